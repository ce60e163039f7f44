// Items of a programme in one workspace: nobody is judged by one until it is live, and a judgement item only goes live with a panel's key.
import { z } from 'zod';
import { isProvisional } from '../academy/judgement/key.ts';
import { keyFromPanel } from '../academy/judgement/panel.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import * as items from '../db/paper-items.ts';
import { editionOf } from './attempts/editions.ts';
import { ProgrammeId } from './attempts/shapes.ts';
import { change, read } from './pipeline.ts';

const states = ['draft', 'review', 'pilot', 'live', 'watch', 'retired', 'compromised'] as const;

export const list = read({
  name: 'items.list',
  summary:
    'The items of a programme: where each stands, how often it was given, and how many experts rated it',
  input: z.object({ programme: ProgrammeId }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        outcome: z.string(),
        state: z.enum(states),
        because: z.string().nullable(),
        uses: z.number(),
        experts: z.number().nullable().describe('Of its key; null where an item has none'),
      }),
    ),
  }),
  refuses: ['forbidden', 'not-found'],
  run: async ({ input: { programme }, actor, tx }) => {
    must(actor, 'attempts.keep');
    const { paper } = await editionOf(tx, actor.workspaceId, programme);
    const [standings, uses, keys] = await Promise.all([
      items.standings(tx, actor.workspaceId, programme),
      items.uses(tx, programme),
      items.keys(tx, actor.workspaceId, programme),
    ]);
    return {
      items: [...paper.items.values()].map((item) => {
        const standing = standings.find((each) => each.item === item.id);
        const written = item.kind === 'sjt' && item.key.method === 'expert-mean' ? item.key.experts : 0;
        return {
          ...{ id: item.id, kind: item.kind, outcome: item.outcome },
          state: standing?.state ?? item.status,
          because: standing?.because ?? null,
          uses: uses.find((each) => each.item === item.id)?.uses ?? 0,
          experts:
            item.kind === 'sjt' ? (keys.find((each) => each.item === item.id)?.experts ?? written) : null,
        };
      }),
    };
  },
});

export const move = change({
  name: 'items.move',
  summary: 'Say where items stand from now on: live, on watch, retired, compromised; with who reviewed them',
  input: z.object({
    programme: ProgrammeId,
    items: z.array(z.string().max(80)).min(1).max(500),
    state: z.enum(states),
    because: z.string().trim().min(1).max(500).describe('For live: the two who reviewed them'),
  }),
  output: z.object({ moved: z.number() }),
  refuses: ['forbidden', 'not-found', 'incomplete'],
  run: async ({ input, actor, tx, record }) => {
    must(actor, 'attempts.keep');
    const { paper } = await editionOf(tx, actor.workspaceId, input.programme);
    const moved = input.items.map((id) => paper.items.get(id) ?? refuse('not-found'));
    const keys = await items.keys(tx, actor.workspaceId, input.programme);
    const unkeyed = moved.filter((item) => {
      if (input.state !== 'live' || item.kind !== 'sjt') return false;
      const key = keys.find((each) => each.item === item.id);
      return item.key.method !== 'expert-mean' && (!key || isProvisional([{ ...key, id: item.id }]));
    });
    if (unkeyed.length > 0)
      refuse('incomplete', {
        say: 'A judgement item goes live once eight experts or more have rated its options.',
        open: unkeyed.map(({ id }) => id),
      });
    await items.move(tx, actor.workspaceId, { ...input, by: actor.personId });
    record({
      kind: 'item.moved',
      body: { programme: input.programme, state: input.state, items: input.items },
    });
    return { moved: moved.length };
  },
});

export const key = change({
  name: 'items.key',
  summary: 'Load a panel’s ratings of judgement items: a column an option (`item/option`), a row an expert',
  input: z.object({
    programme: ProgrammeId,
    columns: z.array(z.string().max(160)).min(2).max(2000),
    rows: z.array(z.array(z.number().nullable()).max(2000)).min(2).max(200),
  }),
  output: z.object({ items: z.number(), experts: z.number().describe('The fewest that rated an item') }),
  refuses: ['forbidden', 'not-found', 'bad-input'],
  run: async ({ input: { programme, columns, rows }, actor, tx, record }) => {
    must(actor, 'attempts.keep');
    const { paper } = await editionOf(tx, actor.workspaceId, programme);
    const { scenarios, problems } = keyFromPanel(columns, rows);
    const strange = scenarios.filter(({ id, options }) => {
      const item = paper.items.get(id);
      return (
        item?.kind !== 'sjt' || item.options.some((option) => !options.some((each) => each.id === option.id))
      );
    });
    if (problems.length > 0 || strange.length > 0)
      refuse('bad-input', {
        say: [...problems, ...strange.map(({ id }) => `${id}: no judgement item has these options`)].join(
          '; ',
        ),
      });
    const keys = scenarios.map(({ id, experts, options }) => ({ item: id, experts, options }));
    await items.keepKeys(tx, actor.workspaceId, { programme, keys, by: actor.personId });
    record({ kind: 'item.keyed', body: { programme, items: keys.map(({ item }) => item) } });
    return { items: keys.length, experts: Math.min(...keys.map(({ experts }) => experts)) };
  },
});
