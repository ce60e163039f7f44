// Scripted players on seeds of anybody's choice: how far the marks tell them apart, and how much of a mark is skill.
import { type Competency, competencies } from '../mark/competency.ts';
import { type Marks, mark } from '../mark/mark.ts';
import { beliefOf, checkInsMade, outcomeOf } from '../outcome.ts';
import { memoriserName, players } from '../players/index.ts';
import { memoriser } from '../players/mixed.ts';
import type { Player } from '../players/player.ts';
import { run } from '../players/run.ts';
import type { Setting } from '../template.ts';
import type { World } from '../world.ts';
import { learnersPlay, precisionOf } from './precision.ts';
import { cohensD, deviation, fitted, mean } from './statistics.ts';

export type Trial = {
  players: Record<
    string,
    {
      mark: { mean: number; sd: number; n: number };
      outcome: number;
      belief: number;
      checkInsMade: number;
      competencies: Record<Competency, number>;
    }
  >;
  /** Cohen's d of the marks of every two players, in the order they were named; null where neither varies. */
  effects: { a: string; b: string; d: number | null }[];
  /** Of one run, among learners whose skill is spread evenly from none to the expert's. */
  reliability: { mark: number; competencies: Record<Competency, number> };
  /** Shares of those who should fail and pass, and of those who should pass and fail, after one run. */
  passLine: { cut: number; falsePass: number; falseFail: number };
};

/** The mark from which a run counts as passed. */
const passCut = 58;
/** Enough that reliability is told to within some hundredths, whatever the seeds. */
const learnerCount = 400;

type Played = Marks & { outcome: number; belief: number; checkInsMade: number };

/** Runs for a while: about three milliseconds a seed and player. Figures are rounded to four places. */
export function trial(
  setting: Setting,
  { names, seeds, firstSeed }: { names: readonly string[]; seeds: number; firstSeed: number },
): Trial {
  const bank = Array.from({ length: seeds }, (_, index) => (firstSeed + index) >>> 0);
  const played = new Map(
    names.map((name) => [name, bank.map((seed) => playedOf(playOf(setting, name, seed)))]),
  );
  const marks = (name: string) => played.get(name)!.map(({ mark: each }) => each);
  return {
    players: Object.fromEntries(names.map((name) => [name, summary(played.get(name)!)])),
    effects: names.flatMap((a, index) =>
      names.slice(index + 1).map((b) => ({ a, b, d: finite(cohensD(marks(a), marks(b))) })),
    ),
    ...learners(setting, firstSeed),
  };
}

function playOf(setting: Setting, name: string, seed: number): World {
  if (name === memoriserName) {
    const learnt = run(setting, (seed + elsewhere) >>> 0, players.expert as Player).decisions;
    return run(setting, seed, memoriser(learnt));
  }
  return run(setting, seed, players[name] as Player);
}

/** Far enough that no bank meets itself. */
const elsewhere = 1_000_003;

function playedOf(world: World): Played {
  return {
    ...mark(world),
    outcome: outcomeOf(world),
    belief: beliefOf(world),
    checkInsMade: checkInsMade(world),
  };
}

function summary(all: readonly Played[]): Trial['players'][string] {
  const of = (read: (each: Played) => number) => rounded(mean(all.map(read)));
  const marks = all.map(({ mark: each }) => each);
  return {
    mark: { mean: rounded(mean(marks)), sd: rounded(deviation(marks)), n: all.length },
    outcome: of(({ outcome }) => outcome),
    belief: of(({ belief }) => belief),
    checkInsMade: of(({ checkInsMade: share }) => share),
    competencies: byCompetency((competency) => of((each) => each.competencies[competency])),
  };
}

function learners(setting: Setting, firstSeed: number): Pick<Trial, 'reliability' | 'passLine'> {
  const all = learnersPlay(setting, firstSeed, learnerCount);
  const exact = precisionOf(all);
  return {
    reliability: {
      mark: exact.mark.reliability,
      competencies: byCompetency((competency) => exact[competency].reliability),
    },
    passLine: passLine(all),
  };
}

// What a learner deserves is the mark that skill earns on average.
function passLine(all: ReturnType<typeof learnersPlay>): Trial['passLine'] {
  const deserved = fitted(
    all.map(({ skill }) => skill),
    all.map(({ pair }) => mean(pair.map(({ mark: each }) => each))),
    3,
  );
  const runs = all.flatMap(({ pair }, index) =>
    pair.map(({ mark: each }) => ({ should: deserved[index]! >= passCut, does: each >= passCut })),
  );
  const share = (should: boolean) => {
    const those = runs.filter((each) => each.should === should);
    return rounded(
      those.length === 0 ? 0 : those.filter(({ does }) => does !== should).length / those.length,
    );
  };
  return { cut: passCut, falsePass: share(false), falseFail: share(true) };
}

function byCompetency(read: (competency: Competency) => number): Record<Competency, number> {
  return Object.fromEntries(competencies.map((competency) => [competency, read(competency)])) as Record<
    Competency,
    number
  >;
}

const finite = (value: number) => (Number.isFinite(value) ? rounded(value) : null);
const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
