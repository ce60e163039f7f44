// Two at once: of two edits of one version one wins and the other is told; what counts, links or closes never ends half done.
import type { AnyProcedure } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cohorts, enrolments, pieces } from '../src/actions/academy/index.ts';
import * as agendaItems from '../src/actions/agenda-items/index.ts';
import { awards } from '../src/actions/awards/index.ts';
import * as checkIns from '../src/actions/check-ins.ts';
import * as comments from '../src/actions/comments.ts';
import * as cycles from '../src/actions/cycles.ts';
import * as decisions from '../src/actions/decisions/decisions.ts';
import * as exceptions from '../src/actions/decisions/exceptions.ts';
import * as dependencies from '../src/actions/dependencies.ts';
import * as escalations from '../src/actions/escalations/escalations.ts';
import * as initiatives from '../src/actions/initiatives.ts';
import * as issuers from '../src/actions/issuers.ts';
import { keyResults } from '../src/actions/key-results/index.ts';
import * as kpis from '../src/actions/kpis.ts';
import * as me from '../src/actions/me.ts';
import { meetings } from '../src/actions/meetings/index.ts';
import * as notifications from '../src/actions/notifications.ts';
import { objectives } from '../src/actions/objectives/index.ts';
import * as outcomes from '../src/actions/outcomes.ts';
import * as people from '../src/actions/people.ts';
import * as pulses from '../src/actions/pulses/pulses.ts';
import * as rhythmRoles from '../src/actions/rhythm-roles.ts';
import * as supports from '../src/actions/supports.ts';
import * as teams from '../src/actions/teams.ts';
import * as views from '../src/actions/views.ts';
import * as workspaces from '../src/actions/workspaces.ts';
import type { TradeOff } from '../src/core/trade-off.ts';
import { aTrouble } from './a-trouble.ts';
import { anAchievement, anAward, anIssuer } from './awarded.ts';
import type { Refused } from './caller.ts';
import { actions } from './shelf.ts';
import { midway, type World, wanted, world } from './world.ts';

let at: World;
beforeAll(async () => {
  at = await world();
  const role = { role: 'sponsor' as const, teamId: null, personId: at.ownerId };
  await at.owner.ask(rhythmRoles.give, role);
});
afterAll(() => at.drop());

type One = { id?: string; version: number };
const once = (id: string): One => ({ id, version: 1 });
const named = { name: 'Tide' };

async function draft(): Promise<One & { id: string }> {
  const { id, version } = await at.draft();
  return { id, version };
}
async function after(ready: Promise<One>, procedure: AnyProcedure, more: object = {}): Promise<One> {
  const { id, version } = (await at.owner.ask(
    procedure,
    { ...(await ready), ...more } as never,
    midway,
  )) as One;
  return { id: id!, version };
}
const keyResult = async (): Promise<One> => {
  const { id } = await draft();
  const made = await at.owner.ask(keyResults.create, { objectiveId: id, ...wanted[0]! }, midway);
  return { id: made.id, version: made.version };
};
const comment = async () =>
  once((await at.owner.ask(comments.create, { objectiveId: (await draft()).id, body: 'Tide' })).id);
const initiative = async () =>
  once((await at.owner.ask(initiatives.create, { objectiveId: (await draft()).id, title: 'Tide' })).id);
const kpi = async () => once((await at.owner.ask(kpis.create, named)).id);
const view = async () => once((await at.owner.ask(views.create, { ...named, query: '' })).id);
const outcome = async () => {
  const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
  return once((await at.owner.ask(outcomes.create, { title: 'Tide', ...year })).id);
};
let made = 0;
const another = (word: string) => `${word} ${String.fromCharCode(97 + (made++ % 26))}${made}`;
const team = async () =>
  once((await at.owner.ask(teams.create, { name: another('Deck'), parentId: at.teamId })).id);
