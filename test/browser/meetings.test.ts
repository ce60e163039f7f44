// The programme lead runs a whole leadership review, two people write in one meeting, and a team lead runs the weekly quarter of an hour.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shelf } from '../../src/actions/index.ts';
import { emailOf } from '../../src/db/demo/people.ts';
import { button, heading, miss, see } from './hands.ts';
import { axeFindings, openDemo, overflow, type Product } from './product.ts';

let product: Product;
beforeAll(async () => {
  product = await openDemo();
});
afterAll(() => product.close());

const ines = emailOf('Ines Carvalho');
const soon = () => new Date(Date.now() + 20 * 60_000).toISOString();

async function reviewOf(
  email: string,
  more: { kind: 'leadership review' | 'weekly check-in'; teamId?: string },
) {
  const somebody = await product.asking(email);
  return somebody.ask(shelf.meetings.create, { startsAt: soon(), ...more });
}

async function comes(page: Page, name: string, how: 'Here' | 'Away' = 'Here'): Promise<void> {
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'Who is here' });
  const row = dialog.getByRole('listitem').filter({ hasText: name });
  await row.getByText(how, { exact: true }).click();
  await row.getByRole('radio', { name: how, checked: true }).waitFor();
  await page.keyboard.press('Escape');
  await miss(dialog);
}

const decision = 'Two stewards from the pool on Fridays until Christmas.';

it('a programme lead runs a leadership review with the keyboard, from the agenda to what was decided', async () => {
  const { id } = await reviewOf(ines, { kind: 'leadership review' });
  const page = await product.signedIn(ines);
  await page.goto(`${product.url}/meetings/${id}`);
  await see(
    page.getByRole('heading', { name: /^Leadership review/ }),
    page.getByText('Read the decisions aloud'),
  );
  await button(page, 'Begin the meeting').click();
  await see(heading(page, /^Answer /));
  // Before somebody who may decide is here, nothing can be decided.
  await see(page.getByText(/Nobody who may decide is here: talk/));
  await comes(page, 'Margaret Voss');
  await see(page.getByText('The sponsor is here, so this meeting can decide.'));
  await page.keyboard.press('d');
  await page.keyboard.type(decision);
  await page.getByLabel('By', { exact: true }).fill('2027-01-08');
  await page.keyboard.press('Control+Enter');
  await see(page.getByText('Decided so far, 1'));
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('n');
  await see(page.getByText(/^Item 2 ·/));
  await page.keyboard.press('+');
  await page.keyboard.press('p');
  await see(page.getByText('Parked, 1'));
  expect((await axeFindings(page)).wrong).toEqual([]);
  await page.keyboard.press('Control+e');
  await button(page.getByRole('alertdialog'), 'End it').click();
  // What the last review parked and nobody reached goes on to the next one too.
  await see(heading(page, 'One decision, two things parked'), page.getByText(decision));
  expect((await axeFindings(page)).wrong).toEqual([]);
});

it('two people in one meeting see the same item, and what each writes is kept', async () => {
  const { id } = await reviewOf(ines, { kind: 'leadership review' });
  const first = await product.signedIn(ines);
  const second = await product.signedIn(emailOf('Margaret Voss'));
  for (const page of [first, second]) await page.goto(`${product.url}/meetings/${id}`);
  await button(first, 'Begin the meeting').click();
  await see(heading(first, /^Answer /), heading(second, /^Answer /));
  await first.keyboard.press('n');
  await see(second.getByText(/^Item 2 ·/));
  await first.getByLabel('Notes').fill('Ines: the crews are there until Friday.');
  await expect
    .poll(() => second.getByLabel('Notes').inputValue(), { timeout: 15_000 })
    .toContain('until Friday');
  // Both at once: nothing is lost, and whoever comes second chooses.
  await Promise.all([
    first.getByLabel('Notes').fill('Ines: until Saturday.'),
    second.getByLabel('Notes').fill('Margaret: they are not.'),
  ]);
  const clash = (page: Page) => page.getByText('Somebody else wrote meanwhile:');
  await Promise.race([see(clash(first)), see(clash(second))]);
  const late = (await clash(first).isVisible()) ? first : second;
  await button(late, 'Keep both').click();
  const notes = await product.asking(ines).then((who) => () => who.ask(shelf.meetings.get, { id }));
  await expect
    .poll(async () => (await notes()).agenda.map((item) => item.notes).join(' '), { timeout: 15_000 })
    .toMatch(/(?=[\s\S]*until Saturday)(?=[\s\S]*they are not)/);
});

it('a team lead runs the check-in meeting of the team, on a phone too', async () => {
  const eilidh = emailOf('Eilidh Munro');
  const who = await product.asking(eilidh);
  const { teams } = await who.ask(shelf.teams.list, {});
  const teamId = teams.find(({ name }) => name === 'Northern Crossings')?.id;
  const { id } = await reviewOf(eilidh, { kind: 'weekly check-in', ...(teamId ? { teamId } : {}) });
  const page = await product.signedIn(eilidh, { viewport: { width: 375, height: 812 } });
  await page.goto(`${product.url}/meetings/${id}`);
  await button(page, 'Begin the meeting').click();
  await see(page.getByRole('timer'));
  expect(await overflow(page)).toBe(0);
  expect((await axeFindings(page)).wrong).toEqual([]);
  const agenda = page.getByRole('navigation', { name: 'Agenda' }).getByRole('button');
  const beforeLast = (await agenda.count()) - 1;
  await agenda.nth(beforeLast - 1).click();
  await see(page.getByText(`Item ${beforeLast} ·`));
  await page.getByLabel('What is decided').fill('Ruaridh calls the duty master at noon.');
  await button(page, 'Record the decision').click();
  await see(page.getByText('Decided so far, 1'));
  await button(page, 'End it').click();
  await button(page.getByRole('alertdialog'), 'End it').click();
  await see(heading(page, /^One decision/));
});
