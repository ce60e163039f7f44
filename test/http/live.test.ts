// What others do is told within a second, to those who may see it and to nobody else; a broken line goes on where it was, and who does not read is let go.
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as comments from '../../src/actions/comments.ts';
import { type Live, type News, openLive } from '../../src/actions/live.ts';
import * as me from '../../src/actions/me.ts';
import { objectives } from '../../src/actions/objectives/index.ts';
import * as people from '../../src/actions/people.ts';
import * as teams from '../../src/actions/teams.ts';
import * as tokens from '../../src/actions/tokens.ts';
import type { Caller } from '../caller.ts';
import { type Founded, founded } from '../founded.ts';
import { type Served, served } from './served.ts';

let server: Founded;
let live: Live;
let door: Served;
let member: Caller & { personId: string };
let outsider: Caller & { personId: string };
let team: string;
beforeAll(async () => {
  server = await founded();
  live = openLive(server.db);
  door = await served(server.db, { live });
  team = (await server.owner.ask(teams.create, { name: 'Boarding', parentId: server.teamId })).id;
  member = await server.join('Sara Melo', 'member', [team]);
  outsider = await server.join('Nuno Reis');
});
afterAll(async () => {
  await door.close(0);
  await live.close();
  await server.drop();
});

const tokenOf = async (who: Caller) =>
  (await who.ask(tokens.create, { name: 'Watch', scopes: ['read'], expiresInDays: 1 })).secret as string;

type Heard = { news: News[]; lastId: string; listens: boolean; stop: () => void };

async function watch(who: Caller, lastId?: string): Promise<Heard> {
  const ended = new AbortController();
  const headers = {
    authorization: `Bearer ${await tokenOf(who)}`,
    ...(lastId && { 'last-event-id': lastId }),
  };
  const response = await fetch(`${door.url}/live`, { headers, signal: ended.signal });
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('text/event-stream'),
  ]);
  const heard: Heard = { news: [], lastId: '', listens: false, stop: () => ended.abort() };
  void read(response, heard).catch(() => {});
  await until(() => heard.listens);
  return heard;
}

async function read(response: Response, heard: Heard): Promise<void> {
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop()!;
    for (const block of blocks) {
      heard.listens ||= block === ': listening';
      heard.lastId = /^id: (.*)$/m.exec(block)?.[1] ?? heard.lastId;
      const data = /^data: (\[.*)$/m.exec(block)?.[1];
      if (data) heard.news.push(...(JSON.parse(data) as News[]));
    }
  }
}

async function until(isSo: () => boolean, mostMs = 5_000): Promise<void> {
  for (const since = Date.now(); !isSo(); await wait(10))
    if (Date.now() - since > mostMs) throw new Error('It did not come to that in time');
}

const draft = (who: Caller, visibility: 'workspace' | 'team' = 'workspace') =>
  who.ask(objectives.create, {
    title: 'Nobody waits at the ramp',
    teamId: team,
    cycleId: server.cycleId,
    visibility,
  });

it('tells what somebody else did, as ids without a word of it', async () => {
  const heard = await watch(server.owner);
  const made = await draft(member);
  await until(() => heard.news.some(({ objectiveId }) => objectiveId === made.id));
  const [news] = heard.news.filter(({ objectiveId }) => objectiveId === made.id);
  expect(news).toEqual({
    sequence: expect.any(Number),
    kind: 'objective.created',
    actorId: member.personId,
    objectiveId: made.id,
    thingId: made.id,
    cycleId: server.cycleId,
  });
  expect(JSON.stringify(heard.news)).not.toContain('ramp');
  heard.stop();
});

it('tells nothing of what only a team sees to anybody outside it', async () => {
  const [inside, outside] = await Promise.all([watch(member), watch(outsider)]);
  const secret = await draft(member, 'team');
  await member.ask(comments.create, { objectiveId: secret.id, body: 'Between us' });
  const open = await draft(member);
  await until(() => outside.news.some(({ objectiveId }) => objectiveId === open.id));
  await until(() => inside.news.filter(({ objectiveId }) => objectiveId === secret.id).length === 2);
  expect(outside.news.map(({ objectiveId }) => objectiveId)).not.toContain(secret.id);
  inside.stop();
  outside.stop();
});

