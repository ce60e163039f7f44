// Comments: who may be mentioned, who changes what, and what a removed one leaves behind.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { midway, type Objective, type World, world } from '../../test/world.ts';
import * as checkIns from './check-ins.ts';
import * as comments from './comments.ts';
import * as home from './home.ts';
import { objectives } from './objectives/index.ts';

let at: World;
let objective: Objective;
beforeAll(async () => {
  at = await world();
  objective = await at.committed();
  await at.moveTo('running');
});
afterAll(() => at.drop());

const listed = async (objectiveId: string) =>
  (await at.viewer.ask(comments.list, { objectiveId })).comments.map(({ body }) => body);

it('is written by anybody who sees the objective, viewers too, and read oldest first', async () => {
  const { id: objectiveId } = await at.draft();
  await at.viewer.ask(comments.create, { objectiveId, body: 'Who counts the queue?' });
  await at.outsider.ask(comments.create, { objectiveId, body: 'We do\nevery sailing' });
  expect(await listed(objectiveId)).toEqual(['Who counts the queue?', 'We do\nevery sailing']);
  expect((await at.viewer.refused(comments.create, { objectiveId, body: '  ' })).code).toBe('bad-input');
});

it('hangs on a key result or a check-in of the objective, and of no other', async () => {
  const keyResultId = objective.keyResults[0]!.id;
  const checkIn = await at.member.ask(checkIns.record, { keyResultId, value: 9 }, midway);
  const body = 'Was that the fog?';
  const made = await at.lead.ask(comments.create, { objectiveId: objective.id, checkInId: checkIn.id, body });
  expect(made).toMatchObject({ keyResultId, checkInId: checkIn.id });
  const other = await at.draft();
  for (const place of [{ keyResultId }, { checkInId: checkIn.id }]) {
    const astray = { objectiveId: other.id, body, ...place };
    expect((await at.lead.refused(comments.create, astray)).code).toBe('not-found');
  }
});

it('reaches whoever is mentioned on their home, until it is removed', async () => {
  const mentionIds = [at.outsider.personId, at.outsider.personId];
  const input = { objectiveId: objective.id, body: 'Vera, can you lend a stoker?', mentionIds };
  const made = await at.member.ask(comments.create, input);
  expect(made.mentionIds).toEqual([at.outsider.personId]);
  const mentioned = async () => (await at.outsider.ask(home.get, {})).mentions.map(({ body }) => body);
  expect(await mentioned()).toEqual([input.body]);
  const gone = await at.member.ask(comments.remove, { id: made.id, version: 1 });
  expect(await mentioned()).toEqual([]);
  await at.member.ask(comments.restore, { id: made.id, version: gone.version });
  expect(await mentioned()).toEqual([input.body]);
});

it('mentions only who may see the objective', async () => {
  const hidden = await at.draft({ visibility: 'team' });
  const mention = (id: string) => ({ objectiveId: hidden.id, body: 'Look', mentionIds: [id] });
  for (const { personId } of [at.member, at.lead, { personId: at.ownerId }])
    expect((await at.member.ask(comments.create, mention(personId))).mentionIds).toEqual([personId]);
  expect(await at.member.refused(comments.create, mention(at.outsider.personId))).toMatchObject({
    code: 'incomplete',
    data: { detail: { missing: [{ field: 'mentionIds', say: expect.stringContaining('Vera Alves') }] } },
  });
  expect((await at.member.refused(comments.create, mention(crypto.randomUUID()))).code).toBe('not-found');
});

it('is changed by its author alone, and a stale change is refused with both', async () => {
  const { id } = await at.member.ask(comments.create, { objectiveId: objective.id, body: 'From 14 to 4' });
  const edit = { id, version: 1, body: 'From 14 to 5' };
  for (const who of [at.owner, at.lead, at.outsider])
    expect((await who.refused(comments.edit, edit)).code).toBe('forbidden');
  const edited = await at.member.ask(comments.edit, edit);
  expect(edited).toMatchObject({ body: 'From 14 to 5', version: 2, editedAt: expect.any(String) });
  expect(await at.member.refused(comments.edit, { ...edit, body: 'From 14 to 6' })).toMatchObject({
    code: 'stale-version',
    data: { detail: { yours: { body: 'From 14 to 6' }, current: { body: 'From 14 to 5' } } },
  });
});

it('leaves the list and the history of words when it is removed; what an admin removed, the author does not put back', async () => {
  const { id: objectiveId } = await at.draft();
  const made = await at.member.ask(comments.create, { objectiveId, body: 'Regrettable words' });
  expect((await at.lead.refused(comments.remove, { id: made.id, version: 1 })).code).toBe('forbidden');
  const gone = await at.owner.ask(comments.remove, { id: made.id, version: 1 });
  expect(await listed(objectiveId)).toEqual([]);
  const { events } = await at.member.ask(objectives.history, { id: objectiveId });
  expect(JSON.stringify(events)).not.toContain('Regrettable');
  const again = { id: made.id, version: gone.version };
  expect((await at.member.refused(comments.restore, again)).code).toBe('forbidden');
  expect((await at.member.refused(comments.edit, { ...again, body: 'Still here' })).code).toBe('wrong-state');
  await at.owner.ask(comments.restore, again);
  expect(await listed(objectiveId)).toEqual(['Regrettable words']);
});
