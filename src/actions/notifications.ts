// What you were told, and how you want to be told. Everybody reads their own and nobody else's.
import { z } from 'zod';
import { Id, Version } from '../core/id.ts';
import { notificationKinds } from '../core/notification.ts';
import { NotificationSettingFields } from '../core/notification-setting.ts';
import { pathOf, wordsOf } from '../core/notification-words.ts';
import { refuse } from '../core/refusal.ts';
import * as settings from '../db/notification-settings.ts';
import * as notifications from '../db/notifications.ts';
import type { Tx } from '../db/open.ts';
import { change, ofAnyone, read } from './pipeline.ts';
import { Cursor, flag } from './query.ts';

const Notification = z.object({
  id: Id,
  kind: z.enum(notificationKinds),
  sentence: z.string().describe('What happened, in one sentence'),
  about: z.string().nullable().describe('What it is about, in the words of whoever wrote it'),
  quote: z.string().nullable().describe('What was said'),
  path: z.string().describe('Where it is, behind the address of this server'),
  objectiveId: Id.nullable(),
  at: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});

export const list = read({
  name: 'notifications.list',
  summary: 'What you were told, newest first',
  input: z.object({
    unread: flag.describe('Only what you have not read'),
    before: Cursor,
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  output: z.object({
    notifications: z.array(Notification),
    next: z.string().nullable().describe('Where the next page begins; null on the last one'),
    unread: z.number().describe('In all; counting stops at 100'),
  }),
  run: async ({ input: { unread, before = null, limit }, actor, tx }) => {
    const { workspaceId, personId } = actor;
    const [rows, count] = await Promise.all([
      notifications.list(tx, workspaceId, personId, { unread, before, limit: limit + 1 }),
      notifications.countUnread(tx, workspaceId, personId),
    ]);
    return {
      notifications: rows.slice(0, limit).map(shown),
      next: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null,
      unread: count,
    };
  },
});

export const count = read({
  name: 'notifications.count',
  summary: 'How much you have not read',
  input: z.object({}),
  output: z.object({ unread: z.number().describe('Counting stops at 100') }),
  run: async ({ actor, tx }) => ({
    unread: await notifications.countUnread(tx, actor.workspaceId, actor.personId),
  }),
});

export const mark = change({
  name: 'notifications.mark',
  summary: 'Mark one as read, or as unread again',
  input: z.object({ id: Id, read: z.boolean().default(true) }),
  output: Notification,
  refuses: ['not-found'],
  run: async ({ input, actor, tx }) => {
    const { workspaceId, personId } = actor;
    await notifications.setRead(tx, workspaceId, personId, input.id, input.read);
    return shown((await notifications.find(tx, workspaceId, personId, input.id)) ?? refuse('not-found'));
  },
});

export const readAll = change({
  name: 'notifications.readAll',
  summary: 'Mark everything you were told as read',
  input: z.object({
    upTo: z.iso
      .datetime()
      .optional()
      .describe('The newest you have seen: what came later stays unread. Left out: everything'),
  }),
  output: z.object({ read: z.number().int().describe('How many were unread') }),
  run: async ({ input, actor, tx, call }) => ({
    read: await notifications.readAll(
      tx,
      actor.workspaceId,
      actor.personId,
      input.upTo ?? call.now.toISOString(),
    ),
  }),
});

const Setting = NotificationSettingFields.extend({
  email: z.string().nullable().describe('Where mail goes; null: there is no address of yours'),
  zone: z.string().describe('The zone the times are meant in'),
  version: Version,
});

export const setting = read({
  name: 'notifications.setting',
  summary: 'How you want to be told',
  input: z.object({}),
  output: Setting,
  run: async ({ actor, tx }) => settingOf(tx, actor.workspaceId, actor.personId),
});

export const choose = change({
  name: 'notifications.choose',
  summary: 'Choose how you want to be told: when the daily mail comes, what comes at once, when it is quiet',
  input: z.object({ version: Version, fields: NotificationSettingFields.partial() }),
  output: Setting,
  refuses: ['stale-version', 'incomplete'],
  run: async ({ input: { version, fields }, actor, tx }) => {
    const { workspaceId, personId } = actor;
    const before = await settingOf(tx, workspaceId, personId);
    const next = { ...before, ...fields };
    if ((next.quietFrom === null) !== (next.quietTo === null))
      refuse('incomplete', {
        missing: [{ field: 'quietTo', say: 'Quiet hours have a beginning and an end' }],
      });
    if (!(await settings.set(tx, workspaceId, personId, version, next)))
      refuse('stale-version', { yours: fields, current: before });
    return settingOf(tx, workspaceId, personId);
  },
});

const Code = z.string().max(100).describe('From the link at the foot of a mail');
const Stopped = z.object({
  workspaceName: z.string(),
  personName: z.string(),
  mail: NotificationSettingFields.shape.mail,
});

export const stopped = ofAnyone({
  name: 'notifications.stopped',
  summary: 'Whose mail the link at the foot of a mail stops; looking stops nothing',
  mode: 'read',
  input: z.object({ code: Code }),
  output: Stopped,
  refuses: ['link-spent'],
  run: async ({ input, call }) => (await settings.byCode(call.db, input.code, null)) ?? refuse('link-spent'),
});

export const stop = ofAnyone({
  name: 'notifications.stop',
  summary: 'Stop the mail of whoever holds the link from one, or turn it on again; no session is needed',
  mode: 'change',
  input: z.object({ code: Code, mail: NotificationSettingFields.shape.mail.default('off') }),
  output: Stopped,
  refuses: ['link-spent'],
  run: async ({ input, call }) =>
    (await settings.byCode(call.db, input.code, input.mail)) ?? refuse('link-spent'),
});

async function settingOf(tx: Tx, workspaceId: Id, personId: Id): Promise<z.infer<typeof Setting>> {
  const [row] = await settings.of(tx, workspaceId, [personId]);
  const { mail, digestAt, atOnce, quietFrom, quietTo, email, zone, version } = row ?? refuse('not-found');
  return { mail, digestAt, atOnce, quietFrom, quietTo, email, zone, version };
}

function shown(row: notifications.NotificationRow): z.infer<typeof Notification> {
  const { id, kind, objectiveId, at, readAt } = row;
  return { id, kind, ...wordsOf(row), path: pathOf(row), objectiveId, at, readAt };
}
