// The guided way to the six problems: three questions each. Not knowing is an answer, and keeps a problem open.
import { bestStart, type Start } from './best-start.ts';
import { type ProblemKey, problems } from './problems.ts';

export type Answer = 'yes' | 'no' | 'unsure';

/** Answers by problem, in the order of its questions. */
export type Answers = Readonly<Record<ProblemKey, readonly Answer[]>>;

export type Assessment = {
  /** Two of three answered with yes. */
  yours: ProblemKey[];
  /** Would be yours if what is not known were so. */
  open: ProblemKey[];
  start: Start[];
};

const enough = 2;

/** Works a self-assessment out. An answer left out counts as not known. */
export function assess(given: Partial<Answers>): Assessment {
  const counted = problems.map((problem) => {
    const all = problem.questions.map((_, index) => given[problem.key]?.[index] ?? 'unsure');
    const count = (one: Answer) => all.filter((each) => each === one).length;
    return { problem, yes: count('yes'), unsure: count('unsure') };
  });
  const yours = counted.filter(({ yes }) => yes >= enough).map(({ problem }) => problem);
  const open = counted
    .filter(({ yes, unsure }) => yes < enough && yes + unsure >= enough)
    .map(({ problem }) => problem.key);
  return { yours: yours.map(({ key }) => key), open, start: bestStart(yours) };
}
