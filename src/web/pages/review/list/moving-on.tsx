// Where the cycle stands among its phases, what is still open in it, and the step on for those who run the rhythm. After the last step: the next cycle.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Cycle } from '../../../../actions/cycles.ts';
import type { ListedObjective } from '../../../../actions/objectives/shapes.ts';
import { allows, type Phase, phases } from '../../../../core/cycle.ts';
import { ask } from '../../../app/client.ts';
import { useMay } from '../../../app/may.ts';
import { useMe } from '../../../app/me.ts';
import { phaseWords, waitWords } from '../../../okr/phase-words.ts';
import { Button } from '../../../parts/button.tsx';
import { LinkButton } from '../../../parts/link-button.tsx';
import { counted } from '../../../parts/numbers.ts';
import { CloseCycle } from '../../settings/cycles/close-cycle.tsx';
import { MoveCycle } from '../../settings/cycles/move-cycle.tsx';
import { unscoredOf } from '../standing.ts';
import css from './list.module.css';

type Props = { cycle: Cycle; objectives: readonly ListedObjective[]; cycles?: readonly Cycle[] };

export function MovingOn({ cycle, objectives, cycles = [] }: Props) {
  const may = useMay();
  const [shown, show] = useState<Phase | null>(null);
  const { name, phase } = cycle;
  const at = phases.indexOf(phase);
  const next = phases[at + 1];
  const before = phase === 'closed' ? undefined : phases[at - 1];
  const today = useMe()?.today;
  const wait = today ? waitWords(cycle, today) : null;
  const open = useOpen(cycle, objectives);
  const isReady = phase === 'review' && open.length === 0;
  if (phase === 'closed') return <AfterClosing {...{ cycle, cycles }} />;
  const close = () => show(null);
  return (
    <section className={css.moving} aria-labelledby="moving">
      <h2 id="moving">Where {name} stands</h2>
      <ol className={css.phases}>
        {phases.map((each, index) => (
          <li
            key={each}
            aria-current={each === phase ? 'step' : undefined}
            data-is={index < at ? 'past' : undefined}
          >
            <b>{phaseWords[each].label}</b>
            <span>{phaseWords[each].means}</span>
          </li>
        ))}
      </ol>
      {open.length > 0 && (
        <ul className={css.open}>
          {open.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {isReady && <p className={css.ready}>Nothing is open any more: {name} can be closed.</p>}
      {wait && <p className={css.ready}>{wait}</p>}
      {may('cycles.move') && (
        <div className={css.acts}>
          {next && !wait && (
            <Button kind={isReady ? 'main' : 'plain'} onPress={() => show(next)}>
              {phaseWords[next].verb}
            </Button>
          )}
          {before && (
            <Button kind="quiet" onPress={() => show(before)}>
              Back to {phaseWords[before].label.toLowerCase()}
            </Button>
          )}
        </div>
      )}
      {phase === 'review' && (
        <p className={css.ready}>
          <Link to="/resets" search={{ cycle: cycle.id } as never}>
            Choose what goes on
          </Link>{' '}
          into the next quarter: carried with a fresh reason, watched as a KPI, or let go.
        </p>
      )}
      {shown === 'closed' && <CloseCycle cycle={cycle} onClose={close} />}
      {shown && shown !== 'closed' && <MoveCycle cycle={cycle} to={shown} onClose={close} />}
    </section>
  );
}

/** What is still open in a phase, one sentence each. */
function useOpen(cycle: Cycle, objectives: readonly ListedObjective[]): string[] {
  const { data } = useQuery({
    ...ask.objectives.list.queryOptions({
      input: { cycleId: cycle.id, states: ['draft', 'proposed'], limit: 1 },
    }),
    enabled: cycle.phase !== 'closed',
  });
  const drafts = data?.total ?? 0;
  const said: string[] = [];
  const unclosed = objectives.filter(({ state }) => state !== 'closed');
  if (cycle.phase === 'review' && unclosed.length > 0) {
    const unscored = unclosed.reduce((sum, { keyResults }) => sum + unscoredOf(keyResults).length, 0);
    said.push(
      `${counted(unclosed.length, 'objective')} without a verdict${unscored > 0 ? `, ${counted(unscored, 'key result')} without a score` : ''}.`,
    );
  }
  if (drafts > 0)
    said.push(
      cycle.phase === 'review'
        ? `${counted(drafts, 'draft')} never committed; move what you still want to the next cycle.`
        : `${counted(drafts, 'draft')} not committed yet.`,
    );
  if (cycle.phase === 'running') {
    const silent = unclosed.flatMap(({ keyResults }) => keyResults).filter(({ value }) => value === null);
    if (silent.length > 0) said.push(`${counted(silent.length, 'key result')} never measured.`);
  }
  return said;
}

function AfterClosing({ cycle, cycles }: { cycle: Cycle; cycles: readonly Cycle[] }) {
  const may = useMay();
  // A record of long ago offers nothing to open.
  const later = cycles.filter(({ startsOn }) => startsOn > cycle.endsOn);
  const next = later.findLast(({ phase }) => allows(phase, 'draft'));
  if (later.length > 0 && !next) return null;
  return (
    <section className={css.moving} aria-labelledby="moving">
      <h2 id="moving">{next ? `On to ${next.name}` : 'On to the next quarter'}</h2>
      <p className={css.ready}>
        {next
          ? `${next.name} is in ${phaseWords[next.phase].label.toLowerCase()}. What goes on is carried there with a fresh reason; everything else ends here.`
          : 'No cycle takes drafts yet. What goes on is drafted again once the next one is open.'}
      </p>
      <div className={css.acts}>
        {next ? (
          <>
            <LinkButton to="/resets" search={{ cycle: cycle.id }}>
              Choose what goes on
            </LinkButton>
            <LinkButton kind="quiet" to="/cycle" search={{ cycle: next.id }}>
              Go to {next.name}
            </LinkButton>
          </>
        ) : (
          may('cycles.create') && (
            <LinkButton kind="main" to="/settings/$section" params={{ section: 'cycles' }}>
              Open the next cycle
            </LinkButton>
          )
        )}
      </div>
    </section>
  );
}
