// Cards between teams: asked by one, answered by the other's lead, open again when what is asked changes; and what the workshop makes of them.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { midway, type Objective, type World, wanted, world } from '../../test/world.ts';
import * as dependencies from './dependencies.ts';
import { keyResults } from './key-results/index.ts';
import { objectives } from './objectives/index.ts';
import * as teams from './teams.ts';
import * as workshops from './workshops.ts';

let at: World;
let engineLead: Awaited<ReturnType<World['join']>>;
let objective: Objective;
beforeAll(async () => {
  at = await world();
  engineLead = await at.join('Ola Grieg', 'member');
  const { version } = await at.owner.ask(teams.get, { id: at.engines });
  const leadIds = [engineLead.personId];
  const fields = { leadIds, memberIds: [engineLead.personId, at.outsider.personId] };
  await at.owner.ask(teams.edit, { id: at.engines, version, fields });
});
beforeEach(async () => {
  objective = await at.draft();
});
afterAll(() => at.drop());

const asked = (more = {}) =>
  at.member.ask(
    dependencies.ask,
    {
      objectiveId: objective.id,
      toTeamId: at.engines,
      need: 'Both ramps serviced',
      neededOn: '2026-05-20',
      ...more,
    },
    midway,
  );
const one = ({ id, version }: { id: string; version: number }) => ({ id, version });

it('is asked by who works on the objective, and answered by the lead of the other team alone', async () => {
  const card = await asked({ keyResultId: objective.keyResults[0]!.id });
  expect(card).toMatchObject({
    state: 'asked',
    teamName: 'Boarding',
    toTeamName: 'Engine room',
    givenOn: null,
  });
  for (const who of [at.lead, at.member, at.outsider, at.viewer])
    expect((await who.refused(dependencies.answer, { ...one(card), answer: 'accepted' }, midway)).code).toBe(
      'forbidden',
    );
  const yes = await engineLead.ask(dependencies.answer, { ...one(card), answer: 'accepted' }, midway);
  expect(yes).toMatchObject({
    state: 'accepted',
    givenOn: '2026-05-20',
    answeredByName: 'Ola Grieg',
    version: 2,
  });
});

it('is refused only with a reason, which stays to be read', async () => {
  const card = await asked();
  const no = { ...one(card), answer: 'refused' as const };
  expect((await engineLead.refused(dependencies.answer, no, midway)).code).toBe('incomplete');
  const reason = 'The yard has the spare ramp until June';
  const answered = await engineLead.ask(dependencies.answer, { ...no, reason }, midway);
  expect(answered).toMatchObject({ state: 'refused', reason, givenOn: null });
});

it('is open again when what is asked changes, and two edits of one version are told apart', async () => {
  const card = await asked();
  const yes = await engineLead.ask(dependencies.answer, { ...one(card), answer: 'accepted' }, midway);
  const fields = { neededOn: '2026-05-12' };
  const stale = await at.member.refused(dependencies.edit, { ...one(card), fields }, midway);
  expect(stale.code).toBe('stale-version');
  expect(stale.data.detail).toMatchObject({ yours: fields, current: { state: 'accepted' } });
  const edited = await at.member.ask(dependencies.edit, { ...one(yes), fields }, midway);
  expect(edited).toMatchObject({ state: 'asked', answeredByName: null, givenOn: null });
  const same = await at.member.ask(dependencies.edit, { ...one(edited), fields }, midway);
  expect(same.version).toBe(edited.version);
});

