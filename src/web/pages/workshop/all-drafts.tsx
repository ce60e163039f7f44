// The part of the workshop that reads drafts: all of the cycle, or one team's. The team stands in the address, so a team can be sent to its own.
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ask } from '../../app/client.ts';
import { ComboBox } from '../../parts/combo-box.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Section } from '../../parts/section.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Drafts } from './drafts.tsx';
import css from './workshop.module.css';

/** The drafts of a cycle, or of one of its teams. */
export function useDrafts(cycleId: string, teamId?: string) {
  return useQuery(
    ask.workshops.drafts.queryOptions({ input: { cycleId, ...(teamId && { teamIds: [teamId] }) } }),
  );
}

export function AllDrafts({ cycleId }: { cycleId: string }) {
  const { team } = useSearch({ strict: false }) as { team?: string };
  const navigate = useNavigate();
  const drafts = useDrafts(cycleId, team);
  const { data: known } = useQuery(ask.teams.list.queryOptions({ input: {}, staleTime: 60_000 }));
  const options = (known?.teams ?? []).map(({ id, name }) => ({ id, label: name }));
  const narrow = (id: string | null) =>
    void navigate({
      to: '.',
      search: (now: Record<string, unknown>) => ({ ...now, team: id ?? undefined }),
      replace: true,
    });
  return (
    <Section
      title={team ? 'Drafts of one team' : 'All drafts'}
      aside={drafts.data && 'worst first, by what nobody has answered'}
    >
      {options.length > 1 && (
        <ComboBox
          className={css.team}
          label="Team"
          hideLabel
          placeholder="Every team"
          none="No team by that name"
          options={options}
          value={team ?? null}
          onChange={narrow}
        />
      )}
      {drafts.error ? (
        <ErrorState error={drafts.error} onRetry={() => void drafts.refetch()} />
      ) : drafts.data ? (
        <Drafts {...drafts.data} ofTeam={team !== undefined} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Section>
  );
}
