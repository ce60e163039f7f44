// Had one decision been another: the same organisation, the same later answers, many futures, each lived both ways with the same luck.
import { begin } from '../begin.ts';
import { beliefOf, outcomeOf } from '../outcome.ts';
import { advance, chooseAll, isOver } from '../play.ts';
import type { Setting } from '../template.ts';
import type { Decision, World } from '../world.ts';

export type Otherwise = {
  futures: number;
  /** In how many futures the outcome would have been better, or worse; the rest are alike. */
  better: number;
  worse: number;
  /** In how many the teams would have believed more in it. */
  believedMore: number;
  /** Outcome with the other answer less outcome with the one given, a future each, from least to most. */
  differences: number[];
};

const alike = 0.0005;

/**
 * @param run a finished run
 * @param situation the id of what was answered, or left
 * @param from number of the first future: many are lived a few at a time, so that nobody waits
 * @throws {RangeError} when the run holds no such situation
 */
export function hadItBeen(
  setting: Setting,
  run: World,
  { situation, option }: { situation: string; option: string },
  futures = 200,
  from = 0,
): Otherwise {
  const week = run.log.find(({ id }) => id === situation)?.week;
  if (week === undefined) throw new RangeError(`The run holds no “${situation}”.`);
  const before = played(begin(setting, run.seed), run.decisions, week);
  const other = run.decisions.filter((each) => each.situation !== situation);
  // Answered first, so that attention is there for it.
  other.unshift({ situation, option });
  const pairs = Array.from({ length: futures }, (_, index) => {
    const future = { ...before, luck: from + index + 1 };
    const [was, would] = [played(future, run.decisions), played(future, other)];
    return { outcome: outcomeOf(would) - outcomeOf(was), belief: beliefOf(would) - beliefOf(was) };
  });
  return {
    futures,
    better: pairs.filter(({ outcome }) => outcome > alike).length,
    worse: pairs.filter(({ outcome }) => outcome < -alike).length,
    believedMore: pairs.filter(({ belief }) => belief > alike).length,
    differences: pairs.map(({ outcome }) => outcome).sort((a, b) => a - b),
  };
}

/** What several stretches of futures come to together. */
export function together(parts: readonly Otherwise[]): Otherwise {
  const sum = (read: (part: Otherwise) => number) => parts.reduce((total, part) => total + read(part), 0);
  return {
    futures: sum(({ futures }) => futures),
    better: sum(({ better }) => better),
    worse: sum(({ worse }) => worse),
    believedMore: sum(({ believedMore }) => believedMore),
    differences: parts.flatMap(({ differences }) => differences).sort((a, b) => a - b),
  };
}

/** Plays on with what of the decisions is open, up to a week or to the end. */
function played(world: World, decisions: readonly Decision[], until = Number.POSITIVE_INFINITY): World {
  let now = world;
  while (!isOver(now) && now.week < until) {
    const open = new Set(now.open.map(({ id }) => id));
    now = advance(
      chooseAll(
        now,
        decisions.filter(({ situation }) => open.has(situation)),
      ),
    );
  }
  return now;
}