const person = async (): Promise<One> => {
  const { personId } = await at.join(`Nuno ${another('Reis').replaceAll(/\d/g, 'x')}`);
  const { version } = await at.owner.ask(people.get, { id: personId });
  return { id: personId, version };
};
const support = async () => {
  const [from, to] = [await draft(), await draft()];
  const link = { objectiveId: from.id, toKind: 'objective' as const, toId: to.id, because: '' };
  return once((await at.owner.ask(supports.create, link)).id);
};
let years = 1990;
const cycle = async () => {
  const year = years++;
  const fields = { startsOn: `${year}-01-01`, endsOn: `${year}-03-31`, quietWeeks: [], rhythm };
  return once((await at.owner.ask(cycles.create, { name: `Tide ${year}`, ...fields })).id);
};
const decision = async () => once((await at.owner.ask(decisions.record, { choice: 'Tide' }, midway)).id);
const exception = async () => {
  const wanted = { cycleId: at.cycleId, teamId: at.boarding, choice: 'Tide', expiresOn: '2026-06-01' };
  return once((await at.owner.ask(exceptions.ask, wanted, midway)).id);
};
const escalation = async () => {
  const { keyResults: own } = await at.committed();
  const asking = { keyResultId: own[0]!.id, need: 'A second ramp crew' };
  return once((await at.member.ask(escalations.raise, asking, midway)).id);
};
const dependency = async () => {
  const { id: objectiveId } = await draft();
  const need = { toTeamId: at.engines, need: 'Both ramps serviced', neededOn: '2026-05-20' };
  return once((await at.owner.ask(dependencies.ask, { objectiveId, ...need }, midway)).id);
};
const trouble = () => aTrouble(at, at.workspaceId);
const rhythm = { weekday: 4, time: '09:30' };
const edited = (year: number, name: string) => ({
  fields: { name, startsOn: `${year}-01-01`, endsOn: `${year}-03-31`, quietWeeks: [], rhythm },
});
const dropped = { verdict: 'dropped', lesson: 'The tide turned' };
const committed = () =>
  after(draft(), objectives.commit, { overLimitReason: 'A test holds many', tradeOff: at.paid });

const learnsTogether = async () => {
  const days = { startsOn: '2026-05-04', endsOn: '2026-06-26' };
  const { id, version } = await at.owner.ask(cohorts.create, { name: 'Spring crew', ...days });
  return { id, version };
};
let briefs = 0;
const piece = async () => {
  const { id: enrolmentId } = await at.owner.ask(enrolments.begin, {});
  const all = (await at.owner.ask(pieces.list, { enrolmentId })).briefs;
  const { id, version } = await at.owner.ask(pieces.create, { enrolmentId, brief: all[briefs++]!.brief });
  return { id, version };
};
const words = (objective: string) => ({
  words: { objective, keyResults: [{ title: 'Tide', role: 'result' }], notes: '' },
});

const startsAt = midway.now.toISOString();
const meeting = async () => {
  const made = await at.owner.ask(meetings.create, {
    kind: 'leadership review',
    startsAt,
    cycleId: at.cycleId,
  });
  return { id: made.id, version: made.version };
};
const begun = () => after(meeting(), meetings.begin);
const item = async (of: () => Promise<One>): Promise<One> => {
  const { id } = await of();
  return once((await at.owner.ask(agendaItems.create, { meetingId: id!, title: 'Tide' })).id);
};
const elsewhen = (hour: number) => ({ startsAt: `2026-05-07T${hour}:00:00Z`, reason: 'The tide turned' });

let achievement: Promise<{ revoked: string; suspended: string }> | undefined;
const award = async (endsBy: 'revoked' | 'suspended' = 'revoked'): Promise<One> => {
  achievement ??= issuing();
  const { id, version } = await anAward(at.owner, (await achievement)[endsBy], at.ownerId);
  return { id, version };
};
async function issuing() {
  const { version } = await at.owner.ask(issuers.get, {});
  if (version === 0) await anIssuer(at.owner);
  const suspendable = await anAchievement(at.owner, { slug: 'okr-coach', endsBy: 'suspension' });
  return { revoked: (await anAchievement(at.owner)).id, suspended: suspendable.id };
}
const reason = { reason: 'The tide turned' };
const askedToEnd = () => after(award(), awards.revoke, reason);
/** Somebody else asked, so the owner may confirm. */
const askedBySomebody = async (how: 'revoke' | 'suspend', of: 'revoked' | 'suspended'): Promise<One> => {
  const admin = await at.join(`Margaret ${another('Voss').replaceAll(/\d/g, 'x')}`, 'admin');
  const { id, version } = await award(of);
  const asked = await admin.ask(awards[how], { id: id!, version, ...reason });
  return { id: asked.id, version: asked.version };
};

