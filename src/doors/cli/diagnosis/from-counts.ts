// `diagnose --signals`: counts become a diagnosis; with `--stated` it is held against what people said.
import { diagnose } from '../../../diagnosis/diagnose.ts';
import { readFacts } from '../../../diagnosis/read-facts.ts';
import { compare } from '../../../diagnosis/which-help/compare.ts';
import { Refused } from '../ask.ts';
import { readableComparison, readableDiagnosis } from './diagnosis-report.ts';
import { jsonAt, unreadable } from './json-at.ts';
import { problemsNamed } from './problems-named.ts';
import { type Format, tell } from './tell.ts';

export type CountsFlags = Format & { signals?: string; stated?: string[] };

export async function fromCounts({ signals, stated = [], ...format }: CountsFlags): Promise<void> {
  if (signals === undefined)
    throw new Refused('bad-input', '--signals is needed: a file with counts, or - for standard input.');
  const named = problemsNamed(stated);
  const { facts, mistakes } = readFacts(await jsonAt(signals));
  if (!facts) throw unreadable(signals, mistakes);
  const diagnosis = diagnose(facts);
  const comparison = named.length > 0 ? compare(named, diagnosis) : null;
  const text = [...(comparison ? [readableComparison(comparison)] : []), readableDiagnosis(diagnosis)];
  tell(format, { ...diagnosis, ...(comparison && { comparison }) }, text.join('\n\n'));
}
