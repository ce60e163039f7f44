// A calendar address: shown once, kept as a hash, replaced or revoked at once, and open for one person's meetings alone.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caller } from '../../test/caller.ts';
import { type Founded, founded } from '../../test/founded.ts';
import * as calendars from './calendars.ts';
import { meetings } from './meetings/index.ts';

let at: Founded;
beforeAll(async () => {
  at = await founded();
});
afterAll(() => at.drop());

const midMay = { now: new Date('2026-05-06T10:00:00Z') };
const secretIn = (url: string | null) => /calendar\/(.+)\.ics$/.exec(url ?? '')?.[1] ?? '';
const review = { kind: 'leadership review' as const, startsAt: '2026-05-12T09:00:00Z' };

it('tells a moved and a called-off meeting to the one who made it, with a sequence that rises', async () => {
  const made = await at.owner.ask(meetings.create, { ...review, cycleId: at.cycleId });
  const { url } = await at.owner.ask(calendars.create, {});
  const secret = secretIn(url);
  const read = async () => (await caller(at.db).ask(calendars.open, { secret }, midMay)).text;
  expect(await read()).toContain(`UID:${made.id}@okr.saltline.example`);
  expect(await read()).toContain('SEQUENCE:0');
  const { id, version } = made;
  const startsAt = '2026-05-13T09:00:00Z';
  const moved = await at.owner.ask(meetings.move, { id, version, startsAt, reason: 'Fog' }, midMay);
  expect(await read()).toContain('SEQUENCE:1');
  await at.owner.ask(
    meetings.cancel,
    { id, version: moved.version, side: 'nobody', reason: 'Storm' },
    midMay,
  );
  expect(await read()).toMatch(/SEQUENCE:2\r\nSTATUS:CANCELLED/);
  expect((await at.owner.ask(calendars.get, {})).readAt).not.toBeNull();
});

it('shows nobody else’s meetings', async () => {
  const somebody = await at.join('Duarte Lopes');
  const { url } = await somebody.ask(calendars.create, {});
  const { text } = await caller(at.db).ask(calendars.open, { secret: secretIn(url) }, midMay);
  expect(text).not.toContain('BEGIN:VEVENT');
});

it('opens nothing once it is replaced or revoked, and keeps no secret', async () => {
  const first = secretIn((await at.owner.ask(calendars.create, {})).url);
  const second = secretIn((await at.owner.ask(calendars.create, {})).url);
  const refused = (secret: string) => caller(at.db).refused(calendars.open, { secret }, midMay);
  expect((await refused(first)).code).toBe('not-found');
  await at.owner.ask(calendars.revoke, {});
  expect((await refused(second)).code).toBe('not-found');
  expect((await at.owner.refused(calendars.revoke, {})).code).toBe('not-found');
  const rows = await at.ask(`select * from calendar_feed`);
  expect(JSON.stringify(rows)).not.toContain(second);
});
