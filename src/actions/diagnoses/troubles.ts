// What somebody does about what was found: puts it off for a reason, or takes its playbook on. Whether it helped, the signals tell.
import { z } from 'zod';
import { addDays } from '../../core/calendar/day.ts';
import { localDay } from '../../core/calendar/zone.ts';
import type { EventKind } from '../../core/event.ts';
import { Id, Version } from '../../core/id.ts';
import { Reason } from '../../core/meeting/kinds.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as diagnoses from '../../db/diagnoses.ts';
import type { Tx } from '../../db/open.ts';
import * as troubles from '../../db/troubles.ts';
import { playbooks } from '../../diagnosis/playbooks/index.ts';
import { since } from '../../diagnosis/since.ts';
import { mustBePeople } from '../objectives/find.ts';
import { type ChangeWork, change, read } from '../pipeline.ts';
import { Trouble } from './shapes.ts';

/** Longer, and it would be forgotten rather than put off. */
const longestSnooze = 92;

export const list = read({
  name: 'troubles.list',
  summary: 'What readings found: open, put off, healed, and what came of playbooks',
  input: z.object({}),
  output: z.object({
    troubles: z.array(
      Trouble.extend({
        sincePlaybook: z
          .object({
            now: z.enum(['gone', 'weaker', 'still there', 'new', 'not known']),
            says: z.array(z.string()).describe('What changed in the signals since it began'),
          })
          .nullable(),
      }),
    ),
  }),
  run: async ({ actor: { workspaceId }, tx }) => {
    const rows = await troubles.list(tx, workspaceId);
    return {
      troubles: await Promise.all(
        rows.map(async (row) => ({ ...row, sincePlaybook: await progress(tx, workspaceId, row) })),
      ),
    };
  },
});

// A playbook is followed by its signals: the reading it began from against the last one there is.
async function progress(tx: Tx, workspaceId: Id, { what, playbookFrom }: troubles.TroubleRow) {
  if (!playbookFrom) return null;
  const [from, now] = await Promise.all([
    diagnoses.find(tx, workspaceId, playbookFrom),
    diagnoses.newest(tx, workspaceId),
  ]);
  if (!from || !now || from.id === now.id) return { now: 'not known' as const, says: [] };
  const change = since(from.diagnosis, now.diagnosis);
  const watched = playbooks.find(({ pattern }) => pattern === what)?.evidence ?? [];
  return {
    now: change.patterns.find(({ pattern }) => pattern === what)?.now ?? 'not known',
    says: change.signals.filter(({ signal }) => watched.includes(signal)).map(({ says }) => says),
  };
}

const one = { id: Id, version: Version };

export const snooze = change({
  name: 'troubles.snooze',
  summary: 'Put off what was found until a day, with a reason',
  input: z.object({ ...one, until: z.iso.date(), because: Reason }),
  output: Trouble,
  refuses: ['forbidden', 'not-found', 'stale-version', 'wrong-state', 'bad-input'],
  run: async (work) => {
    const { input, actor, call } = work;
    const today = localDay(call.now, actor.zone);
    if (input.until <= today || input.until > addDays(today, longestSnooze))
      refuse('bad-input', { say: `Name a day within the next ${longestSnooze} days` });
    const { until, because } = input;
    const edit = { snoozedUntil: until, snoozedBecause: because, snoozedBy: actor.personId };
    return edited(work, edit, 'trouble.snoozed', { until, because });
  },
});

export const wake = change({
  name: 'troubles.wake',
  summary: 'Look again at what was put off',
  input: z.object(one),
  output: Trouble,
  refuses: ['forbidden', 'not-found', 'stale-version', 'wrong-state'],
  run: (work) =>
    edited(work, { snoozedUntil: null, snoozedBecause: '', snoozedBy: null }, 'trouble.woken', {}),
});

export const begin = change({
  name: 'troubles.begin',
  summary: 'Take the playbook of a pattern on: who owns it, and when it is measured again',
  input: z.object({ ...one, ownerId: Id, retestOn: z.iso.date() }),
  output: Trouble,
  refuses: ['forbidden', 'not-found', 'stale-version', 'wrong-state', 'bad-input'],
  run: async (work) => {
    const { input, actor, tx, call } = work;
    const today = localDay(call.now, actor.zone);
    await mustBePeople(tx, actor.workspaceId, [input.ownerId]);
    if (input.retestOn <= today) refuse('bad-input', { say: 'Measure it again on a later day than today' });
    const from = await diagnoses.newest(tx, actor.workspaceId);
    const { ownerId, retestOn } = input;
    const edit = { playbookOn: today, playbookFrom: from?.id ?? null, ownerId, retestOn, snoozedUntil: null };
    return edited(work, edit, 'trouble.playbook-begun', { ownerId, retestOn });
  },
});

export const drop = change({
  name: 'troubles.drop',
  summary: 'Lay the playbook of a pattern aside',
  input: z.object(one),
  output: Trouble,
  refuses: ['forbidden', 'not-found', 'stale-version', 'wrong-state'],
  run: (work) =>
    edited(
      work,
      { playbookOn: null, playbookFrom: null, ownerId: null, retestOn: null },
      'trouble.playbook-dropped',
      {},
    ),
});

async function edited(
  { input, actor, tx, record }: ChangeWork<{ id: Id; version: number }>,
  edit: troubles.TroubleEdit,
  kind: Extract<EventKind, `trouble.${string}`>,
  body: Record<string, unknown>,
): Promise<Trouble> {
  const before = (await troubles.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
  must(actor, 'troubles.edit', { ownerId: before.ownerId });
  if (before.healedOn) refuse('wrong-state', { state: 'healed' });
  if (!(await troubles.update(tx, actor.workspaceId, input.id, input.version, edit)))
    refuse('stale-version', { yours: edit, current: before });
  record({ kind, cycleId: before.cycleId, thingId: input.id, body: { what: before.what, ...body } });
  return (await troubles.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
}
