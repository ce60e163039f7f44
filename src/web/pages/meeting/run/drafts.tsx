// All drafts of the cycle with what the critic still asks of them, and who would carry how much of it.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ListedObjective } from '../../../../actions/objectives/shapes.ts';
import { ask } from '../../../app/client.ts';
import { counted } from '../../../parts/numbers.ts';
import { Skeleton } from '../../../parts/skeleton.tsx';
import css from '../meeting.module.css';
import type { Shown } from '../shown.ts';
import { loadOf } from './load.ts';

function useInCycle(meeting: Shown, states: ListedObjective['state'][]) {
  const teamIds = meeting.teamId ? [meeting.teamId] : undefined;
  const input = { cycleId: meeting.cycleId, states, teamIds, limit: 500 };
  return useQuery(ask.objectives.list.queryOptions({ input })).data?.objectives;
}

/** What is still asked of each draft, in one question for all. */
function useAsked({ cycleId, teamId }: Shown) {
  const input = { cycleId, ...(teamId && { teamIds: [teamId] }) };
  return useQuery(ask.workshops.drafts.queryOptions({ input, staleTime: 60_000 })).data?.drafts;
}

export function Drafts({ meeting }: { meeting: Shown }) {
  const drafts = useInCycle(meeting, ['draft', 'proposed']);
  const asked = useAsked(meeting);
  if (!drafts) return <Skeleton lines={5} label="Loading the drafts" />;
  if (drafts.length === 0) return <p className={css.lead}>No drafts are left: everything is committed.</p>;
  return (
    <ul className={css.changes}>
      {drafts.map((draft) => {
        const said = asked?.find(({ id }) => id === draft.id);
        const open = said && said.open.error + said.open.warning + said.open.question;
        return (
          <li key={draft.id}>
            <Link to="/objectives/$id" params={{ id: draft.id }} className="w">
              {draft.title}
            </Link>{' '}
            <small>
              {draft.teamName}, {draft.ownerName ?? 'nobody owns it'}, {counted(draft.of, 'key result')}
              {draft.state === 'proposed' && ', proposed'}
            </small>
            {said && open !== undefined && (
              <p>
                {open === 0
                  ? 'The critic asks nothing.'
                  : `${counted(open, 'question')} open: ${said.findings
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
