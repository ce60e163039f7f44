// Scores the decisions somebody made at the key nodes, not the ending they came to.
import { type Conversation, nodesById } from './conversation.ts';

export type Walked =
  | {
      /** Share of the weight there was to be had, 0 to 100; null while the end is not reached. */
      score: number | null;
      ended: string | null;
      decisions: { node: string; option: string; weight: number; most: number }[];
      problem: null;
    }
  | { problem: string };

/**
 * Σ weight of the options chosen / Σ greatest weight, over the key nodes on the way.
 * @param path ids of the options chosen, in order
 */
export function walk(conversation: Conversation, path: readonly string[]): Walked {
  const nodes = nodesById(conversation);
  const decisions: { node: string; option: string; weight: number; most: number }[] = [];
  let at = nodes.get(conversation.start);
  for (const [step, chosen] of path.entries()) {
    const option = at?.options.find(({ id }) => id === chosen);
    if (!at || !option)
      return { problem: `step ${step + 1}: ${chosen} is no option at ${at?.id ?? 'the end'}` };
    if (at.key)
      decisions.push({
        node: at.id,
        option: chosen,
        weight: option.weight ?? 0,
        most: Math.max(...at.options.map(({ weight }) => weight ?? 0)),
      });
    at = nodes.get(option.to);
  }
  const ended = at && at.options.length === 0 ? at.id : null;
  const sum = (of: 'weight' | 'most') => decisions.reduce((total, decision) => total + decision[of], 0);
  const score = ended === null || sum('most') === 0 ? null : (100 * sum('weight')) / sum('most');
  return { score, ended, decisions, problem: null };
}
