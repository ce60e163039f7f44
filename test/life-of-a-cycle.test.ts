// A small model of a quarter with one review in it, against the real thing: whatever is done in whatever order, nobody decides without quorum,
// nothing comes in for free, no clock runs backwards, what was committed stays as it was, and what was parked is remembered.
import type { AnyProcedure } from '@orpc/server';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as agendaItems from '../src/actions/agenda-items/index.ts';
import * as cycles from '../src/actions/cycles.ts';
import { keyResults } from '../src/actions/key-results/index.ts';
import * as kpis from '../src/actions/kpis.ts';
import { meetings } from '../src/actions/meetings/index.ts';
import { objectives } from '../src/actions/objectives/index.ts';
import { resets } from '../src/actions/resets/index.ts';
import * as rhythmRoles from '../src/actions/rhythm-roles.ts';
import { type Phase, phases } from '../src/core/cycle.ts';
import type { Caller } from './caller.ts';
import { type World, world } from './world.ts';

type Item = { state: 'waiting' | 'running' | 'done' | 'parked'; title: string };

/** What we believe; it knows nothing of tables, versions or people. */
type Model = {
  phase: Phase;
  meeting: 'to come' | 'running' | 'paused' | 'ended' | 'called off';
  canDecide: boolean;
  items: Item[];
  decisions: number;
};

type Real = {
  at: World;
  sponsor: Caller & { personId: string };
  meetingId: string;
  items: string[];
  committed: { objectiveId: string; keyResultId: string; target: number };
  /** Minutes since the review was to begin. */
  minute: number;
  ran: number;
};

const start = Date.parse('2026-05-06T10:00:00Z');
const nowOf = (real: Real) => ({ now: new Date(start + real.minute * 60_000) });

type Meeting = Awaited<ReturnType<typeof show>>;
const show = ({ at, meetingId, ...real }: Real) =>
  at.owner.ask(meetings.get, { id: meetingId }, nowOf({ at, meetingId, ...real }));

async function codeOf(real: Real, who: Caller, procedure: AnyProcedure, input: object): Promise<string> {
  real.minute++;
  return who.ask(procedure, input as never, nowOf(real)).then(
    () => 'done',
    (error: { code: string }) => error.code,
  );
}

/** A command: what it does to the real thing, and what the model says comes of it. */
class Act implements fc.AsyncCommand<Model, Real> {
  readonly name: string;
  readonly act: (real: Real, meeting: Meeting) => Promise<string>;
  readonly expects: (model: Model) => string;
  readonly fits: (model: Readonly<Model>) => boolean;
  constructor(name: string, act: Act['act'], expects: Act['expects'], fits: Act['fits'] = () => true) {
    this.name = name;
    this.act = act;
    this.expects = expects;
    this.fits = fits;
  }
  check = (model: Readonly<Model>) => this.fits(model);
  toString = () => this.name;
  async run(model: Model, real: Real): Promise<void> {
    const wanted = this.expects(model);
    const came = await this.act(real, await show(real));
    expect(came, this.name).toBe(wanted);
    await holds(model, real);
  }
}

