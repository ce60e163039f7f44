// The very things a signal was counted from: those that went wrong. Like the counts, of what everybody in the workspace may see.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import * as cycles from '../../db/cycles.ts';
import * as checkIns from '../../db/evidence/check-ins.ts';
import * as titles from '../../db/evidence/titles.ts';
import type { Tx } from '../../db/open.ts';
import * as workspaces from '../../db/workspaces.ts';
import { type Piece, pieceKinds } from '../../diagnosis/evidence/piece.ts';
import { type SignalId, signalIds } from '../../diagnosis/facts.ts';
import { read } from '../pipeline.ts';
import { dueWeeks, gather } from './gather.ts';
import { amongAll } from './read.ts';

/** Pieces one answer carries at most. */
const most = 200;

export const pieces = read({
  name: 'diagnoses.pieces',
  summary: 'What a signal was counted from: the things that went wrong, with where each is',
  input: z.object({
    signal: z.enum(signalIds),
    cycleId: Id.optional().describe('The current cycle when left out'),
  }),
  output: z.object({
    total: z.number().describe(`At most ${most} are in the answer`),
    pieces: z.array(
      z.object({
        kind: z.enum(pieceKinds),
        id: Id,
        title: z.string(),
        objectiveId: Id.nullable(),
        teamName: z.string().nullable(),
        week: z.number().nullable().describe('Of the cycle, where it is about one'),
        on: z.iso.date().nullable().describe('The day it fell on, where it has one'),
      }),
    ),
  }),
  refuses: ['not-found'],
  run: async ({ input: { signal, cycleId }, actor: { workspaceId, zone }, tx, call }) => {
    const cycle = cycleId
      ? await cycles.find(tx, workspaceId, cycleId)
      : await cycles.current(tx, workspaceId, localDay(call.now, zone));
    if (!cycle) return refuse('not-found');
    return amongAll(call.db, workspaceId, async (open) => {
      const { total, bad } = await badOf({ tx: open, workspaceId, cycle, now: call.now }, signal);
      const named = await titles.named(open, workspaceId, bad);
      return {
        total,
        pieces: bad.flatMap(({ kind, id, week = null }) => {
          const title = named.get(id);
          return title ? [{ kind, id, week, ...title }] : [];
        }),
      };
    });
  },
});

async function badOf(
  setting: { tx: Tx; workspaceId: Id; cycle: cycles.CycleRow; now: Date },
  signal: SignalId,
): Promise<{ total: number; bad: Piece[] }> {
  const { tx, workspaceId, cycle, now } = setting;
  if (signal === 'CI_MISS' || signal === 'CI_LATE') {
    const workspace = (await workspaces.find(tx, workspaceId)) ?? refuse('not-found');
    const weeks = dueWeeks(cycle, workspace.zone, now);
    const which = signal === 'CI_MISS' ? 'missed' : 'late';
    const found = await checkIns.dueRows(tx, workspaceId, cycle.id, weeks, { which, limit: most });
    return {
      total: found.total,
      bad: found.rows.map((row) => ({ ...row, kind: 'key result', isBad: true })),
    };
  }
  const all = (await gather(setting)).pieces[signal] ?? [];
  const bad = all.filter(({ isBad }) => isBad);
  return { total: bad.length, bad: bad.slice(0, most) };
}
