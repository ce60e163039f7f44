// Work without a mouse: sign in, three check-ins one after another, a draft with its critic, the table and the map, and the letters turned off.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { get } from '../../src/actions/home.ts';
import { shelf } from '../../src/actions/index.ts';
import { emailOf } from '../../src/db/demo/people.ts';
import { button, heading, miss, see } from './hands.ts';
import { openDemo, type Product, password, settle } from './product.ts';

const email = emailOf('Callum Reekie');
const lead = emailOf('Eilidh Munro');
const drafted = 'Nobody waits on the quay at Ness without knowing why';
let product: Product;

beforeAll(async () => {
  product = await openDemo();
});
afterAll(() => product.close());

it('checks in on everything due from the keyboard alone', async () => {
  const page = await product.visitor();
  const { keyboard } = page;
  await page.goto(`${product.url}/sign-in`);
  await page.getByLabel('E-mail').focus();
  await keyboard.type(email);
  await keyboard.press('Tab');
  await keyboard.type(password);
  await keyboard.press('Enter');
  await see(heading(page, 'Three check-ins'));

  const before = await (await product.asking(email)).ask(get, {});
  expect(before.checkIns).toHaveLength(3);
  await page.locator('body').press('c');
  for (const [index, { value }] of before.checkIns.entries()) {
    await see(page.getByText(`${index + 1} of 3`));
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await keyboard.type(String(value ?? 1));
    await keyboard.press('Enter'); // asks how sure, once
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
  }
  await expect
    .poll(async () => (await (await product.asking(email)).ask(get, {})).checkIns.length, { timeout: 10_000 })
    .toBe(0);
});

