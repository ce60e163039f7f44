// A meeting whose work lies on other pages: run mode leads to the workshop and to the ranking and back, and what was done there is read out at its end.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shelf } from '../../src/actions/index.ts';
import { emailOf } from '../../src/db/demo/people.ts';
import { button, heading, miss, see } from './hands.ts';
import { axeFindings, openDemo, overflow, type Product, settle } from './product.ts';

let product: Product;
let page: Page;
const ines = emailOf('Ines Carvalho');
const soon = () => new Date(Date.now() + 20 * 60_000).toISOString();

beforeAll(async () => {
  product = await openDemo();
  page = await product.signedIn(ines);
});
afterAll(() => product.close());

async function begin(
  kind: 'alignment workshop' | 'retrospective' | 'annual outcomes' | 'mid-quarter review',
) {
  const owner = await product.asking(ines);
  const { cycles, currentId } = await owner.ask(shelf.cycles.list, {});
  const planned = cycles.find(({ phase }) => phase === 'planning')?.id;
  const cycleId = kind === 'alignment workshop' ? planned : currentId;
  const made = await owner.ask(shelf.meetings.create, { kind, startsAt: soon(), cycleId: cycleId as string });
  const { id, version, attendees } = await owner.ask(shelf.meetings.begin, {
    id: made.id,
    version: made.version,
  });
  for (const { personId } of attendees)
    await owner.ask(shelf.meetings.attend, { id, personId, presence: 'here' });
  await page.goto(`${product.url}/meetings/${id}`);
  return { owner, id, version };
}

const end = async () => {
  await page.keyboard.press('Control+e');
  await button(page.getByRole('alertdialog'), 'End it').click();
};

it('an alignment workshop goes to its cards and its ranking, and comes back with what was done there', async () => {
  await begin('alignment workshop');
  await see(heading(page, 'What teams need of each other'));
  await page.keyboard.press('o');
  await page.waitForURL(/\/workshop\?/);
  await settle(page);
  await see(page.getByText(/^Alignment workshop goes on/));
  await button(page, /^Accept|^Answer/)
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('We cannot').click();
  await dialog.getByLabel('Why not').fill('The yard is full until March');
  await dialog.locator('button[type=submit]').click();
  await miss(dialog);
  // A reload forgets neither the meeting nor the way back.
  await page.reload();
  await settle(page);
  expect((await axeFindings(page)).wrong).toEqual([]);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await page.waitForURL(/\/meetings\//);
  const done = page.getByRole('region', { name: 'In this meeting so far' });
  await see(
    done.getByText(/Ines Carvalho refused what was asked/),
    done.getByText('The yard is full until March'),
  );
  await page.getByRole('button', { name: /What stands above the line/ }).click();
  await page.getByRole('button', { name: /^Rank the drafts/ }).click();
  await page.waitForURL(/\/planning\?/);
  await settle(page);
  await button(page, /^Back to the meeting/).click();
  await page.waitForURL(/\/meetings\//);
  await page.getByRole('heading', { level: 1 }).click();
  await end();
  await see(
    heading(page, /^The work is done|parked/),
    page.getByRole('region', { name: 'Done on the way' }).getByText('The yard is full until March'),
  );
  expect(await overflow(page)).toBe(0);
  expect((await axeFindings(page)).wrong).toEqual([]);
});

it('the middle of the quarter stops an objective by one decision', async () => {
  const { owner, id } = await begin('mid-quarter review');
  const { agenda } = await owner.ask(shelf.meetings.get, { id });
  const item = agenda.findLast(({ kind }) => kind === 'objective');
  await page
    .getByRole('button', { name: item?.title as string })
    .first()
    .click();
  await see(heading(page, item?.title as string));
  await page.getByText('Stop', { exact: true }).click();
  await page.getByLabel('What is decided').fill('The yard cannot take it this winter');
  await page.keyboard.press('Control+Enter');
  await see(page.getByText('Decided so far, 1'));
  const objectiveId = item?.objectiveId as string;
  const { decisions } = await owner.ask(shelf.decisions.list, { objectiveId });
  expect(decisions.filter(({ becomes }) => becomes !== null)).toMatchObject([
    { becomes: 'stop', choice: 'The yard cannot take it this winter', meetingId: id },
  ]);
  expect((await owner.ask(shelf.objectives.get, { id: objectiveId })).verdict).toBe('dropped');
});

it('a retrospective starts from the record, changes one thing, and the next one asks whether it held', async () => {
  await begin('retrospective');
  await see(heading(page, 'What the record says'), page.getByText('Check-ins', { exact: true }));
  await page.keyboard.press('n');
  await see(heading(page, 'One change to the rhythm'));
  await page.keyboard.press('d');
  await page.keyboard.type('Leadership reviews move to Tuesday noon');
  await page.keyboard.press('Control+Enter');
  await see(page.getByText(/^One change is enough/));
  await end();
  await see(heading(page, /^One decision/));
  const startsAt = new Date(Date.now() + 40 * 60_000).toISOString();
  const owner = await product.asking(ines);
  const made = await owner.ask(shelf.meetings.create, { kind: 'retrospective', startsAt });
  await owner.ask(shelf.meetings.begin, { id: made.id, version: made.version });
  await page.goto(`${product.url}/meetings/${made.id}`);
  await see(page.getByText('Nobody has said whether it held.'));
  await page.keyboard.press('n');
  await button(page, 'It held').click();
  await see(page.getByText('It held.'));
  expect((await axeFindings(page)).wrong).toEqual([]);
});

it('the yearly workshop turns the year over on its page', async () => {
  await begin('annual outcomes');
  await see(heading(page, 'What became of the bets'));
  await page.keyboard.press('o');
  await page.waitForURL(/\/outcomes-year/);
  await settle(page);
  await see(button(page, /^Back to the meeting/));
});
