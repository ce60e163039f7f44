// Where things stand is read in SQL for lists and counts, and reckoned by pure functions elsewhere: both have to say the same, whatever came in.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { midway, type World, world } from '../../../test/world.ts';
import { byEffect, statuses } from '../../core/check-in.ts';
import { objectiveProgress } from '../../core/progress.ts';
import { objectiveStatus } from '../../core/status.ts';
import * as checkIns from '../check-ins.ts';
import { objectives } from './index.ts';

let at: World;
beforeAll(async () => {
  at = await world();
  await at.moveTo('running');
});
afterAll(() => at.drop());

const entry = fc.record({
  of: fc.integer({ min: 0, max: 1 }),
  day: fc.integer({ min: 1, max: 6 }),
  value: fc.option(fc.integer({ min: -5, max: 90 }), { nil: null }),
  confidence: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
  status: fc.option(fc.constantFrom(...statuses), { nil: null }),
  /** Which of the earlier ones it corrects, counted back; most correct none. */
  corrects: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null, freq: 3 }),
});

it('agrees for every course of check-ins: latest, status, counts and progress', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 8 }), async (entries) => {
      const objective = await at.committed();
      const own = objective.keyResults.map(({ id }) => id);
      const made: checkIns.CheckIn[] = [];
      for (const { of, day, value, confidence, status, corrects } of entries) {
        const keyResultId = own[of]!;
        const wrong = corrects ? made.at(-corrects) : undefined;
        const isOpen =
          wrong?.keyResultId === keyResultId && !made.some((each) => each.correctsId === wrong.id);
        const input = {
          keyResultId,
          value,
          confidence: confidence === null ? null : confidence / 10,
          status,
          moved: 'Seen',
          effectiveOn: `2026-05-0${day}`,
          correctsId: isOpen ? wrong.id : null,
        };
        made.push(await at.member.ask(checkIns.record, input, midway));
      }
      const expected = objective.keyResults.map((measure) => {
        const counted = made
          .filter(({ keyResultId }) => keyResultId === measure.id)
          .filter(({ id }) => !made.some((each) => each.correctsId === id))
          .sort(byEffect);
        const value = counted.findLast((each) => each.value !== null)?.value ?? null;
        return { measure, value, status: counted.at(-1)?.status ?? 'not started', weight: measure.weight };
      });
      const text = objective.title;
      const { objectives: listed } = await at.owner.ask(
        objectives.list,
        { cycleId: at.cycleId, text, sort: 'updated', limit: 1000 },
        midway,
      );
      const shown = listed.find(({ id }) => id === objective.id)!;
      expect(shown.keyResults.map(({ value, status }) => [value, status ?? 'not started'])).toEqual(
        expected.map(({ value, status }) => [value, status]),
      );
      expect(shown).toMatchObject({
        status: objectiveStatus(expected.map(({ status }) => status)),
        onTrack: expected.filter(({ status }) => status === 'on track').length,
        progress: objectiveProgress(expected),
      });
      const counted = await at.owner.ask(objectives.count, { cycleId: at.cycleId }, midway);
      const all = await at.owner.ask(objectives.list, { cycleId: at.cycleId, limit: 1000 }, midway);
      const stand = all.objectives.flatMap((each) =>
        each.keyResults.map(({ status }) => status ?? 'not started'),
      );
      for (const { status, keyResults: of } of counted.statuses)
        expect([status, of]).toEqual([status, stand.filter((each) => each === status).length]);
      for (const status of statuses) {
        const narrowed = { cycleId: at.cycleId, statuses: [status], limit: 1000 };
        const { total } = await at.owner.ask(objectives.list, narrowed, midway);
        const has = all.objectives.filter(({ keyResults: rows }) =>
          rows.some((row) => (row.status ?? 'not started') === status),
        );
        expect(total).toBe(has.length);
      }
    }),
    { numRuns: 25 },
  );
});