it('finds a page by its name, and shows which keys there are', async () => {
  const page = await product.signedIn(email);
  await see(page.getByRole('heading', { level: 1 }));
  await page.keyboard.press('Control+k');
  await see(page.getByRole('searchbox', { name: 'Search or do' }));
  await page.keyboard.type('strategy');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((at) => at.pathname === '/strategy');
  await page.keyboard.press('?');
  await see(page.getByRole('dialog').getByText('Search or do'));
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

const isFocused = (there: Locator) => there.evaluate((element) => element.contains(document.activeElement));

/** Presses Tab until it has the focus; further than anybody goes is too far. */
async function tabTo(page: Page, there: Locator, most = 40): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    if ((await there.count()) > 0 && (await isFocused(there.first()))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached by ${most} times Tab: ${there}`);
}

/** Types into the palette and goes to what it found. */
async function pick(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await see(page.getByRole('searchbox', { name: 'Search or do' }));
  await page.keyboard.type(words);
  const found = page.getByRole('menuitem', { name: words });
  await see(found);
  const isChosen = () => found.first().evaluate((item) => 'focused' in (item as HTMLElement).dataset);
  for (let pressed = 0; pressed < 20 && !(await isChosen()); pressed++)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

it('opens an objective by searching for its words, and Escape leads back', async () => {
  const page = await product.signedIn(lead);
  await settle(page);
  const eilidh = await product.asking(lead);
  const { objectives } = await eilidh.ask(shelf.objectives.list, { states: ['committed'], limit: 1 });
  const { id, title } = objectives[0] as (typeof objectives)[number];
  await pick(page, title);
  await page.waitForURL((at) => at.pathname === `/objectives/${id}`);
  await see(heading(page, title));
  await page.keyboard.press('Escape');
  await page.waitForURL((at) => at.pathname === '/');
  await page.keyboard.press('Escape'); // Home is the top
  await settle(page);
  expect(new URL(page.url()).pathname).toBe('/');
});

it('drafts an objective, hears the critic and answers it', async () => {
  const page = await product.signedIn(lead);
  const { keyboard } = page;
  await settle(page);
  await keyboard.press('n');
  await see(page.getByLabel('Objective', { exact: true }));
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await keyboard.type(drafted);
  await keyboard.press('Enter');
  await page.waitForURL((at) => /^\/objectives\/[0-9a-f-]{36}$/.test(at.pathname));
  await expect.poll(() => focusedId(page)).toBe('objective-title');
  await keyboard.press('Enter');
  await expect.poll(() => focusedId(page)).toBe('next-key-result');
  await keyboard.type('Passengers told within five minutes 41 → 90 %');
  await keyboard.press('Enter');
  await keyboard.type('Launch the quay announcements');
  await keyboard.press('Enter');
  const second = page.getByLabel('Key result 2', { exact: true });
  await see(second, page.getByText(/^saved \d/));

  const margin = page.getByRole('complementary', { name: 'Challenge' });
  await see(margin.getByRole('region'));
  // F8 walks the findings and puts one where each is about.
  for (let pressed = 0; pressed < 6 && !(await isFocused(second)); pressed++) await keyboard.press('F8');
  expect(await isFocused(second)).toBe(true);
  await tabTo(page, button(margin, 'Answer it'));
  await keyboard.press('Enter');
  await expect.poll(() => isFocused(margin.getByLabel('Your answer'))).toBe(true);
  await keyboard.type('Nobody could say anything at all before it stands.');
  await keyboard.press('Enter');
  await see(button(margin, 'One answered'));

  const eilidh = await product.asking(lead);
  const id = new URL(page.url()).pathname.split('/').at(-1) as string;
  const draft = await eilidh.ask(shelf.objectives.get, { id });
  expect([draft.title, draft.state, draft.keyResults.length]).toEqual([drafted, 'draft', 2]);
  const { findings } = await eilidh.ask(shelf.findings.list, { objectiveId: id });
  expect(findings.filter(({ answer }) => answer !== null)).toMatchObject([
    { at: { part: 'key result', id: draft.keyResults[1]?.id } },
  ]);
  // Out of the field, then out of the page.
  await second.focus();
  await keyboard.press('Escape');
  expect(new URL(page.url()).pathname).toBe(`/objectives/${id}`);
  await keyboard.press('Escape');
  await page.waitForURL((at) => at.pathname === '/');
});

it('walks the table by letters and arrows, opens, comes back and edits', async () => {
  const page = await product.signedIn(lead);
  const { keyboard } = page;
  await settle(page);
  await keyboard.press('g');
  await keyboard.press('c');
  await page.waitForURL((at) => at.pathname === '/cycle');
  const table = page.getByRole('treegrid', { name: 'Objectives and key results' });
  await see(table);
  const currentRow = () => table.locator('[data-current]').getAttribute('aria-rowindex');
  for (const [key, row] of [
    ['j', '2'],
    ['j', '3'],
    ['j', '4'],
    ['k', '3'],
    ['ArrowDown', '4'],
    ['ArrowUp', '3'],
  ] as const) {
    await keyboard.press(key);
    await expect.poll(currentRow).toBe(row);
    expect(await isFocused(table.locator('[data-current]'))).toBe(true);
  }
  const opened = await focusedText(page);
  await keyboard.press('Enter');
  await see(heading(page, opened));
  await keyboard.press('Escape');
  await page.waitForURL((at) => at.pathname === '/cycle');
  await see(table);

  // E stands for what one may edit, and for nothing else.
  const eilidh = await product.asking(lead);
  const { cycles } = await eilidh.ask(shelf.cycles.list, {});
  const cycleId = cycles.find(({ phase }) => phase === 'planning')?.id as string;
  const { teams } = await eilidh.ask(shelf.teams.list, {});
  const teamId = teams.find(({ name }) => name === 'Northern Crossings')?.id as string;
  const title = 'The Ness boat answers its telephone';
  await eilidh.ask(shelf.objectives.create, { title, teamId, cycleId });
  await page.goto(`${product.url}/cycle?cycle=${cycleId}&text=telephone`);
  await see(table);
  await keyboard.press('j');
  await keyboard.press('j');
  await expect.poll(currentRow).toBe('3');
  await keyboard.press('e');
  await page.waitForURL((at) => at.pathname.startsWith('/objectives/'));
  await expect.poll(() => focusedId(page)).toBe('objective-title');
});

it('walks the map along its links', async () => {
  const page = await product.signedIn(lead);
  const { keyboard } = page;
  await page.goto(`${product.url}/cycle?view=map`);
  await settle(page);
  const map = page.getByRole('group', { name: /^Who supports whom/ });
  await see(map);
  await tabTo(page, map, 80);
  const first = await focusedText(page);
  await keyboard.press('ArrowDown');
  expect(await focusedText(page)).not.toBe(first);
  await keyboard.press('ArrowUp');
  expect(await focusedText(page)).toBe(first);
  await keyboard.press('ArrowRight');
  const supporting = await focusedText(page);
  expect(supporting).not.toBe(first);
  await expect.poll(() => map.locator('[aria-pressed=true]').textContent()).toBe(supporting);
  await keyboard.press('ArrowLeft');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await page.waitForURL((at) => at.pathname.startsWith('/objectives/'));
  await miss(map);
  await settle(page);
  expect(supporting).toContain(await page.getByRole('heading', { level: 1 }).textContent());
  await keyboard.press('Escape');
  await page.waitForURL((at) => at.pathname === '/cycle');
});

it('hears no letter once they are turned off, and says so', async () => {
  const page = await product.signedIn(lead);
  const { keyboard } = page;
  await settle(page);
  await keyboard.press('g');
  await keyboard.press('e');
  await page.waitForURL((at) => at.pathname.startsWith('/settings'));
  const letters = page.getByRole('switch', { name: 'Single-letter keys' });
  await see(letters);
  await tabTo(page, letters);
  await keyboard.press('Space');
  await expect.poll(() => letters.isChecked()).toBe(false);
  for (const path of ['/settings', '/cycle', '/strategy', '/']) {
    await page.goto(product.url + path);
    await settle(page);
    const before = page.url();
    for (const key of ['n', 'c', 'j', 'e', 'g', 's', '/', '?', 'g', 'h']) await keyboard.press(key);
    expect([page.url(), await page.getByRole('dialog').count()]).toEqual([before, 0]);
    expect(await page.locator('kbd:visible').allTextContents()).not.toContain('N');
  }
  await pick(page, 'Show all keys');
  const sheet = page.getByRole('dialog', { name: 'Keys on this page' });
  await see(sheet);
  expect(await sheet.getByRole('switch', { name: 'Single-letter keys' }).isChecked()).toBe(false);
  expect(await sheet.getByText('Draft a new objective').count()).toBe(0);
  await tabTo(page, sheet.getByRole('switch', { name: 'Single-letter keys' }));
  await keyboard.press('Space');
  await see(sheet.getByText('Draft a new objective'));
  await keyboard.press('Escape');
  await miss(sheet);
  await keyboard.press('n');
  await page.waitForURL((at) => at.pathname === '/objectives/new');
});