/** For every action that takes a version: something ready for it, and what two people do to it at once. */
const rows: Record<string, [ready: () => Promise<One>, mine?: object, theirs?: object]> = {
  'agenda-items.edit': [() => item(meeting), { fields: { title: 'Mine' } }, { fields: { title: 'Theirs' } }],
  'agenda-items.remove': [() => item(meeting)],
  'agenda-items.open': [() => item(begun)],
  'agenda-items.finish': [() => item(begun)],
  'agenda-items.park': [() => item(begun)],
  'awards.share': [award],
  'awards.unshare': [() => after(award(), awards.share)],
  'awards.revoke': [award, { reason: 'Mine' }, { reason: 'Theirs' }],
  'awards.suspend': [() => award('suspended'), { reason: 'Mine' }, { reason: 'Theirs' }],
  'awards.confirm': [() => askedBySomebody('revoke', 'revoked')],
  'awards.withdraw': [askedToEnd],
  'awards.resume': [() => after(askedBySomebody('suspend', 'suspended'), awards.confirm), reason],
  'issuers.edit': [
    async () => {
      await award();
      return { version: (await at.owner.ask(issuers.get, {})).version };
    },
    { fields: { name: 'Mine', url: null, description: '' } },
    { fields: { name: 'Theirs', url: null, description: '' } },
  ],
  'issuers.replaceKey': [
    async () => ({ version: (await at.owner.ask(issuers.get, {})).version }),
    { kind: 'ed25519', isCompromised: false },
    { kind: 'rsa', isCompromised: false },
  ],
  'meetings.edit': [meeting, { fields: { place: 'Mine' } }, { fields: { place: 'Theirs' } }],
  'meetings.move': [meeting, elsewhen(10), elsewhen(14)],
  'meetings.cancel': [meeting, { side: 'nobody', reason: 'Fog' }],
  'meetings.begin': [meeting],
  'meetings.pause': [begun],
  'meetings.resume': [() => after(begun(), meetings.pause)],
  'meetings.end': [begun],
  'comments.edit': [comment, { body: 'Mine' }, { body: 'Theirs' }],
  'comments.remove': [comment],
  'comments.restore': [() => after(comment(), comments.remove)],
  'cohorts.edit': [learnsTogether, { fields: { name: 'Mine' } }, { fields: { name: 'Theirs' } }],
  'pieces.save': [piece, words('Mine'), words('Theirs')],
  'pieces.handIn': [() => after(piece(), pieces.save, words('Tide'))],
  'cycles.edit': [cycle, edited(2060, 'Mine'), edited(2061, 'Theirs')],
  'cycles.move': [cycle, { to: 'committed' }],
  'decisions.edit': [decision, { fields: { choice: 'Mine' } }, { fields: { choice: 'Theirs' } }],
  'decisions.finish': [decision],
  'decisions.reopen': [() => after(decision(), decisions.finish)],
  'decisions.withdraw': [decision, { reason: 'Fog' }],
  'declarations.edit': [
    async () => ({ version: 0 }),
    { flags: ['firstRollout'] },
    { flags: ['crossFunction'] },
  ],
  'dependencies.edit': [dependency, { fields: { need: 'Mine' } }, { fields: { need: 'Theirs' } }],
  'dependencies.answer': [
    dependency,
    { answer: 'accepted' },
    { answer: 'refused', reason: 'The slip is full' },
  ],
  'dependencies.withdraw': [dependency],
  'planning.cut': [
    async () => ({ version: 0, cycleId: at.cycleId, teamId: at.engines }),
    { places: 1 },
    { places: 2 },
  ],
  'escalations.answer': [
    escalation,
    { answer: 'no', words: 'Not now' },
    { answer: 'date', words: 'After the fog', on: '2026-05-20' },
  ],
  'escalations.passOn': [escalation],
  'escalations.withdraw': [escalation],
  'exceptions.grant': [exception],
  'initiatives.edit': [initiative, { fields: { title: 'Mine' } }, { fields: { title: 'Theirs' } }],
  'initiatives.remove': [initiative],
  'initiatives.restore': [() => after(initiative(), initiatives.remove)],
  'key-results.edit': [keyResult, { fields: { title: 'Mine' } }, { fields: { title: 'Theirs' } }],
  'key-results.remove': [keyResult],
  'key-results.restore': [() => after(keyResult(), keyResults.remove)],
  'key-results.score': [keyResult, { score: 0.3, reason: 'Mine' }, { score: 0.7, reason: 'Theirs' }],
  'kpis.edit': [kpi, { fields: { name: 'Mine' } }, { fields: { name: 'Theirs' } }],
  'kpis.archive': [kpi],
  'kpis.restore': [() => after(kpi(), kpis.archive)],
  'me.edit': [
    async () => ({ version: (await at.owner.ask(me.get, {})).version }),
    { fields: { name: 'Ines C' } },
    { fields: { name: 'Ines' } },
  ],
  'notifications.choose': [
    async () => ({ version: (await at.owner.ask(notifications.setting, {})).version }),
    { fields: { digestAt: '07:30' } },
    { fields: { digestAt: '09:15' } },
  ],
  'objectives.edit': [draft, { fields: { title: 'Mine' } }, { fields: { title: 'Theirs' } }],
  'objectives.move': [draft, {}, {}],
  'objectives.propose': [draft],
  'objectives.sendBack': [() => after(draft(), objectives.propose)],
  'objectives.commit': [draft, { overLimitReason: 'A test holds many' }],
  'objectives.close': [committed, dropped],
  'objectives.continue': [committed, { choice: 'The tide holds' }],
  'objectives.rescope': [
    async () => {
      const { id, version, keyResults: own } = await at.committed();
      const [first] = own;
      const changes = [{ keyResultId: first!.id, version: first!.version, target: 5 }];
      return { id, version, choice: 'Five will do', changes };
    },
  ],
  'objectives.stop': [committed, { choice: 'The tide turned' }],
  'objectives.reopen': [() => after(committed(), objectives.close, dropped)],
  'objectives.remove': [draft],
  'objectives.restore': [() => after(draft(), objectives.remove)],
  'outcomes.edit': [outcome, { fields: { title: 'Mine' } }, { fields: { title: 'Theirs' } }],
  'outcomes.remove': [outcome],
  'people.edit': [person, { fields: { name: 'Nuno R' } }, { fields: { name: 'N Reis' } }],
  'people.setRole': [person, { role: 'lead' }, { role: 'viewer' }],
  'people.remove': [person],
  'people.restore': [() => after(person(), people.remove)],
  'pulses.close': [
    async () => once((await at.owner.ask(pulses.open, { closesOn: '2026-05-12' }, midway)).id),
  ],
  'rules.choose': [
    async () => ({ version: 0, rule: 'weak-verb' }),
    { severity: 'off', reason: 'Mine' },
    { severity: 'question', reason: 'Theirs' },
  ],
  'supports.edit': [support, { because: 'Mine' }, { because: 'Theirs' }],
  'teams.edit': [team, { fields: { name: 'Mine deck' } }, { fields: { name: 'Their deck' } }],
  'teams.archive': [team],
  'teams.restore': [() => after(team(), teams.archive)],
  'troubles.snooze': [
    trouble,
    { until: '2026-06-01', because: 'Mine' },
    { until: '2026-06-02', because: 'Theirs' },
  ],
  'troubles.wake': [trouble],
  'troubles.begin': [
    async () => ({ ...(await trouble()), ownerId: at.ownerId }),
    { retestOn: '2026-06-17' },
    { retestOn: '2026-06-18' },
  ],
  'troubles.drop': [trouble],
  'views.edit': [view, { fields: { name: 'Mine' } }, { fields: { name: 'Theirs' } }],
  'views.remove': [view],
  'workspaces.edit': [
    async () => ({ version: (await at.owner.ask(workspaces.get, {})).version }),
    { fields: { name: 'Saltline' } },
    { fields: { name: 'Ferries' } },
  ],
};

