// Several objectives at once: what changed since last time, what did not, what nobody has said anything about.
import { Link } from '@tanstack/react-router';
import type { useMeetingFacts } from '../../../okr/meeting/use-meeting.ts';
import { counted } from '../../../parts/numbers.ts';
import { Skeleton } from '../../../parts/skeleton.tsx';
import css from '../meeting.module.css';

type Props = { kind: 'changes' | 'calm' | 'silent'; facts: ReturnType<typeof useMeetingFacts>['data'] };

export function Changes({ kind, facts }: Props) {
  if (!facts) return <Skeleton lines={5} label="Loading what changed" />;
  if (kind === 'changes')
    return (
      <ul className={css.changes}>
        {facts.changed.map(({ objectiveId, title, teamName, keyResults }) => (
          <li key={objectiveId}>
            <Objective id={objectiveId} title={title} team={teamName} />
            {keyResults.map(({ id, title: result, why, said, saidBy }) => (
              <p key={id}>
                <span className="w">{result}</span> <b>{why}</b>
                {said && (
                  <>
                    {' '}
                    <q className="w">{said}</q> <small>{saidBy}</small>
                  </>
                )}
              </p>
            ))}
          </li>
        ))}
        {facts.changed.length === 0 && <li>Everything that changed has an item of its own.</li>}
      </ul>
    );
  if (kind === 'calm')
    return (
      <>
        <p className={css.lead}>They go on as they are unless somebody here says otherwise.</p>
        <ul className={css.changes}>
          {facts.steady.map(({ objectiveId, title, teamName }) => (
            <li key={objectiveId}>
              <Objective id={objectiveId} title={title} team={teamName} />
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <ul className={css.changes}>
      {facts.silent.map(({ keyResultId, objectiveId, title, teamName, days }) => (
        <li key={keyResultId}>
          <Objective id={objectiveId} title={title} team={teamName} />
          <p>{days === null ? 'Never checked in on' : `Nothing for ${counted(days, 'day')}`}</p>
        </li>
      ))}
    </ul>
  );
}

function Objective({ id, title, team }: { id: string; title: string; team: string }) {
  return (
    <div>
      <Link to="/objectives/$id" params={{ id }} className="w">
        {title}
      </Link>{' '}
      <small>{team}</small>
    </div>
  );
}
