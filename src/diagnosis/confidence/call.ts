// A call: how sure somebody was, and how it ended. One a key result, from the same week, or the same opinion would count many times.

export type Call = {
  /** The probability that was stated, 0 to 1. */
  confidence: number;
  achieved: boolean;
};

/** Calls from outside, or all that is wrong with them. */
export type ReadCalls = { calls: Call[]; mistakes?: undefined } | { calls?: undefined; mistakes: string[] };

const mostTold = 20;

/** Reads `[{ "confidence": 0.7, "achieved": true }, …]`. */
export function readCalls(given: unknown): ReadCalls {
  if (!Array.isArray(given))
    return { mistakes: ['This is no list such as [{ "confidence": 0.7, "achieved": true }].'] };
  const mistakes = given.flatMap((call, index) => mistakesIn(call, `Call ${index + 1}`));
  if (mistakes.length === 0) return { calls: given as Call[] };
  const more = mistakes.length - mostTold;
  return { mistakes: [...mistakes.slice(0, mostTold), ...(more > 0 ? [`… and ${more} more.`] : [])] };
}

function mistakesIn(call: unknown, where: string): string[] {
  if (typeof call !== 'object' || call === null || Array.isArray(call))
    return [`${where} must be an object such as { "confidence": 0.7, "achieved": true }.`];
  const { confidence, achieved, ...rest } = call as Record<string, unknown>;
  const isShare = typeof confidence === 'number' && confidence >= 0 && confidence <= 1;
  return [
    ...(isShare ? [] : [`${where}: "confidence" must be a number from 0 to 1.`]),
    ...(typeof achieved === 'boolean' ? [] : [`${where}: "achieved" must be true or false.`]),
    ...Object.keys(rest).map((name) => `${where}: "${name}" is not known here.`),
  ];
}
