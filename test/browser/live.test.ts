// What others do stands on the screen within a second, without anybody asking; and a line that broke goes on after the last thing it told.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shelf } from '../../src/actions/index.ts';
import { workOnce } from '../../src/actions/work.ts';
import { emailOf } from '../../src/db/demo/people.ts';
import type { Caller } from '../caller.ts';
import { heading, see } from './hands.ts';
import { openDemo, type Product, settle } from './product.ts';

let product: Product;
let asInes: Caller;
beforeAll(async () => {
  product = await openDemo();
  asInes = await product.asking(emailOf('Ines Carvalho'));
});
afterAll(() => product.close());

/** What waits for the worker, done now: the walks have none of their own. */
async function work(): Promise<void> {
  while ((await workOnce({ db: product.database.db, baseUrl: product.url, post: null })) > 0);
}

/** The quickest of three: a machine that does much else at once may lose a moment, but not each time. A page asks by itself after ten seconds at the earliest. */
async function quickest(change: (round: number) => Promise<void>, isThere: (round: number) => Promise<void>) {
  const times: number[] = [];
  for (let round = 1; round <= 3; round++) {
    await change(round);
    const since = performance.now();
    await isThere(round);
    times.push(performance.now() - since);
  }
  expect(Math.max(...times)).toBeLessThan(8_000);
  return Math.min(...times);
}

it('a mention raises the number on the bell within a second of being told', async () => {
  const { people } = await asInes.ask(shelf.people.list, {});
  const mentionIds = people.filter(({ name }) => name === 'Margaret Voss').map(({ id }) => id);
  const { objectives } = await asInes.ask(shelf.objectives.list, { sort: 'team', limit: 1, offset: 0 });
  const asMargaret = await product.asking(emailOf('Margaret Voss'));
  const page = await product.signedIn(emailOf('Margaret Voss'));
  await settle(page);
  await work();
  const bell = page.getByRole('link', { name: /^What you were told/ });
  await see(bell);
  const { unread: told } = await asMargaret.ask(shelf.notifications.count, {});
  await expect.poll(() => unread(page)).toBe(told);
  const first = await unread(page);
  const time = await quickest(
    async (round) => {
      const comment = { objectiveId: objectives[0]!.id, body: `Margaret, round ${round}`, mentionIds };
      await asInes.ask(shelf.comments.create, comment);
      await work();
    },
    (round) => see(page.getByRole('link', { name: `What you were told, ${first + round} new` })),
  );
  expect(time).toBeLessThan(1_000);
});

async function unread(page: Page): Promise<number> {
  const words = await page.getByRole('link', { name: /^What you were told/ }).textContent();
  return Number(/, (\d+) new/.exec(words ?? '')?.[1] ?? 0);
}

it('what is put on an agenda stands on everybody’s page of the meeting within a second', async () => {
  const startsAt = new Date(Date.now() + 3 * 86_400_000).toISOString();
  const { id } = await asInes.ask(shelf.meetings.create, { kind: 'leadership review', startsAt });
  const page = await product.signedIn(emailOf('Margaret Voss'));
  await page.goto(`${product.url}/meetings/${id}`);
  await see(heading(page, /^Leadership review/), page.getByText('Read the decisions aloud'));
  await settle(page);
  const time = await quickest(
    async (round) => {
      await asInes.ask(shelf.agendaItems.create, { meetingId: id, title: `The winter boat, round ${round}` });
    },
    (round) => see(page.getByText(`The winter boat, round ${round}`)),
  );
  expect(time).toBeLessThan(1_000);
});

it('a line that broke is taken up after the last thing it told, and what happened meanwhile is there', async () => {
  const startsAt = new Date(Date.now() + 4 * 86_400_000).toISOString();
  const { id } = await asInes.ask(shelf.meetings.create, { kind: 'leadership review', startsAt });
  const page = await product.signedIn(emailOf('Margaret Voss'));
  const lines: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'eventsource')
      void request.allHeaders().then((headers) => lines.push(headers['last-event-id']));
  });
  await page.goto(`${product.url}/meetings/${id}`);
  await see(page.getByText('Read the decisions aloud'));
  await settle(page);
  await asInes.ask(shelf.agendaItems.create, { meetingId: id, title: 'Before the line broke' });
  await see(page.getByText('Before the line broke'));
  const crowd = await crowdOut(await product.asking(emailOf('Margaret Voss')));
  await asInes.ask(shelf.agendaItems.create, { meetingId: id, title: 'While nobody heard' });
  const [{ sequence }] = (await product.database.ask<{ sequence: number }>(
    `select max(sequence)::int as sequence from event where thing_id in (select id from agenda_item where title = 'Before the line broke')`,
  )) as [{ sequence: number }];
  await see(page.getByText('While nobody heard'));
  await expect.poll(() => lines.some((last) => Number(last) >= sequence), { timeout: 15_000 }).toBe(true);
  crowd.abort();
});

/** Breaks the lines somebody's pages hold: of more than twenty the oldest are let go. */
async function crowdOut(who: Caller): Promise<AbortController> {
  const { secret } = await who.ask(shelf.tokens.create, {
    name: 'Watch',
    scopes: ['read'],
    expiresInDays: 1,
  });
  const crowd = new AbortController();
  const line = () =>
    fetch(`${product.url}/live`, { headers: { authorization: `Bearer ${secret}` }, signal: crowd.signal });
  await Promise.all(Array.from({ length: 20 }, line));
  return crowd;
}