describe('does not make sense, and is refused,', () => {
  it.each([
    ['of one’s own team', async () => ({ toTeamId: at.boarding }), 'incomplete'],
    ['after the cycle', async () => ({ neededOn: '2026-07-01' }), 'outside-cycle'],
    [
      'for a key result of another objective',
      async () => ({ keyResultId: (await at.draft()).keyResults[0]!.id }),
      'not-found',
    ],
    ['with people who are not here', async () => ({ personIds: [crypto.randomUUID()] }), 'not-found'],
  ])('%s', async (_, more, code) => {
    const input = { objectiveId: objective.id, toTeamId: at.engines, need: 'Ramps', neededOn: '2026-05-20' };
    expect((await at.member.refused(dependencies.ask, { ...input, ...(await more()) }, midway)).code).toBe(
      code,
    );
  });

  it('where nobody who could answer may see it', async () => {
    const hidden = await at.draft({ visibility: 'team' });
    const input = { objectiveId: hidden.id, toTeamId: at.engines, need: 'Ramps', neededOn: '2026-05-20' };
    expect((await at.member.refused(dependencies.ask, input, midway)).code).toBe('incomplete');
  });

  it('with an objective of the giving team that the asking one may not see, or of a third team', async () => {
    const card = await asked();
    const write = { title: 'Ramps never fail', cycleId: at.cycleId };
    const hidden = await engineLead.ask(
      objectives.create,
      { ...write, teamId: at.engines, visibility: 'team' },
      midway,
    );
    for (const toObjectiveId of [hidden.id, objective.id]) {
      const input = { ...one(card), answer: 'accepted' as const, toObjectiveId };
      expect((await engineLead.refused(dependencies.answer, input, midway)).code).toBe('incomplete');
    }
    const open = await engineLead.ask(objectives.create, { ...write, teamId: at.engines }, midway);
    const input = { ...one(card), answer: 'accepted' as const, toObjectiveId: open.id };
    const yes = await engineLead.ask(dependencies.answer, input, midway);
    expect(yes.toObjectiveTitle).toBe('Ramps never fail');
    const { dependencies: given } = await at.viewer.ask(dependencies.list, { objectiveId: open.id });
    expect(given.map(({ id }) => id)).toEqual([card.id]);
    const { version } = await engineLead.ask(objectives.get, { id: open.id });
    await engineLead.ask(objectives.edit, { id: open.id, version, fields: { visibility: 'team' } }, midway);
    const { dependencies: left } = await at.member.ask(dependencies.list, { objectiveId: objective.id });
    expect(left).toEqual([]);
    expect((await at.member.refused(dependencies.withdraw, one(yes), midway)).code).toBe('not-found');
  });
});

it('lies on the table of the workshop with its conflicts until it is withdrawn', async () => {
  const late = await asked({ need: 'Late ramps' });
  await engineLead.ask(
    dependencies.answer,
    { ...one(late), answer: 'accepted', givenOn: '2026-06-01' },
    midway,
  );
  const open = await asked({ need: 'A second crew' });
  const see = () => at.viewer.ask(workshops.get, { cycleId: at.cycleId });
  const kindOf = async (id: string) =>
    (await see()).conflicts.filter(({ cardIds }) => cardIds.includes(id)).map(({ kind }) => kind);
  expect(await kindOf(late.id)).toEqual(['too late']);
  expect(await kindOf(open.id)).toEqual(['unanswered']);
  await at.member.ask(dependencies.withdraw, one(open), midway);
  expect((await see()).dependencies.map(({ id }) => id)).not.toContain(open.id);
});

it('shows people two teams count on by name', async () => {
  const personIds = [at.outsider.personId];
  const first = await asked({ personIds });
  const theirs = await engineLead.ask(
    objectives.create,
    { title: 'Engines start cold', teamId: at.engines, cycleId: at.cycleId },
    midway,
  );
  const second = await engineLead.ask(
    dependencies.ask,
    { objectiveId: theirs.id, toTeamId: at.boarding, need: 'Quiet decks', neededOn: '2026-05-20', personIds },
    midway,
  );
  const { conflicts } = await at.owner.ask(workshops.get, { cycleId: at.cycleId });
  expect(conflicts).toContainEqual({
    kind: 'same people',
    personId: at.outsider.personId,
    personName: 'Vera Alves',
    cardIds: expect.arrayContaining([first.id, second.id]),
  });
});

it('counts teams over their limit and wide objectives, and reads all drafts worst first', async () => {
  const wide = await at.draft({ title: 'TBD' });
  for (const more of [1, 2, 3])
    await at.owner.ask(
      keyResults.create,
      {
        objectiveId: wide.id,
        ...wanted[0]!,
        title: `Bring held sailings down, pier ${more}`,
        overLimitReason: 'So',
      },
      midway,
    );
  const { teamsOver, keyResultsTo } = await at.owner.ask(workshops.get, { cycleId: at.cycleId });
  const boarding = teamsOver.find(({ teamId }) => teamId === at.boarding)!;
  expect(boarding.objectives).toBeGreaterThan(boarding.limit);
  expect(boarding.wide).toEqual([{ id: wide.id, title: 'TBD', keyResults: 5 }]);
  expect(keyResultsTo).toBe(4);
  const { drafts, total } = await at.owner.ask(workshops.drafts, { cycleId: at.cycleId });
  expect(drafts).toHaveLength(total);
  expect(drafts[0]!.open.error).toBeGreaterThan(0);
  expect(drafts[0]!.findings[0]).toMatchObject({ severity: 'error' });
  const errors = drafts.map(({ open }) => open.error);
  expect(errors).toEqual(errors.toSorted((a, b) => b - a));
});