/** What is true after every step. */
async function holds(model: Model, real: Real): Promise<void> {
  const meeting = await show(real);
  expect(meeting.quorum.isReached).toBe(model.canDecide);
  expect(meeting.decisions).toHaveLength(model.decisions);
  expect(meeting.agenda.filter(({ state }) => state === 'running').length).toBeLessThan(2);
  const own = real.items.map((id) => meeting.agenda.find((item) => item.id === id)?.state);
  expect(own).toEqual(model.items.map(({ state }) => state));
  expect(meeting.ranSeconds).toBeGreaterThanOrEqual(real.ran);
  const now = Date.parse(meeting.now);
  const spent = meeting.agenda.map(
    ({ spentSeconds, begunAt }) => spentSeconds + (begunAt ? (now - Date.parse(begunAt)) / 1000 : 0),
  );
  expect(spent.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(meeting.ranSeconds + 1);
  real.ran = meeting.ranSeconds;
  const kept = await real.at.owner.ask(keyResults.get, { id: real.committed.keyResultId });
  expect(kept.target).toBe(real.committed.target);
}

const isOver = ({ meeting }: Model) => meeting === 'ended' || meeting === 'called off';
const isUnderWay = ({ meeting }: Model) => meeting === 'running' || meeting === 'paused';

const step = (name: string, procedure: AnyProcedure, expects: (model: Model) => string, more = {}) =>
  new Act(
    name,
    (real, { id, version }) => codeOf(real, real.at.owner, procedure, { id, version, ...more }),
    expects,
  );

const begin = step('begin', meetings.begin, (model) => {
  if (model.meeting !== 'to come') return 'wrong-state';
  model.meeting = 'running';
  const [first] = model.items;
  if (first) first.state = 'running';
  return 'done';
});
const pause = step('pause', meetings.pause, (model) => {
  if (model.meeting !== 'running') return 'wrong-state';
  model.meeting = 'paused';
  return 'done';
});
const resume = step('go on', meetings.resume, (model) => {
  if (model.meeting !== 'paused') return 'wrong-state';
  model.meeting = 'running';
  return 'done';
});
const end = step('end', meetings.end, (model) => {
  if (!isUnderWay(model)) return 'wrong-state';
  model.meeting = 'ended';
  for (const item of model.items)
    if (item.state === 'running') item.state = 'done';
    else if (item.state === 'waiting') item.state = 'parked';
  return 'done';
});
const callOff = step(
  'call off',
  meetings.cancel,
  (model) => {
    if (model.phase === 'closed') return 'cycle-closed';
    if (model.meeting !== 'to come') return 'wrong-state';
    model.meeting = 'called off';
    return 'done';
  },
  { side: 'sponsor', reason: 'Away' },
);

const attend = (name: string, said: object, canDecide: boolean) =>
  new Act(
    name,
    (real) =>
      codeOf(real, real.sponsor, meetings.attend, {
        id: real.meetingId,
        ...said,
        ...((said as { presence: string }).presence === 'delegated'
          ? { delegateId: real.at.lead.personId }
          : {}),
      }),
    (model) => {
      if (isOver(model)) return 'wrong-state';
      model.canDecide = canDecide;
      return 'done';
    },
  );

const add = new Act(
  'put on',
  async (real) => {
    real.minute++;
    try {
      const input = { meetingId: real.meetingId, title: `Item ${real.items.length}` };
      const made = await real.at.owner.ask(agendaItems.create, input, nowOf(real));
      real.items.push(made.id);
      return 'done';
    } catch (error) {
      return (error as { code: string }).code;
    }
  },
  (model) => {
    if (isOver(model)) return 'wrong-state';
    model.items.push({ state: 'waiting', title: `Item ${model.items.length}` });
    return 'done';
  },
);

const onItem = (
  name: string,
  index: number,
  procedure: AnyProcedure,
  more: object,
  expects: (model: Model, item: Item) => string,
) =>
  new Act(
    `${name} ${index}`,
    (real, meeting) => {
      const item = meeting.agenda.find(({ id }) => id === real.items[index % real.items.length]);
      if (!item) return Promise.resolve('none');
      const version = procedure === agendaItems.decide ? {} : { version: item.version };
      return codeOf(real, real.at.owner, procedure, { id: item.id, ...version, ...more });
    },
    (model) => {
      const item = model.items[index % model.items.length];
      if (!item) return 'none';
      return isUnderWay(model) ? expects(model, item) : 'wrong-state';
    },
  );

const turnTo = (index: number) =>
  onItem('turn to', index, agendaItems.open, {}, (model, item) => {
    if (item.state === 'running') return 'done';
    model.meeting = 'running';
    for (const each of model.items) if (each.state === 'running') each.state = 'done';
    item.state = 'running';
    return 'done';
  });
const park = (index: number) =>
  onItem('park', index, agendaItems.park, {}, (_, item) => {
    if (item.state === 'done' || item.state === 'parked') return 'wrong-state';
    item.state = 'parked';
    return 'done';
  });
const decide = (index: number) =>
  onItem('decide', index, agendaItems.decide, { choice: 'Two boats on Fridays' }, (model) => {
    if (!model.canDecide) return 'no-quorum';
    model.decisions++;
    return 'done';
  });

const move = new Act(
  'next phase',
  async (real) => {
    const cycle = await real.at.owner.ask(cycles.get, { id: real.at.cycleId });
    const to = phases[phases.indexOf(cycle.phase) + 1] ?? 'closed';
    return codeOf(real, real.at.owner, cycles.move, { id: cycle.id, version: cycle.version, to });
  },
  (model) => {
    if (model.phase === 'closed') return 'cycle-closed';
    // An objective is committed and nobody has closed it.
    if (model.phase === 'review') return 'incomplete';
    model.phase = phases[phases.indexOf(model.phase) + 1] as Phase;
    return 'done';
  },
);
const addForFree = new Act(
  'commit without a price',
  async (real) => {
    const draft = await real.at.draft();
    const over = { overLimitReason: 'A test holds many' };
    const { id, version } = draft;
    return codeOf(real, real.at.owner, objectives.commit, { id, version, ...over });
  },
  ({ phase }) => (phase === 'planning' ? 'done' : 'trade-off-needed'),
  // At review nothing is drafted, so nothing can be committed.
  ({ phase }) => phase !== 'review',
);
const moveTarget = new Act(
  'move a target and say nothing',
  async (real) => {
    const { id, version } = await real.at.owner.ask(keyResults.get, { id: real.committed.keyResultId });
    return codeOf(real, real.at.owner, keyResults.edit, { id, version, fields: { target: 5 } });
  },
  ({ phase }) => (phase === 'review' ? 'wrong-phase' : 'incomplete'),
);

const places = fc.integer({ min: 0, max: 4 });
const commands = [
  fc.constant(begin),
  fc.constant(pause),
  fc.constant(resume),
  fc.constant(end),
  fc.constant(callOff),
  fc.constant(add),
  fc.constant(move),
  fc.constant(moveTarget),
  fc.constant(attend('the sponsor comes', { presence: 'here' }, true)),
  fc.constant(attend('the sponsor stays away', { presence: 'away' }, false)),
  fc.constant(attend('sends somebody', { presence: 'delegated', delegateDecides: false }, false)),
  fc.constant(attend('sends somebody who decides', { presence: 'delegated', delegateDecides: true }, true)),
  places.map(turnTo),
  places.map(park),
  places.map(decide),
];
// Writes an objective each time, so it comes seldom.
const seldom = fc.constant(addForFree);

async function setUp(): Promise<{ model: Model; real: Real }> {
  const at = await world();
  const sponsor = await at.join('Helena Duarte', 'viewer');
  await at.owner.ask(rhythmRoles.give, { role: 'sponsor', teamId: null, personId: sponsor.personId });
  const committed = await at.committed();
  const [first] = committed.keyResults;
  const made = await at.owner.ask(meetings.create, {
    kind: 'leadership review',
    cycleId: at.cycleId,
    startsAt: new Date(start).toISOString(),
  });
  return {
    model: { phase: 'planning', meeting: 'to come', canDecide: false, items: [], decisions: 0 },
    real: {
      ...{ at, sponsor, meetingId: made.id, items: [], minute: 0, ran: 0 },
      committed: { objectiveId: committed.id, keyResultId: first!.id, target: first!.target ?? 0 },
    },
  };
}

it('holds through any order of steps', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands([...commands, seldom], { maxCommands: 30, size: 'max' }), async (steps) => {
      const kept = await setUp();
      try {
        await fc.asyncModelRun(() => kept, steps);
        await remembers(kept.model, kept.real);
      } finally {
        await kept.real.at.drop();
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 120_000);

/** What was parked heads the next review of the same quarter. */
async function remembers({ meeting, items, phase }: Model, real: Real): Promise<void> {
  if (meeting !== 'ended' || phase === 'closed') return;
  const next = await real.at.owner.ask(meetings.create, {
    kind: 'leadership review',
    cycleId: real.at.cycleId,
    startsAt: '2026-05-20T10:00:00Z',
  });
  const { proposed } = await real.at.owner.ask(meetings.facts, { id: next.id }, nowOf(real));
  const parked = items.filter(({ state }) => state === 'parked').map(({ title }) => title);
  expect(proposed.filter(({ kind }) => kind === 'parked').map(({ title }) => title)).toEqual(parked);
}

// The memory of a reset: whatever is carried, let go, watched or taken back in whatever order, each time the model says what comes of it.

const reasons = ['The ramp opens late', 'The crew is new', 'the ramp opens LATE.', ''];
const alike = (reason: string) => reason.toLowerCase().replace(/[^a-z]+/g, '');

type Handed = {
  /** Standing choices of the objective and of its first key result. */
  objective: 'open' | 'carried' | 'let go';
  keyResult: 'open' | 'watched';
  isClosed: boolean;
  given: string[];
  kpis: number;
};
type Handing = {
  at: World;
  objectiveId: string;
  keyResultId: string;
  kpiIds: string[];
  nextId: string;
  draftId: string | null;
};

class Hand implements fc.AsyncCommand<Handed, Handing> {
  readonly name: string;
  readonly act: (real: Handing) => Promise<unknown>;
  readonly expects: (model: Handed) => string;
  constructor(name: string, act: Hand['act'], expects: Hand['expects']) {
    this.name = name;
    this.act = act;
    this.expects = expects;
  }
  check = () => true;
  toString = () => this.name;
  async run(model: Handed, real: Handing): Promise<void> {
    const wanted = this.expects(model);
    const came = await this.act(real).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
    expect(came, this.name).toBe(wanted);
    const [seen] = (await real.at.owner.ask(resets.get, { cycleId: real.at.cycleId })).objectives;
    const choice = { open: undefined, carried: 'carry', 'let go': 'drop' }[model.objective];
    expect(seen?.choice?.choice).toBe(choice);
    const [row] = seen?.keyResults ?? [];
    expect(row?.choice?.choice).toBe(model.keyResult === 'watched' ? 'watch' : undefined);
    expect((await real.at.owner.ask(kpis.list, {})).kpis).toHaveLength(model.keyResult === 'watched' ? 1 : 0);
    if (!real.draftId) return;
    const { carried } = await real.at.owner.ask(objectives.get, { id: real.draftId });
    expect(carried.filter(({ keyResultId }) => keyResultId === null).map(({ reason }) => reason)).toEqual(
      model.given.slice(-1),
    );
  }
}

const carryOn = (reason: string) =>
  new Hand(
    `carry: ${reason}`,
    async (real) => {
      const { objectiveId, nextId: cycleId } = real;
      real.draftId = (await real.at.owner.ask(resets.carry, { objectiveId, cycleId, reason })).id;
    },
    (model) => {
      if (model.objective !== 'open') return 'already-exists';
      if (alike(reason) === '') return 'incomplete';
      model.objective = 'carried';
      model.given.push(reason);
      return 'done';
    },
  );
const takeOut = new Hand(
  'remove the draft',
  async (real) => {
    if (!real.draftId) throw { code: 'none' };
    const { id, version } = await real.at.owner.ask(objectives.get, { id: real.draftId });
    await real.at.owner.ask(objectives.remove, { id, version });
    real.draftId = null;
  },
  (model) => {
    if (model.objective !== 'carried') return 'none';
    model.objective = 'open';
    return 'done';
  },
);
const copyOn = new Hand(
  'copy it past the gate',
  ({ at, objectiveId, nextId }) => at.owner.ask(objectives.duplicate, { id: objectiveId, cycleId: nextId }),
  () => 'incomplete',
);
const letGo = new Hand(
  'let go',
  ({ at, objectiveId }) => at.owner.ask(resets.drop, { objectiveId }),
  (model) => {
    if (!model.isClosed) return 'wrong-state';
    if (model.objective !== 'open') return 'already-exists';
    model.objective = 'let go';
    return 'done';
  },
);
const takeBack = new Hand(
  'choose anew',
  ({ at, objectiveId }) => at.owner.ask(resets.takeBack, { objectiveId }),
  (model) => {
    if (model.objective !== 'let go') return 'wrong-state';
    model.objective = 'open';
    return 'done';
  },
);
const watchIt = new Hand(
  'watch',
  async (real) => {
    const { id } = await real.at.owner.ask(resets.watch, { keyResultId: real.keyResultId });
    real.kpiIds.push(id);
  },
  (model) => {
    if (model.keyResult === 'watched') return 'already-exists';
    model.keyResult = 'watched';
    return 'done';
  },
);
const unwatch = new Hand(
  'archive the KPI',
  async ({ at, kpiIds }) => {
    const id = kpiIds.at(-1);
    if (!id) throw { code: 'none' };
    const { version } = await at.owner.ask(kpis.get, { id });
    await at.owner.ask(kpis.archive, { id, version });
  },
  (model) => {
    if (model.keyResult === 'watched') {
      model.keyResult = 'open';
      model.kpis++;
      return 'done';
    }
    return model.kpis > 0 ? 'wrong-state' : 'none';
  },
);
const stopMidway = new Hand(
  'stop it as in the middle of the quarter',
  async ({ at, objectiveId }) => {
    const { version } = await at.owner.ask(objectives.get, { id: objectiveId });
    await at.owner.ask(objectives.stop, { id: objectiveId, version, choice: 'Enough of it' });
  },
  (model) => {
    if (model.isClosed) return 'wrong-state';
    model.isClosed = true;
    return 'done';
  },
);

it('remembers what was handed on, through any order of choices', async () => {
  const hands = [
    ...reasons.map((reason) => fc.constant(carryOn(reason))),
    ...[takeOut, copyOn, letGo, takeBack, watchIt, unwatch, stopMidway].map((each) => fc.constant(each)),
  ];
  await fc.assert(
    fc.asyncProperty(fc.commands(hands, { maxCommands: 25, size: 'max' }), async (steps) => {
      const at = await world();
      try {
        const made = await at.committed();
        await at.moveTo('review');
        const next = await at.owner.ask(cycles.create, {
          ...{ name: 'Summer', startsOn: '2026-07-01', endsOn: '2026-09-30' },
        });
        const real: Handing = {
          ...{ at, objectiveId: made.id, keyResultId: made.keyResults[0]!.id },
          ...{ kpiIds: [], nextId: next.id, draftId: null },
        };
        const model: Handed = { objective: 'open', keyResult: 'open', isClosed: false, given: [], kpis: 0 };
        await fc.asyncModelRun(() => ({ model, real }), steps);
      } finally {
        await at.drop();
      }
    }),
    { numRuns: 6, endOnFailure: true },
  );
}, 120_000);
