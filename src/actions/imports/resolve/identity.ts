// By which outside ids the things of a plan are known, and so looked up.
import type { ImportPlan, PlannedRemark } from '../../../connectors/plan.ts';
import type { Id } from '../../../core/id.ts';

/** The plan with full ids. Rows that name no cycle are known by the cycle they were put in: the same sheet may come again for the next one. */
export function homed(plan: ImportPlan, cycleId: Id): ImportPlan {
  const at = <T extends string | null>(id: T): T => (id?.startsWith('/') ? (`${cycleId}${id}` as T) : id);
  const both = <T extends { externalId: string; otherId: string | null }>(row: T): T => ({
    ...row,
    externalId: at(row.externalId),
    otherId: at(row.otherId),
  });
  return {
    ...plan,
    outcomes: plan.outcomes.map(both),
    objectives: plan.objectives.map((row) => ({
      ...both(row),
      supports: row.supports.map((link) => ({ ...link, externalId: at(link.externalId) })),
    })),
    keyResults: plan.keyResults.map((row) => ({ ...both(row), objectiveId: at(row.objectiveId) })),
    initiatives: plan.initiatives.map((row) => ({
      ...both(row),
      objectiveId: at(row.objectiveId),
      keyResultId: at(row.keyResultId),
    })),
  };
}

/** The id a remark is known by: other tools give theirs none. */
export function remarkId(externalId: string, { on, text }: PlannedRemark): string {
  return `${externalId} ${on ?? ''} ${text.slice(0, 200)}`;
}

/** Every outside id that resolving a plan may ask about. */
export function idsIn(plan: ImportPlan): string[] {
  const named = [...plan.outcomes, ...plan.objectives, ...plan.keyResults, ...plan.initiatives];
  const ids = [
    ...named.flatMap(({ externalId, otherId }) => [externalId, otherId]),
    ...plan.people.map(({ key }) => key),
    ...plan.keyResults.map(({ objectiveId }) => objectiveId),
    ...plan.objectives.flatMap(({ externalId, supports, remarks }) => [
      ...supports.map((link) => link.externalId),
      ...remarks.map((remark) => remarkId(externalId, remark)),
    ]),
  ];
  return [...new Set(ids.filter((id) => id !== null))];
}
