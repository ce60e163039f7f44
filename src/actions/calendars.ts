// One's meetings in one's own calendar program: an address with a secret, shown once, worthless at a press.
import { z } from 'zod';
import { everyone } from '../core/everyone.ts';
import { icalendar } from '../core/meeting/icalendar.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import * as calendars from '../db/calendars.ts';
import * as meetings from '../db/meetings.ts';
import { inScope } from '../db/scope.ts';
import * as workspaces from '../db/workspaces.ts';
import { newSecret } from '../platform/secret.ts';
import { change, ofAnyone, read } from './pipeline.ts';

const Feed = z.object({
  madeAt: z.iso.datetime().nullable().describe('Null: there is no address'),
  readAt: z.iso.datetime().nullable().describe('When a calendar program last came'),
});
const none = { madeAt: null, readAt: null };

/** Meetings further back or ahead are left out. */
const backDays = 120;
const aheadDays = 400;
const most = 1500;
const msPerDay = 86_400_000;

export const get = read({
  name: 'calendars.get',
  summary: 'Whether you have a calendar address, and when a program last read it',
  input: z.object({}),
  output: Feed,
  run: async ({ actor, tx }) => (await calendars.find(tx, actor.workspaceId, actor.personId)) ?? none,
});

export const create = change({
  name: 'calendars.create',
  summary: 'Make an address for your calendar program; the one before it stops working',
  input: z.object({}),
  output: Feed.extend({
    url: z.string().nullable().describe('Shown once; null in the answer to a retry: make another'),
  }),
  refuses: ['forbidden'],
  kept: (answer) => ({ ...answer, url: null }),
  run: async ({ actor, tx, call, record }) => {
    must(actor, 'calendars.manage');
    const secret = newSecret();
    await calendars.make(tx, actor.workspaceId, actor.personId, secret);
    record({ kind: 'calendar.address-made', thingId: actor.personId });
    const made = (await calendars.find(tx, actor.workspaceId, actor.personId)) ?? none;
    return { ...made, url: `${call.baseUrl}/calendar/${secret}.ics` };
  },
});

export const revoke = change({
  name: 'calendars.revoke',
  summary: 'Make your calendar address worthless at once',
  input: z.object({}),
  output: Feed,
  refuses: ['forbidden', 'not-found'],
  run: async ({ actor, tx, record }) => {
    must(actor, 'calendars.manage');
    if (!(await calendars.revoke(tx, actor.workspaceId, actor.personId))) refuse('not-found');
    record({ kind: 'calendar.address-revoked', thingId: actor.personId });
    return none;
  },
});

export const open = ofAnyone({
  mode: 'read',
  name: 'calendars.open',
  summary: 'The meetings of whoever made this address, as an iCalendar file',
  input: z.object({ secret: z.string().min(20).max(100) }),
  output: z.object({ text: z.string() }),
  refuses: ['not-found'],
  run: async ({ input, call }) => {
    const whose = (await calendars.bySecret(call.db, input.secret)) ?? refuse('not-found');
    const { workspaceId, personId } = whose;
    const from = new Date(call.now.getTime() - backDays * msPerDay).toISOString();
    const to = new Date(call.now.getTime() + aheadDays * msPerDay).toISOString();
    return inScope(call.db, { workspaceId, audiences: [everyone], seesAll: false }, 'read', async (tx) => {
      const rows = await meetings.list(tx, workspaceId, { involves: personId, from, to }, most);
      const name = (await workspaces.find(tx, workspaceId))?.name ?? 'Quarterdeck';
      const entries = rows.map((row) => entryOf(row, call.baseUrl));
      return { text: icalendar(name, new URL(call.baseUrl).hostname, entries, call.now) };
    });
  },
});

function entryOf(row: meetings.MeetingRow, baseUrl: string) {
  const { id, kind, title, teamName, startsAt, minutes, zone, place, sequence } = row;
  const own = title ?? kind.slice(0, 1).toUpperCase() + kind.slice(1);
  return {
    ...{ id, startsAt, minutes, zone, place, sequence },
    name: teamName ? `${own}, ${teamName}` : own,
    note: row.cancelledBecause || row.movedBecause,
    url: `${baseUrl}/meetings/${id}`,
    isOff: row.cancelledAt !== null,
  };
}
