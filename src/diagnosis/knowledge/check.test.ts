// An applied check asks for judgement: a good rewrite passes whatever was drawn, work and copied text do not, and no two people get the same numbers.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answersFit, checkOf, markAll, passes, type TaskAnswer } from './check.ts';
import type { Task } from './task.ts';

const seed = fc.integer();

/** Somebody who has been shown how. */
const good = (task: Task): TaskAnswer => {
  if (task.kind === 'trade-off') return task.right;
  const { baseline, target, known } = task;
  const what: [RegExp, string][] = [
    [/ramp/, 'Minutes to clear the ramp on Saturdays'],
    [/booking/, 'Share of begun bookings that are finished, in %,'],
    [/diesel/, 'Litres of diesel burnt a crossing'],
    [/lorries/, 'Lorries hauliers book a week'],
    [/complaint/, 'Days until a complaint is answered'],
    [/Engines/, 'Stops a quarter because of engines'],
  ];
  const [, words] = what.find(([pattern]) => pattern.test(known))!;
  return `${words} ${target < baseline ? 'fall' : 'rise'} from ${baseline} to ${target}`;
};

it('is the same for a seed, and another for another', () => {
  fc.assert(
    fc.property(seed, (one) => {
      expect(checkOf(one)).toEqual(checkOf(one));
    }),
  );
  const texts = Array.from({ length: 200 }, (_, one) => JSON.stringify(checkOf(one)));
  expect(new Set(texts).size).toBe(200);
});

it('passes somebody who writes changes and makes additions pay, whatever was drawn', () => {
  fc.assert(
    fc.property(seed, (one) => {
      const tasks = checkOf(one);
      const answers = tasks.map(good);
      expect(answersFit(tasks, answers)).toBe(true);
      const marks = markAll(tasks, answers);
      expect([answers, marks.map(({ isRight }) => isRight)]).toEqual([answers, [true, true, true, true]]);
      expect(passes(tasks, marks)).toBe(true);
    }),
  );
});

it('does not pass somebody who hands back the work, or takes the first option', () => {
  fc.assert(
    fc.property(seed, (one) => {
      const tasks = checkOf(one);
      const answers = tasks.map((task) => (task.kind === 'rewrite' ? task.proposed : task.right));
      expect(passes(tasks, markAll(tasks, answers))).toBe(false);
    }),
  );
  const firsts = Array.from({ length: 400 }, (_, one) => checkOf(one)[1] as Extract<Task, { right: number }>);
  const share = firsts.filter(({ right }) => right === 0).length / 400;
  expect(share).toBeGreaterThan(0.15);
  expect(share).toBeLessThan(0.35);
});

it('cannot be answered with somebody else’s numbers', () => {
  const [mine, theirs] = [checkOf(1), checkOf(2)];
  const marks = markAll(mine, theirs.map(good));
  expect(passes(mine, marks)).toBe(false);
});

it('takes only answers of the kind that is asked', () => {
  const tasks = checkOf(7);
  expect(answersFit(tasks, ['a', 0, 'b', 1])).toBe(true);
  for (const answers of [[], ['a', 0, 'b'], [0, 0, 'b', 1], ['a', 4, 'b', 1], ['a', -1, 'b', 1]])
    expect(answersFit(tasks, answers as TaskAnswer[])).toBe(false);
});
