// The chosen thing beside the map: what it is a bet on, and how what it promises stands.
import { Link } from '@tanstack/react-router';
import type { ListedKeyResult, ListedObjective } from '../../../../actions/objectives/shapes.ts';
import { progress } from '../../../../core/progress.ts';
import { guardState } from '../../../../core/status.ts';
import { useMe } from '../../../app/me.ts';
import { betWords } from '../../../okr/bet-words.ts';
import { Counts } from '../../../okr/counts.tsx';
import { PersonChip } from '../../../okr/person-chip.tsx';
import { ProgressBar } from '../../../okr/progress-bar.tsx';
import { statusLooks } from '../../../okr/status-word.tsx';
import { cx } from '../../../parts/class-names.ts';
import { dayWords } from '../../../parts/dates.ts';
import { LinkButton } from '../../../parts/link-button.tsx';
import { amountWords, counted } from '../../../parts/numbers.ts';
import { Shape } from '../../../parts/shape.tsx';
import { Standing } from '../table/lines.tsx';
import { Tally } from '../tree/branch-line.tsx';
import type { Node } from './draw.ts';
import css from './map.module.css';

export function Panel({ node }: { node: Node }) {
  return (
    <aside className={css.panel} aria-label="What is chosen" aria-live="off">
      {node.kind === 'outcome' ? <OutcomeFacts node={node} /> : <ObjectiveFacts objective={node.objective} />}
    </aside>
  );
}

function OutcomeFacts({ node: { outcome, under } }: { node: Extract<Node, { kind: 'outcome' }> }) {
  return (
    <>
      <small>Outcome</small>
      <h2 className={css.chosenTitle}>{outcome.title}</h2>
      <div className={css.facts}>
        {counted(under.length, 'objective')} {under.length === 1 ? 'reaches' : 'reach'} it{' '}
        <Tally of={under} />
      </div>
      {under.length > 0 && (
        <section>
          <h3>Leans on</h3>
          {under.map((objective) => (
            <p key={objective.id} className={css.leans}>
              <Link to="/objectives/$id" params={{ id: objective.id }} className="w">
                {objective.title}
              </Link>
              <span className={css.facts}>
                <Standing row={{ objective }} /> {objective.teamName}
              </span>
            </p>
          ))}
        </section>
      )}
      <div className={css.acts}>
        <LinkButton kind="main" keys="enter" to="/strategy/$id" params={{ id: outcome.id }}>
          Open
        </LinkButton>
      </div>
    </>
  );
}

function ObjectiveFacts({ objective }: { objective: ListedObjective }) {
  const me = useMe();
  const { committedAt, supports, keyResults } = objective;
  return (
    <>
      <div className={css.ends}>
        <Standing row={{ objective }} />
        <small>{objective.teamName}</small>
      </div>
      <h2 className={css.chosenTitle}>{objective.title}</h2>
      <PersonChip
        name={objective.ownerName}
        personId={objective.ownerId}
        note={
          committedAt
            ? `committed ${dayWords(committedAt.slice(0, 10), 'plain', me?.today)}`
            : objective.state
        }
      />
      <section>
        <h3>Supports, as a bet</h3>
        {supports.length === 0 && <p className={css.leans}>Nothing yet.</p>}
        {supports.map((link) => (
          <p key={link.id} className={cx('w', css.bet)}>
            {link.toKind === 'outcome' ? (
              <Link to="/strategy/$id" params={{ id: link.toId }}>
                {link.toTitle}
              </Link>
            ) : (
              <Link to="/objectives/$id" params={{ id: link.toObjectiveId ?? link.toId }}>
                {link.toTitle}
              </Link>
            )}
            {betWords(link.because)}
          </p>
        ))}
      </section>
      <section>
        <h3>
          Key results, <Counts onTrack={objective.onTrack} of={objective.of} />
        </h3>
        {keyResults.map((row) => (
          <KeyResultFacts key={row.id} row={row} />
        ))}
      </section>
      <div className={css.acts}>
        <LinkButton kind="main" keys="enter" to="/objectives/$id" params={{ id: objective.id }}>
          Open
        </LinkButton>
      </div>
    </>
  );
}

function KeyResultFacts({ row }: { row: ListedKeyResult }) {
  const { shape, tone, word } = statusLooks[row.status ?? 'not started'];
  return (
    <div className={css.keyResult}>
      <div className="w">{row.title}</div>
      <div className={css.measure}>
        <span className={css[tone]}>
          <Shape name={shape} />
          <span className="visually-hidden">{word}</span>
        </span>
        {row.role === 'guard' ? (
          <span className={css.guard}>Guard, {guardState(row, row.value)}</span>
        ) : (
          <span className={css.bar}>
            <ProgressBar progress={row.progress} expected={progress(row, row.expected)} bare />
          </span>
        )}
        <b className="n">{row.value === null ? '–' : amountWords(row.value, row.unit)}</b>
      </div>
    </div>
  );
}
