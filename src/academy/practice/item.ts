// An open item as somebody practises with it: asked without its key, and explained once answered. What it says about a person stays with them.
import type { z } from 'zod';
import type { Items } from '../content/shapes/assessment.ts';
import { type JudgementScore, judgementScore } from '../judgement/score.ts';

type Item = z.output<typeof Items>[number];
type Scenario = Extract<Item, { kind: 'sjt' }>;
type Choice = Extract<Item, { kind: 'choice' }>;
type Numeric = Extract<Item, { kind: 'numeric-from-data' }>;
/** What can be practised with at once; a short text is written in the studio. */
export type Practised = Scenario | Choice | Numeric;

export const isPractised = (item: Item): item is Practised => item.kind !== 'short-text';

export type Answer = { ratings: Record<string, number> } | { chosen: string } | { number: number };

/** An item as it is asked. */
export type Asked =
  | {
      kind: 'sjt';
      id: string;
      outcome: string;
      scenario: string;
      ask: string;
      options: { id: string; text: string }[];
    }
  | { kind: 'choice'; id: string; outcome: string; prompt: string; options: { id: string; text: string }[] }
  | { kind: 'numeric-from-data'; id: string; outcome: string; prompt: string; data: Record<string, number> };

export function asked(item: Practised): Asked {
  const { id, outcome } = item;
  if (item.kind === 'sjt') {
    const { kind, scenario, ask, options } = item;
    return { kind, id, outcome, scenario, ask, options };
  }
  if (item.kind === 'choice')
    return { kind: item.kind, id, outcome, prompt: item.prompt, options: item.options };
  return { kind: item.kind, id, outcome, prompt: item.prompt, data: item.data };
}

/** What there is to say about an answer. */
export type Told =
  | {
      kind: 'sjt';
      score: JudgementScore;
      options: { id: string; key: number; why: string }[];
      isProvisional: boolean;
    }
  | { kind: 'choice'; isRight: boolean; right: string; explain: string }
  | { kind: 'numeric-from-data'; isRight: boolean; right: number; tolerance: number; explain: string };

/** Null when the answer is not one to this item: an option left out, or of another kind. */
export function told(item: Practised, answer: Answer): Told | null {
  if (item.kind === 'sjt') return 'ratings' in answer ? toldOfScenario(item, answer.ratings) : null;
  if (item.kind === 'choice') {
    if (!('chosen' in answer) || !item.options.some(({ id }) => id === answer.chosen)) return null;
    return {
      kind: item.kind,
      isRight: answer.chosen === item.right,
      right: item.right,
      explain: item.explain,
    };
  }
  if (!('number' in answer)) return null;
  const { answer: right, tolerance, explain } = item;
  return {
    kind: item.kind,
    isRight: Math.abs(answer.number - right) <= tolerance,
    right,
    tolerance,
    explain,
  };
}

function toldOfScenario({ options, key, rationale }: Scenario, ratings: Record<string, number>): Told | null {
  const ids = options.map(({ id }) => id);
  if (Object.keys(ratings).length !== ids.length || ids.some((id) => ratings[id] === undefined)) return null;
  return {
    kind: 'sjt',
    score: judgementScore(
      ids.map((id) => ratings[id] as number),
      key.mean,
    ),
    options: ids.map((id, at) => ({ id, key: key.mean[at] as number, why: rationale[id] ?? '' })),
    isProvisional: key.method === 'authored',
  };
}
