// Requests for help through the shelf: who has it, until when, and what an answer becomes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { midway, type World, world } from '../../../test/world.ts';
import * as checkIns from '../check-ins.ts';
import * as decisions from '../decisions/decisions.ts';
import * as holidays from '../holidays.ts';
import * as rhythmRoles from '../rhythm-roles.ts';
import { answer } from './answer.ts';
import * as escalations from './escalations.ts';

let at: World;
beforeAll(async () => {
  at = await world();
  const role = { role: 'sponsor' as const, teamId: null, personId: at.viewer.personId };
  await at.owner.ask(rhythmRoles.give, role);
  await at.moveTo('running');
});
afterAll(() => at.drop());

const need = 'I need a second ramp crew for the 06:40';
const on = (day: string) => ({ now: new Date(`${day}T10:00:00Z`) });

async function raised(more: object = {}, who = at.member) {
  const { keyResults: own } = await at.committed();
  return who.ask(escalations.raise, { keyResultId: own[0]!.id, need, ...more }, midway);
}
const one = ({ id, version }: { id: string; version: number }) => ({ id, version });

describe('raising', () => {
  it('goes to the team’s lead, who has three working days', async () => {
    expect(await raised()).toMatchObject({
      state: 'open',
      level: 'lead',
      askedName: 'Marta Nunes',
      sponsorName: 'Rui Brito',
      daysLeft: 3,
      of: 3,
      dueAt: '2026-05-11T16:00:00.000Z',
    });
  });

  it('goes to the sponsor when the lead asks, or when it is asked of them', async () => {
    expect(await raised({}, at.lead)).toMatchObject({ level: 'sponsor', askedName: 'Rui Brito', of: 5 });
    expect(await raised({ toSponsor: true })).toMatchObject({ level: 'sponsor', of: 5 });
  });

  it('is done once for a key result at a time, from a check-in of its own', async () => {
    const { keyResults: own } = await at.committed();
    const keyResultId = own[0]!.id;
    const { id: checkInId } = await at.member.ask(
      checkIns.record,
      { keyResultId, value: 12, needs: need },
      midway,
    );
    const other = { keyResultId: own[1]!.id, need, checkInId };
    expect((await at.member.refused(escalations.raise, other, midway)).code).toBe('not-found');
    const asking = { keyResultId, need, checkInId };
    const made = await at.member.ask(escalations.raise, asking, midway);
    expect(await at.member.refused(escalations.raise, asking, midway)).toMatchObject({
      code: 'already-exists',
      data: { detail: { id: made.id } },
    });
    expect((await at.outsider.refused(escalations.raise, { ...asking, checkInId: null }, midway)).code).toBe(
      'forbidden',
    );
  });

  it('is for what is committed', async () => {
    const { keyResults: own } = await at.draft();
    const asking = { keyResultId: own[0]!.id, need };
    expect((await at.member.refused(escalations.raise, asking, midway)).code).toBe('wrong-state');
  });
});

describe('the clock', () => {
  it('hands what the lead leaves to the sponsor, and is late after five more', async () => {
    const { id } = await raised();
    const seen = (day: string) => at.member.ask(escalations.get, { id }, on(day));
    expect(await seen('2026-05-08')).toMatchObject({ level: 'lead', daysLeft: 1 });
    expect(await seen('2026-05-12')).toMatchObject({ level: 'sponsor', askedName: 'Rui Brito', daysLeft: 4 });
    expect(await seen('2026-05-19')).toMatchObject({ isLate: true });
  });

  it('stands still on days off', async () => {
    const { id } = await raised();
    await at.owner.ask(holidays.replace, { days: [{ day: '2026-05-11', name: 'Sailors’ day' }] });
    expect(await at.member.ask(escalations.get, { id }, midway)).toMatchObject({
      dueAt: '2026-05-12T16:00:00.000Z',
    });
    await at.owner.ask(holidays.replace, { days: [] });
  });
});