/** What comes back to who lost: the thing moved on under them, or is already where they wanted it. */
const lost = ['stale-version', 'wrong-state', 'wrong-phase', 'not-found'];

const versioned = actions.filter(({ schema }) => schema.properties?.version);
describe.each(versioned.map((action) => [action.name, action] as const))('%s', (name, action) => {
  it('of two on one version lets one through and tells the other', async () => {
    const row = rows[name];
    if (!row) throw new Error(`Say in rows (test/races.test.ts) what two people do at once with ${name}`);
    const [ready, mine = {}, theirs = mine] = row;
    const input = await ready();
    if (name === 'objectives.move') Object.assign(mine, { teamId: at.engines });
    if (name === 'objectives.commit') Object.assign(mine, { tradeOff: at.paid });
    if (name === 'key-results.score') await toReview(input);
    const both = await Promise.allSettled(
      [mine, theirs].map((more) => at.owner.ask(action.procedure, { ...input, ...more } as never, midway)),
    );
    if (name === 'key-results.score') await at.moveTo('running');
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { reason } = both.find((each) => each.status === 'rejected')!;
    const { code, data } = reason as Refused;
    expect(lost).toContain(code);
    if (code === 'stale-version') expect(Object.keys(data.detail ?? {}).sort()).toEqual(['current', 'yours']);
  });
});

