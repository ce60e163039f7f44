// What the team works on in the chosen cycle, with how every key result stands.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Team } from '../../../actions/teams.ts';
import { allows } from '../../../core/cycle.ts';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useToday } from '../../app/today.ts';
import { CycleChoice } from '../../okr/cycle-choice.tsx';
import { ObjectiveLines } from '../../okr/objective-lines.tsx';
import { StatusCounts } from '../../okr/status-counts.tsx';
import { useChosenCycle } from '../../okr/use-chosen-cycle.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Section } from '../../parts/section.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import css from './team.module.css';

export function TeamObjectives({ team }: { team: Team }) {
  const may = useMay();
  const today = useToday();
  const chosen = useChosenCycle();
  const { cycle, named } = chosen;
  const list = useQuery(
    ask.objectives.list.queryOptions({
      input: { cycleId: cycle?.id, teamIds: [team.id], limit: 200 },
      enabled: Boolean(cycle),
    }),
  );
  if (cycle === null)
    return (
      <Section title="Objectives">
        <EmptyState title="There is no cycle yet">A lead opens the first one in Settings.</EmptyState>
      </Section>
    );
  const objectives = list.data?.objectives ?? [];
  const mayDraft =
    !team.archivedAt &&
    cycle !== undefined &&
    allows(cycle.phase, 'draft') &&
    may('objectives.create', { teamId: team.id });
  const draft = mayDraft && (
    <LinkButton size="small" to="/objectives/new" search={{ teamId: team.id, cycleId: cycle.id }}>
      Draft an objective
    </LinkButton>
  );
  const error = chosen.error ?? list.error;
  const standing = objectives.filter(({ state }) => state === 'committed').map(({ status }) => status);
  return (
    <Section
      title={
        <>
          Objectives <StatusCounts of={standing} />
        </>
      }
      actions={<CycleChoice chosen={chosen} />}
    >
      {error ? (
        <ErrorState error={error} onRetry={() => (chosen.error ? chosen.retry() : void list.refetch())} />
      ) : !list.data ? (
        <Skeleton lines={6} />
      ) : objectives.length === 0 ? (
        <div className={css.empty}>
          <EmptyState title={`No objective in ${cycle?.name}`} action={draft}>
            {mayDraft
              ? 'Two or three are plenty. One sentence is enough to begin a draft.'
              : 'What it drafts and commits in this cycle stands here.'}
          </EmptyState>
        </div>
      ) : (
        <>
          <ObjectiveLines
            lines={objectives.map((objective) => ({ objective, keyResults: objective.keyResults }))}
            today={today}
          />
          <p className={css.ways}>
            <Link to="/cycle" search={{ team: team.id, cycle: named }}>
              Compare in the cycle’s table
            </Link>
            {!named && (
              <Link to="/week" search={{ team: team.id }}>
                Read its week
              </Link>
            )}
            {draft}
          </p>
          {standing.length > 0 && <p className={css.legend}>Upright mark: expected by now.</p>}
        </>
      )}
    </Section>
  );
}