describe('answering', () => {
  it('yes is a decision with who and by when', async () => {
    const made = await raised();
    const yes = {
      ...one(made),
      answer: 'yes' as const,
      words: 'Crew B comes across on Saturdays',
      ownerId: at.outsider.personId,
      dueOn: '2026-05-15',
    };
    expect((await at.member.refused(answer, yes, midway)).code).toBe('forbidden');
    const said = await at.lead.ask(answer, yes, midway);
    expect(said).toMatchObject({
      state: 'answered',
      answer: 'yes',
      answeredByName: 'Marta Nunes',
      answerOwnerName: 'Vera Alves',
      answerDueOn: '2026-05-15',
    });
    expect(await at.owner.ask(decisions.get, { id: said.decisionId! })).toMatchObject({
      kind: 'answer',
      choice: yes.words,
      context: need,
      ownerName: 'Vera Alves',
      state: 'open',
    });
    expect((await at.lead.refused(answer, { ...yes, version: said.version }, midway)).code).toBe(
      'wrong-state',
    );
  });

  it('no is done as it is said; a date is decided by whoever named it', async () => {
    const no = { ...one(await raised()), answer: 'no' as const, words: 'No crew until June' };
    const refused = await at.viewer.ask(answer, no, midway);
    expect((await at.owner.ask(decisions.get, { id: refused.decisionId! })).state).toBe('done');
    const date = {
      ...one(await raised()),
      answer: 'date' as const,
      words: 'After the fog',
      on: '2026-05-20',
    };
    const put = await at.lead.ask(answer, date, midway);
    expect(await at.owner.ask(decisions.get, { id: put.decisionId! })).toMatchObject({
      state: 'open',
      ownerName: 'Marta Nunes',
      dueOn: '2026-05-20',
    });
  });

  it('keeps both when two answer at once on one version', async () => {
    const made = await raised();
    const no = { ...one(made), answer: 'no' as const, words: 'No crew' };
    const stale = { ...no, version: made.version + 3 };
    expect(await at.lead.refused(answer, stale, midway)).toMatchObject({
      code: 'stale-version',
      data: { detail: { yours: { words: 'No crew' }, current: { state: 'open' } } },
    });
  });

  it('names people who are here', async () => {
    const yes = { ...one(await raised()), answer: 'yes' as const, words: 'Yes', dueOn: '2026-05-15' };
    const nobody = { ...yes, ownerId: crypto.randomUUID() };
    expect((await at.lead.refused(answer, nobody, midway)).code).toBe('not-found');
  });
});

describe('handing on and taking back', () => {
  it('gives it to the sponsor before the time is up, who has it alone then', async () => {
    const made = await raised();
    const passed = await at.lead.ask(escalations.passOn, one(made), midway);
    expect(passed).toMatchObject({ level: 'sponsor', askedName: 'Rui Brito', daysLeft: 5 });
    const no = { ...one(passed), answer: 'no' as const, words: 'No' };
    expect((await at.lead.refused(answer, no, midway)).code).toBe('forbidden');
    expect((await at.viewer.refused(escalations.passOn, one(passed), midway)).code).toBe('wrong-state');
    expect((await at.viewer.ask(answer, no, midway)).state).toBe('answered');
  });

  it('needs a sponsor to hand it to', async () => {
    const { roles } = await at.owner.ask(rhythmRoles.list, {});
    await at.owner.ask(rhythmRoles.take, { id: roles[0]!.id });
    const made = await raised();
    expect((await at.lead.refused(escalations.passOn, one(made), midway)).code).toBe('incomplete');
    await at.owner.ask(rhythmRoles.give, { role: 'sponsor', teamId: null, personId: at.viewer.personId });
  });

  it('is taken back by who raised it, and can be raised again', async () => {
    const made = await raised();
    expect((await at.outsider.refused(escalations.withdraw, one(made), midway)).code).toBe('forbidden');
    expect((await at.member.ask(escalations.withdraw, one(made), midway)).state).toBe('withdrawn');
    const again = { keyResultId: made.keyResultId, need };
    expect((await at.member.ask(escalations.raise, again, midway)).state).toBe('open');
  });
});

it('lists the unanswered first, and what involves somebody', async () => {
  const { escalations: all } = await at.lead.ask(escalations.list, {}, midway);
  const states = all.map(({ state }) => state === 'open');
  expect(states).toEqual(states.toSorted((a, b) => Number(b) - Number(a)));
  const mine = { involves: at.viewer.personId, open: true };
  const { escalations: asked } = await at.viewer.ask(escalations.list, mine, midway);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.every(({ sponsorId, state }) => sponsorId === at.viewer.personId && state === 'open')).toBe(
    true,
  );
});
