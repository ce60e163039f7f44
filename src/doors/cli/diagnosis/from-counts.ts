// `diagnose --signals`: counts become a diagnosis, held against what people said (`--stated`) and against an earlier time (`--before`).
import { diagnose } from '../../../diagnosis/diagnose.ts';
import type { Facts } from '../../../diagnosis/facts.ts';
import { readFacts } from '../../../diagnosis/read-facts.ts';
import { since } from '../../../diagnosis/since.ts';
import { compare } from '../../../diagnosis/which-help/compare.ts';
import { Refused } from '../ask.ts';
import { readableComparison, readableDiagnosis, readableSince } from './diagnosis-report.ts';
import { jsonAt, unreadable } from './json-at.ts';
import { problemsNamed } from './problems-named.ts';
import { type Format, tell } from './tell.ts';

export type CountsFlags = Format & { signals?: string; before?: string; stated?: string[] };

export async function fromCounts({ signals, before, stated = [], ...format }: CountsFlags): Promise<void> {
  if (signals === undefined)
    throw new Refused('bad-input', '--signals is needed: a file with counts, or - for standard input.');
  if (signals === '-' && before === '-')
    throw new Refused('bad-input', 'Only one of --signals and --before can be standard input.');
  const named = problemsNamed(stated);
  const diagnosis = diagnose(await factsAt(signals));
  const comparison = named.length > 0 ? compare(named, diagnosis) : null;
  const changes = before === undefined ? null : since(diagnose(await factsAt(before)), diagnosis);
  const text = [
    ...(comparison ? [readableComparison(comparison)] : []),
    ...(changes ? [readableSince(changes)] : []),
    readableDiagnosis(diagnosis),
  ];
  tell(
    format,
    { ...diagnosis, ...(comparison && { comparison }), ...(changes && { since: changes }) },
    text.join('\n\n'),
  );
}

async function factsAt(path: string): Promise<Facts> {
  const { facts, mistakes } = readFacts(await jsonAt(path));
  if (!facts) throw unreadable(path, mistakes);
  return facts;
}
