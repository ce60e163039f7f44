// Saltline Ferries at work: two teams, the people every test needs, and a way to write, commit and close an objective. Everything goes through the shelf.
import type { InferRouterOutputs } from '@orpc/server';
import * as cycles from '../src/actions/cycles.ts';
import { keyResults } from '../src/actions/key-results/index.ts';
import { objectives } from '../src/actions/objectives/index.ts';
import * as teams from '../src/actions/teams.ts';
import type { Phase } from '../src/core/cycle.ts';
import type { Id } from '../src/core/id.ts';
import type { TradeOff } from '../src/core/trade-off.ts';
import type { Caller } from './caller.ts';
import { type Founded, founded } from './founded.ts';

export type Objective = InferRouterOutputs<typeof objectives.get>;
type Somebody = Caller & { personId: Id };

/** A Wednesday in the sixth week of the spring cycle. */
export const midway = { now: new Date('2026-05-06T10:00:00Z') };

export type World = Founded & {
  boarding: Id;
  engines: Id;
  /** Leads the boarding team. */
  lead: Somebody;
  /** Of the boarding team. */
  member: Somebody;
  /** Of the engine team, and of nothing else. */
  outsider: Somebody;
  viewer: Somebody;
  /** A draft of the boarding team with two key results that is ready to commit, owned by the member. */
  draft(more?: Partial<Parameters<typeof write>[1]>): Promise<Objective>;
  /** The same, committed by the lead. */
  committed(more?: Partial<Parameters<typeof write>[1]>): Promise<Objective>;
  /** A price for what comes in after commit: somebody's hours. */
  paid: TradeOff;
  /** Moves the cycle on, step by step. */
  moveTo(phase: Phase): Promise<void>;
  show(id: Id): Promise<Objective>;
};

/** Sets the ferry line up. */
export async function world(): Promise<World> {
  const server = await founded();
  const { owner, teamId: parentId, cycleId } = server;
  const [lead, member, outsider, viewer] = await Promise.all([
    server.join('Marta Nunes'),
    server.join('Duarte Lopes'),
    server.join('Vera Alves'),
    server.join('Rui Brito', 'viewer'),
  ]);
  const leadIds = [lead.personId];
  const boarding = await owner.ask(teams.create, {
    name: 'Boarding',
    parentId,
    leadIds,
    memberIds: [lead.personId, member.personId],
  });
  const engines = await owner.ask(teams.create, {
    name: 'Engine room',
    parentId,
    memberIds: [outsider.personId],
  });
  const show = (id: Id) => owner.ask(objectives.get, { id }, midway);
  const draft: World['draft'] = async (more = {}) => {
    const made = await write(member, { teamId: boarding.id, cycleId, ...more });
    return show(made);
  };
  const paid: TradeOff = {
    pays: 'capacity',
    capacityOf: lead.personId,
    capacity: 'Two crew days a week until June',
    because: 'The slip opens early',
  };
  return {
    ...server,
    paid,
    boarding: boarding.id,
    engines: engines.id,
    lead,
    member,
    outsider,
    viewer,
    draft,
    committed: async (more) => {
      const { id, version } = await draft(more);
      const overLimitReason = 'A test holds many';
      await owner.ask(objectives.commit, { id, version, overLimitReason, tradeOff: paid }, midway);
      return show(id);
    },
    moveTo: async (phase) => {
      const order: Phase[] = ['planning', 'committed', 'running', 'review', 'closed'];
      for (;;) {
        const cycle = await owner.ask(cycles.get, { id: cycleId });
        const way = order.indexOf(phase) - order.indexOf(cycle.phase);
        if (way === 0) return;
        const to = order[order.indexOf(cycle.phase) + Math.sign(way)] as Phase;
        await owner.ask(cycles.move, { id: cycleId, version: cycle.version, to });
      }
    },
    show,
  };
}

type Wanted = {
  teamId: Id;
  cycleId: Id;
  title?: string;
  why?: string;
  visibility?: 'workspace' | 'team';
  by?: Caller;
};

/** The key results of a draft: one number to bring down, one to raise. */
export const wanted = [
  {
    title: 'Bring sailings held for late boarding down from 14 to 4 a week',
    kind: 'decrease' as const,
    baseline: 14,
    target: 4,
    unit: 'a week',
  },
  {
    title: 'Raise the share of passengers who call boarding easy from 61% to 75%',
    kind: 'increase' as const,
    baseline: 61,
    target: 75,
    unit: '%',
  },
];

async function write(
  member: Caller,
  { title = 'Passengers board on time, whatever the tide', by = member, ...more }: Wanted,
): Promise<Id> {
  const { id } = await by.ask(objectives.create, { title, ...more }, midway);
  for (const each of wanted) await by.ask(keyResults.create, { objectiveId: id, ...each }, midway);
  return id;
}