// A key result is scored at review, on what was committed.
async function toReview(input: One): Promise<void> {
  const { objectiveId } = await at.owner.ask(keyResults.get, { id: input.id! });
  const { version } = await at.show(objectiveId);
  const over = { overLimitReason: 'A test holds many', tradeOff: at.paid };
  await at.owner.ask(objectives.commit, { id: objectiveId, version, ...over }, midway);
  input.version = (await at.owner.ask(keyResults.get, { id: input.id! })).version;
  await at.moveTo('review');
}

describe('one idempotency key', () => {
  it('makes one objective of eight requests at once, and answers them alike', async () => {
    const input = { title: 'Only once', teamId: at.boarding, cycleId: at.cycleId };
    const key = { ...midway, idempotencyKey: crypto.randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => at.member.ask(objectives.create, input, key)),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    const { total } = await at.owner.ask(objectives.list, { cycleId: at.cycleId, text: 'Only once' });
    expect(total).toBe(1);
  });

  it('of two different requests at once does one and refuses the other', async () => {
    const key = { ...midway, idempotencyKey: crypto.randomUUID() };
    const input = { teamId: at.boarding, cycleId: at.cycleId };
    const both = await Promise.allSettled(
      ['This one', 'That one'].map((title) => at.member.ask(objectives.create, { ...input, title }, key)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({ code: 'key-reused' });
  });

  it('is taken by nothing that was refused: the same request may succeed later', async () => {
    const key = { ...midway, idempotencyKey: crypto.randomUUID() };
    const { id, version } = await at.draft({ title: 'TBD' });
    const input = { id, version, overLimitReason: 'A test holds many', tradeOff: at.paid };
    expect((await at.owner.refused(objectives.commit, input, key)).code).toBe('findings-open');
    const fields = { title: 'Passengers board on time, whatever the tide' };
    await at.owner.ask(objectives.edit, { id, version, fields }, midway);
    const again = { ...input, version: version + 1 };
    expect((await at.owner.ask(objectives.commit, again, key)).state).toBe('committed');
  });

  it('is one’s own: another person’s request under it is another request', async () => {
    const key = { ...midway, idempotencyKey: 'the same words' };
    const input = { title: 'Both', teamId: at.boarding, cycleId: at.cycleId };
    const [one, two] = await Promise.all([
      at.member.ask(objectives.create, input, key),
      at.lead.ask(objectives.create, input, key),
    ]);
    expect(one.id).not.toBe(two.id);
  });
});

it('closes an objective with the scores it was closed on, also when one is given at that moment', async () => {
  const { id, version, keyResults: own } = await at.committed();
  await at.moveTo('review');
  for (const row of own)
    await at.owner.ask(
      keyResults.score,
      { id: row.id, version: row.version, score: 0.4, reason: 'So' },
      midway,
    );
  const last = own[0]!;
  const both = await Promise.allSettled([
    at.owner.ask(objectives.close, { id, version, verdict: 'partial' }, midway),
    at.owner.ask(
      keyResults.score,
      { id: last.id, version: last.version + 1, score: 0.9, reason: 'Late' },
      midway,
    ),
  ]);
  expect(both[0]).toMatchObject({ status: 'fulfilled', value: { state: 'closed', verdict: 'partial' } });
  const closed = await at.show(id);
  const { score } = closed.keyResults.find((row) => row.id === last.id)!;
  const { events } = await at.owner.ask(objectives.history, { id });
  const order = events.map(({ kind }) => kind);
  expect(score).toBe(both[1].status === 'fulfilled' ? 0.9 : 0.4);
  expect(order[0]).toBe('objective.closed');
  await at.moveTo('running');
});

it('takes no check-in into an objective that was closed at that moment', async () => {
  for (let round = 0; round < 5; round++) {
    const { id, version, keyResults: own } = await at.committed();
    const keyResultId = own[0]!.id;
    const [closed, checkedIn] = await Promise.allSettled([
      at.owner.ask(objectives.close, { id, version, verdict: 'dropped', lesson: 'The tide turned' }, midway),
      at.member.ask(checkIns.record, { keyResultId, value: 9 }, midway),
    ]);
    expect(closed.status).toBe('fulfilled');
    const { events } = await at.owner.ask(objectives.history, { id });
    if (checkedIn.status === 'fulfilled') expect(events[0]?.kind).toBe('objective.closed');
    else expect(checkedIn.reason).toMatchObject({ code: 'wrong-state' });
  }
});

it('adds nothing to an objective that was removed at that moment', async () => {
  for (let round = 0; round < 5; round++) {
    const { id, version } = await at.draft();
    const [removed, added] = await Promise.allSettled([
      at.owner.ask(objectives.remove, { id, version }, midway),
      at.member.ask(keyResults.create, { objectiveId: id, ...wanted[0]! }, midway),
    ]);
    expect(removed.status).toBe('fulfilled');
    const { events } = await at.owner.ask(objectives.history, { id });
    if (added.status === 'fulfilled') expect(events[0]?.kind).toBe('objective.removed');
    else expect(added.reason).toMatchObject({ code: 'wrong-state' });
  }
});

describe('a price', () => {
  const running = async () => {
    await at.moveTo('running');
    const objective = await at.committed();
    const keyResultId = objective.keyResults[0]!.id;
    await at.member.ask(checkIns.record, { keyResultId, value: 12 }, midway);
    return { objectiveId: objective.id, keyResultId };
  };
  const both = async (tradeOff: TradeOff) => {
    const drafts = [await draft(), await draft()];
    return Promise.allSettled(
      drafts.map((each) =>
        at.owner.ask(objectives.commit, { ...each, overLimitReason: 'A test holds many', tradeOff }, midway),
      ),
    );
  };

  it('is paid once: of two additions that give up the same thing one comes in', async () => {
    const given = { ...(await running()), how: 'stopped' as const };
    const answers = await both({ pays: 'displaces', displaces: [given], because: 'Fog' });
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = answers.find((each) => each.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'trade-off-needed' });
  });

  it('by exception lets one thing in: of two at once the other is told', async () => {
    await at.moveTo('running');
    const wanted = { cycleId: at.cycleId, teamId: at.boarding, choice: 'Tide', expiresOn: '2026-06-01' };
    const { id: exceptionId } = await at.owner.ask(exceptions.sign, wanted, midway);
    const answers = await both({ pays: 'exception', exceptionId, expiresOn: null, because: 'Fog' });
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = answers.find((each) => each.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'trade-off-needed' });
  });

  it('given up crosswise by two at once leaves one of them standing, or both', async () => {
    const [one, two] = [await running(), await running()];
    const title = 'Cut the queue at gate two from 18 to 9 minutes';
    const whole = { title, kind: 'decrease' as const, baseline: 18, target: 9 };
    const add = (to: typeof one, from: typeof one) =>
      at.owner.ask(
        keyResults.create,
        {
          objectiveId: to.objectiveId,
          ...whole,
          tradeOff: { pays: 'displaces', displaces: [{ ...from, how: 'stopped' }], because: 'Fog' },
        },
        midway,
      );
    const answers = await Promise.allSettled([add(one, two), add(two, one)]);
    for (const each of answers)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'trade-off-needed' });
    expect(answers.some(({ status }) => status === 'fulfilled')).toBe(true);
  });
});
