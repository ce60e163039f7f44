// `diagnose` without counts: asks a running server for what it read of a cycle. Answers in the same form as `--signals`.
import { shelf } from '../../../actions/index.ts';
import { compare } from '../../../diagnosis/which-help/compare.ts';
import { askFor, type Door, Refused } from '../ask.ts';
import { readableComparison, readableDiagnosis, readableSince } from './diagnosis-report.ts';
import { problemsNamed } from './problems-named.ts';
import { type Format, tell } from './tell.ts';

export type ServerFlags = Format & { cycleId?: string; stated?: string[] };

/** @throws {Refused} when the server says no, or there is no cycle yet */
export async function fromServer(
  door: Door,
  { cycleId, stated = [], ...format }: ServerFlags,
): Promise<void> {
  const named = problemsNamed(stated);
  const { cycle, readAt, teams, diagnosis, since } = await askFor(door, shelf.diagnoses.get, { cycleId });
  if (!cycle || !diagnosis) throw new Refused('not-found', 'There is no cycle yet, so nothing was counted.');
  const comparison = named.length > 0 ? compare(named, diagnosis) : null;
  const text = [
    `${cycle.name}, read ${readAt}, ${teams} ${teams === 1 ? 'team' : 'teams'}`,
    ...(comparison ? [readableComparison(comparison)] : []),
    ...(since ? [readableSince(since)] : []),
    readableDiagnosis(diagnosis),
  ];
  const about = { cycle: { id: cycle.id, name: cycle.name }, readAt, teams };
  tell(
    format,
    { ...about, ...diagnosis, ...(comparison && { comparison }), ...(since && { since }) },
    text.join('\n\n'),
  );
}
