// Where key results stand is kept beside their check-ins. Whatever came in, in whatever order and however many at once, the two must say the same.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { midway, type World, world } from '../../test/world.ts';
import * as checkIns from '../actions/check-ins.ts';
import { byEffect } from '../core/check-in.ts';
import type { Id } from '../core/id.ts';

let at: World;
beforeAll(async () => {
  at = await world();
  await at.moveTo('planning');
});
afterAll(() => at.drop());

async function fresh(): Promise<{ objectiveId: Id; keyResultId: Id }> {
  const objective = await at.committed();
  await at.moveTo('running');
  return { objectiveId: objective.id, keyResultId: objective.keyResults[0]!.id };
}

const record = (input: Parameters<typeof at.member.ask<typeof checkIns.record>>[1]) =>
  at.member.ask(checkIns.record, input, midway);
const kept = async (keyResultId: Id) =>
  (await at.ask('select * from standing where key_result_id = $1', [keyResultId]))[0] as
    | Record<string, unknown>
    | undefined;

/** What the check-ins say, worked out by hand. */
async function said(keyResultId: Id) {
  const all = await at.member.ask(checkIns.list, { keyResultId }, midway);
  const standing = all.checkIns.filter((each) => each.correctedById === null).sort(byEffect);
  const [last, before] = [standing.at(-1), standing.at(-2)];
  return {
    value: standing.findLast((each) => each.value !== null)?.value ?? null,
    confidence: last?.confidence ?? null,
    status: last?.status ?? null,
    suggested_status: last?.suggestedStatus ?? null,
    previous_value: before?.value ?? null,
    previous_confidence: before?.confidence ?? null,
    number: Math.min(2, standing.length),
  };
}

const days = ['2026-04-20', '2026-04-27', '2026-05-04'] as const;
const checkIn = fc.record({
  value: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
  confidence: fc.option(fc.constantFrom(0.2, 0.5, 0.9), { nil: null }),
  effectiveOn: fc.constantFrom(...days),
  /** Corrects the newest that stands. */
  corrects: fc.boolean(),
});

it('says what the check-ins say, late, unmeasured and corrected ones too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(checkIn, { minLength: 1, maxLength: 6 }), async (all) => {
      const { keyResultId } = await fresh();
      let newest: Id | undefined;
      for (const { corrects, ...rest } of all) {
        const { id } = await record({
          keyResultId,
          moved: 'The ramp crew came early',
          ...rest,
          correctsId: corrects ? (newest ?? null) : null,
        });
        newest = id;
      }
      expect(await kept(keyResultId)).toMatchObject(await said(keyResultId));
    }),
    { numRuns: 8 },
  );
});

it('misses none of those that come in at the same moment', async () => {
  const { keyResultId } = await fresh();
  await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      record({ keyResultId, value: n, confidence: 0.5, effectiveOn: days[n % 3]! }),
    ),
  );
  expect(await kept(keyResultId)).toMatchObject(await said(keyResultId));
});

it('has nothing to say before the first check-in, and cannot be written by a request', async () => {
  const { keyResultId } = await fresh();
  expect(await kept(keyResultId)).toBeUndefined();
  const rights = await at.ask(
    "select privilege_type from information_schema.role_table_grants where grantee = 'quarterdeck_app' and table_name = 'standing'",
  );
  expect(rights).toEqual([{ privilege_type: 'SELECT' }]);
});

it('follows its objective into hiding', async () => {
  const { objectiveId, keyResultId } = await fresh();
  await record({ keyResultId, value: 9, confidence: 0.6 });
  await at.ask("update objective set visibility = 'team' where id = $1", [objectiveId]);
  const [objective] = await at.ask('select audience from objective where id = $1', [objectiveId]);
  expect(await kept(keyResultId)).toMatchObject(objective as object);
});
