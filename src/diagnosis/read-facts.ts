// Facts from outside: a file, a pipe. Everything that is wrong is told at once, in words, and nothing is guessed.
import { type Facts, type Flag, flags, type SignalId, signalIds } from './facts.ts';
import { signalOf } from './signals/index.ts';

/** Facts, or all that is wrong with what was given. */
export type ReadFacts = { facts: Facts; mistakes?: undefined } | { facts?: undefined; mistakes: string[] };

type Fields = Record<string, unknown>;

/**
 * Reads `{ teams, flags?, signals }`. A signal is `{ bad, n }`; surveys may add `asked`, check-ins `earlier`, KR_ACT a `detector`, and SPREAD may
 * be `{ perTeam: [{ bad, n }, …] }` instead.
 */
export function readFacts(given: unknown): ReadFacts {
  if (!isFields(given)) return { mistakes: ['This is no object with "teams" and "signals".'] };
  const { teams, flags: declared = [], signals = null, ...rest } = given;
  const mistakes = [
    ...Object.keys(rest).map(
      (name) => `"${name}" is not known here. There are "teams", "flags" and "signals".`,
    ),
    ...(isCount(teams) && teams > 0 ? [] : [`"teams" must be a whole number of 1 or more${butIs(teams)}.`]),
    ...flagMistakes(declared),
    ...(isFields(signals)
      ? Object.entries(signals).flatMap(([id, count]) => signalMistakes(id, count))
      : [`"signals" must be an object such as { "CI_MISS": { "bad": 35, "n": 390 } }${butIs(signals)}.`]),
  ];
  if (mistakes.length > 0) return { mistakes };
  return { facts: { teams, flags: [...new Set(declared as Flag[])], signals } as Facts };
}

function flagMistakes(declared: unknown): string[] {
  if (!Array.isArray(declared)) return [`"flags" must be a list${butIs(declared)}.`];
  return declared
    .filter((flag) => !(flags as readonly unknown[]).includes(flag))
    .map((flag) => `${JSON.stringify(flag)} is no flag. There are ${flags.join(', ')}.`);
}

function signalMistakes(id: string, count: unknown): string[] {
  if (!(signalIds as readonly string[]).includes(id))
    return [`${JSON.stringify(id)} is no signal. There are ${signalIds.join(', ')}.`];
  if (!isFields(count)) return [`${id} must be an object such as { "bad": 2, "n": 10 }${butIs(count)}.`];
  if (id === 'SPREAD' && 'perTeam' in count) return perTeamMistakes(count);
  const { bad: _, n: __, asked, detector, earlier, ...rest } = count;
  return [
    ...countMistakes(id, count),
    ...(asked === undefined ? [] : askedMistakes(id as SignalId, asked, count.n)),
    ...(detector === undefined ? [] : detectorMistakes(id as SignalId, detector)),
    ...(earlier === undefined ? [] : earlierMistakes(id as SignalId, earlier)),
    ...strangers(id, rest, id === 'SPREAD' ? '"bad" and "n", or "perTeam"' : '"bad" and "n"'),
  ];
}

function countMistakes(where: string, { bad, n }: Fields): string[] {
  const wrong = [
    ...(isCount(bad) ? [] : [`${where}: "bad" must be a whole number of 0 or more${butIs(bad)}.`]),
    ...(isCount(n) ? [] : [`${where}: "n" must be a whole number of 0 or more${butIs(n)}.`]),
  ];
  if (wrong.length > 0 || Number(bad) <= Number(n)) return wrong;
  return [`${where}: "bad" cannot be more than "n", but ${bad} is more than ${n}.`];
}

function perTeamMistakes({ perTeam, ...rest }: Fields): string[] {
  const alien = strangers('SPREAD', rest, '"perTeam" on its own');
  return [...teamMistakes('SPREAD', 'perTeam', perTeam), ...alien];
}

function earlierMistakes(id: SignalId, earlier: unknown): string[] {
  if (!signalOf(id).clustered) return [`${id}: "earlier" belongs to check-ins only.`];
  return teamMistakes(id, 'earlier', earlier);
}

function teamMistakes(id: SignalId, field: string, counts: unknown): string[] {
  if (!Array.isArray(counts)) return [`${id}: "${field}" must be a list${butIs(counts)}.`];
  return counts.flatMap((count, index) => {
    const where = `${id}, "${field}" ${index + 1}`;
    if (!isFields(count))
      return [`${where}: must be an object such as { "bad": 3, "n": 39 }${butIs(count)}.`];
    const { bad: _, n: __, ...more } = count;
    return [...countMistakes(where, count), ...strangers(where, more, '"bad" and "n"')];
  });
}

function askedMistakes(id: SignalId, asked: unknown, n: unknown): string[] {
  if (!id.startsWith('SV_')) return [`${id}: "asked" belongs to surveys only.`];
  if (!isCount(asked)) return [`${id}: "asked" must be a whole number of 0 or more${butIs(asked)}.`];
  return isCount(n) && asked < n ? [`${id}: ${n} answered, but only ${asked} were asked.`] : [];
}

function detectorMistakes(id: SignalId, detector: unknown): string[] {
  if (id !== 'KR_ACT') return [`${id}: "detector" belongs to KR_ACT only.`];
  const { sensitivity, specificity, ...rest } = isFields(detector) ? detector : ({} as Fields);
  if (!isRate(sensitivity) || !isRate(specificity))
    return ['KR_ACT: "detector" must be { "sensitivity", "specificity" }, each from 0 to 1.'];
  return [
    ...(sensitivity + specificity > 1
      ? []
      : [
          'KR_ACT: the detector is no better than a coin (sensitivity and specificity together must be above 1).',
        ]),
    ...strangers('KR_ACT: "detector"', rest, '"sensitivity" and "specificity"'),
  ];
}

const strangers = (where: string, rest: Fields, known: string): string[] =>
  Object.keys(rest).map((name) => `${where}: "${name}" is not known here. There is ${known}.`);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isRate = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;

function butIs(value: unknown): string {
  if (value === undefined || value === null) return ', and is missing';
  const text = JSON.stringify(value) ?? String(value);
  return `, but is ${text.length > 40 ? `${text.slice(0, 39)}…` : text}`;
}
