// What a meeting does on other pages stands in its facts; a retrospective changes one thing, and the next one asks whether it held.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type World, world } from '../../../test/world.ts';
import * as agendaItems from '../agenda-items/index.ts';
import * as decisions from '../decisions/decisions.ts';
import * as dependencies from '../dependencies.ts';
import * as planning from '../planning.ts';
import { meetings } from './index.ts';

let at: World;
beforeEach(async () => {
  at = await world();
});
afterEach(() => at.drop());

const now = () => new Date();
async function running(kind: 'alignment workshop' | 'retrospective') {
  const startsAt = new Date(now().getTime() + 3_600_000).toISOString();
  const { id, version } = await at.owner.ask(meetings.create, { kind, cycleId: at.cycleId, startsAt });
  return at.owner.ask(meetings.begin, { id, version });
}

it('tells what was done on the workshop and planning pages by those who are in it, and by nobody else', async () => {
  const draft = await at.draft();
  const before = {
    objectiveId: draft.id,
    toTeamId: at.engines,
    need: 'Before it began',
    neededOn: '2026-05-20',
  };
  await at.lead.ask(dependencies.ask, before);
  const { id, agenda } = await running('alignment workshop');
  expect(agenda.map(({ kind }) => kind)).toEqual(['dependencies', 'load', 'drafts', 'ranking', 'closing']);
  await at.lead.ask(meetings.attend, { id, presence: 'here' }).catch(() => null);
  await at.owner.ask(meetings.attend, {
    id,
    personId: at.lead.personId,
    presence: 'here',
    role: 'team lead',
  });
  await at.lead.ask(dependencies.ask, { ...before, need: 'A fitter on Mondays' });
  await at.member.ask(dependencies.ask, { ...before, need: 'Asked by somebody elsewhere' });
  await at.lead.ask(planning.park, { objectiveId: draft.id, reason: 'The yard is full' });
  const hidden = await at.draft({ visibility: 'team', title: 'Seen by the team alone' });
  await at.lead.ask(planning.park, { objectiveId: hidden.id, reason: 'Nobody else may know' });
  const told = async (who: World['owner']) =>
    (await who.ask(meetings.facts, { id })).alongside.map(({ kind, body }) => [
      kind,
      body.need ?? body.reason,
    ]);
  expect(await told(at.owner)).toEqual([
    ['dependency.asked', 'A fitter on Mondays'],
    ['candidate.parked', 'The yard is full'],
    ['candidate.parked', 'Nobody else may know'],
  ]);
  expect(JSON.stringify(await told(at.outsider))).not.toContain('Nobody else may know');
});

it('changes one thing at a retrospective, and remembers at the next whether it held', async () => {
  const first = await running('retrospective');
  const rhythm = first.agenda.find(({ kind }) => kind === 'rhythm');
  const choice = 'Check-ins move to Tuesday';
  for (const [who, role] of [
    [at.lead, 'team lead'],
    [{ personId: at.ownerId }, 'programme lead'],
  ] as const)
    await at.owner.ask(meetings.attend, { id: first.id, personId: who.personId, presence: 'here', role });
  await at.owner.ask(agendaItems.decide, { id: rhythm!.id, choice, ownerId: at.lead.personId });
  const second = { id: rhythm!.id, choice: 'And reviews to noon' };
  expect((await at.owner.refused(agendaItems.decide, second)).code).toBe('limit-reached');
  const { version } = await at.owner.ask(meetings.get, { id: first.id });
  await at.owner.ask(meetings.end, { id: first.id, version });
  const startsAt = new Date(now().getTime() + 24 * 3_600_000).toISOString();
  const next = await at.owner.ask(meetings.create, { kind: 'retrospective', cycleId: at.cycleId, startsAt });
  const change = async () => (await at.owner.ask(meetings.facts, { id: next.id })).rhythm?.change;
  expect(await change()).toMatchObject({ choice, ownerName: 'Marta Nunes', state: 'open' });
  const kept = await change();
  await at.lead.ask(decisions.withdraw, {
    id: kept!.id,
    version: kept!.version,
    reason: 'Monday is the market',
  });
  expect(await change()).toMatchObject({ state: 'withdrawn', doneNote: 'Monday is the market' });
});