it('ends at once for somebody who was removed, before anything later is told', async () => {
  const leaver = await server.join('Ola Berg', 'member', [team]);
  const heard = await watch(leaver);
  const { version } = await leaver.ask(me.get, {});
  await server.owner.ask(people.remove, { id: leaver.personId, version });
  await until(() => live.count() === 0);
  const secret = await draft(member, 'team');
  const other = await watch(server.owner, heard.lastId);
  await until(() => other.news.some(({ objectiveId }) => objectiveId === secret.id));
  expect(heard.news.map(({ objectiveId }) => objectiveId)).not.toContain(secret.id);
  other.stop();
});

it('goes on after the last thing heard when the line breaks', async () => {
  const first = await watch(server.owner);
  const before = await draft(member);
  await until(() => first.news.some(({ objectiveId }) => objectiveId === before.id));
  first.stop();
  const missed = [await draft(member), await draft(member)].map(({ id }) => id);
  const again = await watch(server.owner, first.lastId);
  await until(() => missed.every((id) => again.news.some(({ objectiveId }) => objectiveId === id)));
  expect(again.news.map(({ objectiveId }) => objectiveId)).not.toContain(before.id);
  again.stop();
});

it('answers a stranger as every other address does', async () => {
  const response = await fetch(`${door.url}/live`);
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
    401,
    'not-signed-in',
  ]);
});

it('tells the others while a hundred do not read, and holds nothing once they are gone', async () => {
  const names = ['Ada Quist', 'Bo Lind', 'Cleo Marsh', 'Duarte Pinto', 'Elin Strand'];
  const known = await Promise.all(names.map(async (name) => tokenOf(await server.join(name))));
  const stuck = Array.from({ length: 100 }, (_, n) => unread(door.port, known[n % known.length]!));
  await until(() => live.count() >= 100, 10_000);
  const heard = await watch(server.owner);
  const made = await draft(member);
  await until(() => heard.news.some(({ objectiveId }) => objectiveId === made.id));
  for (const socket of stuck) socket.destroy();
  await until(() => live.count() <= 1, 10_000);
  heard.stop();
});

it('lets the oldest line of one person go when there are more than any browser needs', async () => {
  const busy = await server.join('Pia Holm');
  const token = await tokenOf(busy);
  const first = unread(door.port, token);
  await until(() => live.count() === 1);
  const more = Array.from({ length: 24 }, () => unread(door.port, token));
  let heard = '';
  first.resume().on('data', (bytes) => {
    heard += bytes;
  });
  await until(() => heard.endsWith('0\r\n\r\n')); // the last chunk of an answer
  await until(() => live.count() === 20);
  first.destroy();
  for (const socket of more) socket.destroy();
  await until(() => live.count() === 0);
});

it('lets everybody go when the server ends, so that nobody holds it up', async () => {
  const ending = openLive(server.db);
  const last = await served(server.db, { live: ending });
  const socket = unread(last.port, await tokenOf(server.owner));
  await until(() => ending.count() === 1);
  ending.letGo();
  const since = Date.now();
  await last.close(5_000);
  expect(Date.now() - since).toBeLessThan(2_000);
  expect(ending.count()).toBe(0);
  socket.destroy();
  await ending.close();
});

it('lets go whoever does not read before it waits for much', async () => {
  let tell: ((fresh: News[]) => void) | null = null;
  const watcher: Live = {
    watch: (given) => {
      tell = given.tell;
      return () => {
        tell = null;
      };
    },
    count: () => 0,
    letGo: () => {},
    close: async () => {},
  };
  const apart = await served(server.db, { live: watcher });
  const socket = unread(apart.port, await tokenOf(server.owner));
  await until(() => tell !== null);
  const one = {
    sequence: 1,
    kind: 'check-in.made' as const,
    actorId: null,
    objectiveId: null,
    thingId: null,
    cycleId: null,
  };
  const many = Array.from({ length: 200 }, () => one);
  // The system's own buffers take some megabytes before anything waits with us.
  await until(() => {
    tell?.(many);
    return tell === null;
  }, 20_000);
  socket.destroy();
  await apart.close(0);
});

function unread(port: number, token: string): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.pause();
  socket.write(`GET /live HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\n\r\n`);
  return socket;
}
