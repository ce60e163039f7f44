// An applied check: two rewrites and two trade-offs, about ten minutes. The critic judges what was written, as it does everywhere else.
import { challenge } from '../../challenge/challenge.ts';
import type { Defect } from '../../challenge/finding.ts';
import { drawFrom } from './draw.ts';
import { drawRewrite, drawTradeOff, type Rewrite, type Task, themes } from './task.ts';

/** So many of the four have to be right, a rewrite among them. */
const passFrom = 3;

/** The text of a rewrite, or the number of the option that was chosen. */
export type TaskAnswer = string | number;

export type Mark = {
  isRight: boolean;
  /** What a coach would say of it. */
  says: string;
};

/** What makes a rewrite no key result. What the critic only asks about is left out. */
const faults: readonly Defect[] = [
  'ACTIVITY_OUTPUT',
  'EFFORT',
  'VAGUE',
  'NO_METRIC',
  'NO_TARGET',
  'BINARY_MILESTONE',
  'BAU_KPI',
  'VANITY',
  'PLACEHOLDER',
  'TASK_LIST',
  'COMPOUND',
];

/** The check of a seed, always the same. */
export function checkOf(seed: number): Task[] {
  const draw = drawFrom(seed);
  const [first, second] = draw.shuffled(themes);
  return [drawRewrite(first!, draw), drawTradeOff(draw), drawRewrite(second!, draw), drawTradeOff(draw)];
}

/** Whether every task has an answer of its kind. */
export function answersFit(tasks: readonly Task[], answers: readonly TaskAnswer[]): boolean {
  return (
    answers.length === tasks.length &&
    tasks.every((task, at) => {
      const answer = answers[at];
      if (task.kind === 'rewrite') return typeof answer === 'string';
      return typeof answer === 'number' && task.options[answer] !== undefined;
    })
  );
}

/** Marks answers that fit. */
export function markAll(tasks: readonly Task[], answers: readonly TaskAnswer[]): Mark[] {
  return tasks.map((task, at) => {
    if (task.kind === 'rewrite') return markRewrite(task, String(answers[at]));
    const isRight = answers[at] === task.right;
    const says = isRight
      ? 'It covers the cost, and gives up what matters least.'
      : `Look for what frees enough and costs least: ${task.options[task.right]}.`;
    return { isRight, says };
  });
}

/** Whether the marks reach the pass line. */
export function passes(tasks: readonly Task[], marks: readonly Mark[]): boolean {
  const right = marks.filter(({ isRight }) => isRight).length;
  return right >= passFrom && tasks.some(({ kind }, at) => kind === 'rewrite' && marks[at]?.isRight);
}

function markRewrite({ baseline, target }: Rewrite, title: string): Mark {
  const [finding] = challenge({ kind: 'key_result', title }).filter(
    ({ severity, defect }) => severity !== 'question' && faults.includes(defect),
  );
  if (finding) return { isRight: false, says: `${finding.message} ${finding.ask}` };
  const numbers = (title.match(/\d+(?:[.,]\d+)?/g) ?? []).map((text) => Number(text.replace(',', '.')));
  if (!numbers.includes(target))
    return { isRight: false, says: `Where should it get to? ${target} was known.` };
  if (!numbers.includes(baseline))
    return {
      isRight: false,
      says: `Where does it start? ${baseline} was known; without it nobody sees the change.`,
    };
  return { isRight: true, says: 'A change, with where it starts and where it should get to.' };
}
