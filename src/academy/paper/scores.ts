// Scores of what needs no marker. An option left unrated counts as the middle of the scale, which tells nothing apart; a question left open is not right.
import { isProvisional, type Scenario, scoredOptions } from '../judgement/key.ts';
import { judgementScore } from '../judgement/score.ts';
import type { Answer } from './answer.ts';
import type { PaperItem } from './paper.ts';

const middle = 3;

type Given = ReadonlyMap<string, Answer>;
/** Keys of a panel, where one has rated. */
export type PanelKeys = ReadonlyMap<string, Scenario>;

/** 0 to 100; null where there is nothing to score, or the key is its author's alone and this is no trial. */
export function scoreOf(
  items: readonly PaperItem[],
  given: Given,
  keys: PanelKeys,
  isTrial: boolean,
): number | null {
  if (items.length === 0) return null;
  const judgements = items.filter((item) => item.kind === 'sjt');
  return judgements.length === items.length ? judged(judgements, given, keys, isTrial) : known(items, given);
}

function judged(
  items: readonly Extract<PaperItem, { kind: 'sjt' }>[],
  given: Given,
  keys: PanelKeys,
  isTrial: boolean,
): number | null {
  const scenarios = items.map((item) => keys.get(item.id) ?? scenarioOf(item));
  if (isProvisional(scenarios) && !isTrial) return null;
  const scored = scoredOptions(scenarios);
  if (scored.length === 0) return null;
  const ratings = scored.map(({ scenario, option }) => {
    const answer = given.get(scenario);
    return (answer?.kind === 'sjt' ? answer.ratings[option] : undefined) ?? middle;
  });
  return judgementScore(
    ratings,
    scored.map(({ key }) => key),
  ).score;
}

function scenarioOf({ id, options, key }: Extract<PaperItem, { kind: 'sjt' }>): Scenario {
  return {
    id,
    experts: key.method === 'expert-mean' ? key.experts : 0,
    options: options.map((option, at) => ({
      id: option.id,
      mean: key.mean[at] as number,
      sd: key.method === 'expert-mean' ? (key.sd[at] as number) : 0,
    })),
  };
}

function known(items: readonly PaperItem[], given: Given): number {
  const right = items.filter((item) => {
    const answer = given.get(item.id);
    if (item.kind === 'choice' && answer?.kind === 'choice') return answer.option === item.right;
    if (item.kind === 'numeric-from-data' && answer?.kind === 'numeric-from-data')
      return Math.abs(answer.number - item.answer) <= item.tolerance;
    return false;
  });
  return (100 * right.length) / items.length;
}
