// What is written down when something happened: the closed list of event kinds. Evidence is append-only and carries server time and actor.

export const eventKinds = [
  'workspace.created',
  'workspace.edited',
  'person.invited',
  'person.joined',
  'person.edited',
  'person.role-changed',
  'person.removed',
  'person.restored',
  'person.reset-link-made',
  'person.password-reset',
  'team.created',
  'team.edited',
  'team.archived',
  'team.restored',
  'outcome.created',
  'outcome.edited',
  'outcome.closed',
  'outcome.removed',
  'kpi.created',
  'kpi.edited',
  'kpi.archived',
  'kpi.restored',
  'kpi.read',
  'cycle.created',
  'cycle.edited',
  'cycle.moved',
  'calendar.quiet-week',
  'objective.created',
  'objective.edited',
  'objective.proposed',
  'objective.sent-back',
  'objective.committed',
  'objective.moved',
  'objective.closed',
  'objective.reopened',
  'objective.removed',
  'objective.restored',
  'key-result.created',
  'key-result.edited',
  'key-result.committed',
  'key-result.target-changed',
  'key-result.removed',
  'key-result.restored',
  'key-result.scored',
  'scope.added',
  'scope.stopped',
  'support.added',
  'support.edited',
  'support.removed',
  'initiative.created',
  'initiative.edited',
  'initiative.removed',
  'initiative.restored',
  'check-in.made',
  'comment.made',
  'comment.edited',
  'comment.removed',
  'comment.restored',
  'finding.answered',
  'finding.answer-withdrawn',
  'import.finished',
  'view.created',
  'view.edited',
  'view.removed',
  'token.created',
  'token.revoked',
  'assistant.asked',
] as const;

export type EventKind = (typeof eventKinds)[number];

/** Fields that changed, old and new: the history of every field is read from these. */
export type Changes = Record<string, [before: unknown, after: unknown]>;

/** The fields whose value differs, compared as JSON. Only the keys of `after` count. */
export function changesBetween<T extends object>(before: T, after: Partial<T>): Changes {
  const changes: Changes = {};
  for (const key of Object.keys(after) as (keyof T & string)[]) {
    if (JSON.stringify(before[key]) !== JSON.stringify(after[key])) changes[key] = [before[key], after[key]];
  }
  return changes;
}
