// The gate against a small model of it: whatever is added, dropped and taken back, and in whatever order, nothing runs beside what was given up for it.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { midway, type World, world } from '../../../test/world.ts';
import * as checkIns from '../check-ins.ts';
import { objectives } from '../objectives/index.ts';

let at: World;
beforeAll(async () => {
  at = await world();
  await at.moveTo('running');
});
afterAll(() => at.drop());

/** A thing of the model: whether it runs, and what it was let in for. */
type Thing = { id: string; runs: boolean; gave: Thing | null };
type Step = { does: 'add' | 'drop' | 'reopen'; which: number; pays: boolean };

const steps = fc.array(
  fc.record({
    does: fc.constantFrom<Step['does']>('add', 'add', 'drop', 'reopen', 'reopen'),
    which: fc.nat(7),
    pays: fc.boolean(),
  }),
  { minLength: 4, maxLength: 14 },
);
const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'done',
    (error: { code: string }) => error.code,
  );

async function running(id: string): Promise<Thing> {
  const { keyResults: own } = await at.show(id);
  await at.member.ask(checkIns.record, { keyResultId: own[0]!.id, value: 12 }, midway);
  return { id, runs: true, gave: null };
}

async function add(things: Thing[], gave: Thing, pays: boolean): Promise<[said: string, expected: string]> {
  const { id, version } = await at.draft();
  const tradeOff = {
    pays: 'displaces' as const,
    displaces: [{ objectiveId: gave.id, keyResultId: null, how: 'delayed' as const }],
    because: 'The harbour asks for it',
  };
  const input = { id, version, overLimitReason: 'A test holds many', tradeOff: pays ? tradeOff : null };
  const expected = pays && gave.runs ? 'done' : 'trade-off-needed';
  const said = await codeOf(at.owner.ask(objectives.commit, input, midway));
  if (expected === 'done') {
    gave.runs = false;
    things.push({ ...(await running(id)), gave });
  }
  return [said, expected];
}

async function drop(thing: Thing): Promise<[said: string, expected: string]> {
  const { id, version } = await at.show(thing.id);
  const input = { id, version, verdict: 'dropped' as const, lesson: 'The tide turned' };
  const expected = thing.runs ? 'done' : 'wrong-state';
  const said = await codeOf(at.owner.ask(objectives.close, input, midway));
  thing.runs = false;
  return [said, expected];
}

async function reopen(things: Thing[], thing: Thing): Promise<[said: string, expected: string]> {
  const { id, version } = await at.show(thing.id);
  const isHeld = things.some(({ gave, runs }) => gave === thing && runs) || thing.gave?.runs === true;
  const expected = thing.runs ? 'wrong-state' : isHeld ? 'trade-off-needed' : 'done';
  const said = await codeOf(at.owner.ask(objectives.reopen, { id, version }, midway));
  if (expected === 'done') thing.runs = true;
  return [said, expected];
}

it('lets nothing run beside what was given up for it, in any order of steps', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (walk) => {
      const things = await Promise.all([at.committed(), at.committed()]).then((made) =>
        Promise.all(made.map(({ id }) => running(id))),
      );
      for (const { does, which, pays } of walk) {
        const thing = things[which % things.length]!;
        const [said, expected] =
          does === 'add'
            ? await add(things, thing, pays)
            : does === 'drop'
              ? await drop(thing)
              : await reopen(things, thing);
        expect([does, said]).toEqual([does, expected]);
        for (const { id, runs, gave } of things) {
          expect((await at.show(id)).state).toBe(runs ? 'committed' : 'closed');
          expect(runs && gave?.runs === true).toBe(false);
        }
      }
    }),
    { numRuns: 8 },
  );
});
