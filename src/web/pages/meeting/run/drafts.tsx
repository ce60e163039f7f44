// All drafts of the cycle with what the critic still asks of them, and who would carry how much of it.
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ListedObjective } from '../../../../actions/objectives/shapes.ts';
import { ask } from '../../../app/client.ts';
import { counted } from '../../../parts/numbers.ts';
import { Skeleton } from '../../../parts/skeleton.tsx';
import css from '../meeting.module.css';
import type { Shown } from '../shown.ts';
import { loadOf } from './load.ts';

const most = 60;

function useInCycle(meeting: Shown, states: ListedObjective['state'][]) {
  const teamIds = meeting.teamId ? [meeting.teamId] : undefined;
  const input = { cycleId: meeting.cycleId, states, teamIds, limit: 500 };
  return useQuery(ask.objectives.list.queryOptions({ input })).data?.objectives;
}

export function Drafts({ meeting }: { meeting: Shown }) {
  const drafts = useInCycle(meeting, ['draft', 'proposed']);
  const findings = useQueries({
    queries: (drafts ?? [])
      .slice(0, most)
      .map(({ id }) => ask.findings.list.queryOptions({ input: { objectiveId: id }, staleTime: 60_000 })),
  });
  if (!drafts) return <Skeleton lines={5} label="Loading the drafts" />;
  if (drafts.length === 0) return <p className={css.lead}>No drafts are left: everything is committed.</p>;
  return (
    <ul className={css.changes}>
      {drafts.map((draft, index) => {
        const open = findings[index]?.data?.findings.filter(({ answer }) => answer === null);
        return (
          <li key={draft.id}>
            <Link to="/objectives/$id" params={{ id: draft.id }} className="w">
              {draft.title}
            </Link>{' '}
            <small>
              {draft.teamName}, {draft.ownerName ?? 'nobody owns it'}, {counted(draft.of, 'key result')}
              {draft.state === 'proposed' && ', proposed'}
            </small>
            {open && (
              <p>
                {open.length === 0
                  ? 'The critic asks nothing.'
                  : `${counted(open.length, 'question')} open: ${open
                      .slice(0, 2)
                      .map((each) => each.ask)
                      .join(' ')}`}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function Load({ meeting }: { meeting: Shown }) {
  const all = useInCycle(meeting, ['draft', 'proposed', 'committed']);
  if (!all) return <Skeleton lines={4} label="Adding up who carries what" />;
  const { heavy, others, unowned } = loadOf(all);
  return (
    <>
      <ul className={css.changes}>
        {heavy.map(({ name, objectives, keyResults }) => (
          <li key={name}>
            <b>{name}</b> owns {counted(objectives, 'objective')} and {counted(keyResults, 'key result')}
          </li>
        ))}
        {heavy.length === 0 && <li>Nobody carries more than anybody can.</li>}
        {unowned > 0 && <li>{counted(unowned, 'key result')} without an owner</li>}
      </ul>
      {others > 0 && (
        <p className={css.lead}>{counted(others, 'other person', 'other people')} carry less than that.</p>
      )}
    </>
  );
}
