// A closed wave in a sentence: where most people are unfavourable, as a count, and never more than was counted.
import type { Topic } from '../../../core/pulse/scale.ts';

const sentences: Record<Topic, (bad: number, n: number) => string> = {
  influence: (bad, n) => `${bad} of ${n} do not see OKRs decide anything`,
  safety: (bad, n) => `${bad} of ${n} do not find bad news safe to say`,
  leadership: (bad, n) => `${bad} of ${n} do not see leadership take its part`,
};

/** From here on a share stands out: the same that makes a signal worth watching. */
const worthSaying = 0.3;

export function finding(
  scales: readonly { topic: Topic | null }[],
  shares: readonly { bad: number; n: number; share: number }[] | undefined,
): string {
  if (!shares) return 'Fewer than five people answered, so nothing is shown';
  const worst = scales
    .map(({ topic }, index) => ({ topic, ...(shares[index] as { bad: number; n: number; share: number }) }))
    .filter((each): each is typeof each & { topic: Topic } => each.topic !== null)
    .reduce<{ topic: Topic; bad: number; n: number; share: number } | null>(
      (most, each) => (most === null || each.share > most.share ? each : most),
      null,
    );
  if (!worst || worst.share < worthSaying) return 'Most people find that OKRs do their work here';
  return sentences[worst.topic](worst.bad, worst.n);
}
