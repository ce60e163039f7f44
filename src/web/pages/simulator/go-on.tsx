// Quarters that were left: practice in this browser, and runs on the server.
import type { shelf } from '../../app/client.ts';
import type { Notebook } from '../../okr/simulation/notebook.ts';
import { figure, weekWords } from '../../okr/simulation/words.ts';
import { dayWords } from '../../parts/dates.ts';
import { Fold } from '../../parts/fold.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { counted } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import css from './simulator.module.css';

type RunInList = Awaited<ReturnType<typeof shelf.simulations.list>>['runs'][number];
type Named = { setting: { id: string }; organisation: { name: string } };
type Props = { notebook: Notebook; runs: readonly RunInList[]; templates: readonly Named[] };

export function GoOn({ notebook: { current }, runs, templates }: Props) {
  if (!current && runs.length === 0) return null;
  const name = templates.find(({ setting }) => setting.id === current?.template)?.organisation.name;
  const isOver = current !== null && (current.week > 13 || leftItsWeek(current));
  return (
    <Section title="Go on where you were">
      <ul className={css.runs}>
        {current && (
          <li>
            <span>
              <b>{name ?? 'Practice'}</b>{' '}
              <small>
                practice, {isOver ? 'played: the debrief waits' : weekWords(current.week)}, on this device
              </small>
            </span>
            {isOver ? (
              <LinkButton kind="main" to="/simulator/debrief">
                Look back
              </LinkButton>
            ) : (
              <LinkButton kind="main" to="/simulator/practice">
                Go on
              </LinkButton>
            )}
          </li>
        )}
        {runs.map((run, index) => (
          <li key={run.id}>
            <span>
              <b>{run.organisation}</b>{' '}
              <small>
                {run.kind === 'group' ? 'with a group' : 'marked'},{' '}
                {run.week > 13 ? 'played: the debrief waits' : weekWords(run.week)}
              </small>
            </span>
            <LinkButton
              kind={!current && index === 0 ? 'main' : 'plain'}
              to="/simulator/runs/$id"
              params={{ id: run.id }}
            >
              Go on
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const leftItsWeek = ({ onlyWeek, week }: NonNullable<Notebook['current']>) =>
  onlyWeek !== null && week !== onlyWeek;

/** Runs on the server that are over, each with its debrief. */
export function Finished({ runs }: { runs: readonly RunInList[] }) {
  if (runs.length === 0) return null;
  return (
    <Fold title={counted(runs.length, 'finished run')}>
      <ul className={css.runs}>
        {runs.map(({ id, organisation, kind, endedAt, mark }) => (
          <li key={id}>
            <span>
              <b>{organisation}</b>{' '}
              <small>
                {kind === 'group' ? 'with a group' : 'marked'}, {dayWords((endedAt ?? '').slice(0, 10))}
                {mark !== null && `, ${figure(mark)}`}
              </small>
            </span>
            <LinkButton to="/simulator/debrief/$id" params={{ id }}>
              Look back
            </LinkButton>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
