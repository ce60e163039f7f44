// A cohort learns: the L&D owner opens it, a learner reads, drills and writes, a peer reads the piece blind, and the owner sees counts and no more.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shelf } from '../../src/actions/index.ts';
import { emailOf } from '../../src/db/demo/people.ts';
import { owner } from './addresses.ts';
import { faults } from './faults.ts';
import { button, give, heading, link, miss, see } from './hands.ts';
import { openDemo, type Product, settle } from './product.ts';

const learner = emailOf('Eilidh Munro');
const peer = emailOf('Callum Reekie');
const objective = 'A young person who rings at night hears a voice';

let product: Product;
let ines: Page;
let eilidh: Page;
let callum: Page;
let cohortUrl: string;

beforeAll(async () => {
  product = await openDemo();
  [ines, eilidh, callum] = (await Promise.all(
    [owner, learner, peer].map((email) => product.signedIn(email)),
  )) as [Page, Page, Page];
});
afterAll(() => product.close());

const go = async (page: Page, path: string) => {
  await page.goto(product.url + path);
  await settle(page);
};

describe('the L&D owner', () => {
  it('opens a cohort and enrols people by name and from a file, and is told whom nobody knows', async () => {
    await go(ines, '/academy/cohorts');
    await button(ines, /^Open a cohort/)
      .first()
      .click();
    const dialog = ines.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Autumn crew');
    await button(dialog, 'Open it').click();
    await see(heading(ines, 'A cohort without learners'));
    cohortUrl = new URL(ines.url()).pathname;
    await ines.getByRole('combobox', { name: 'Somebody' }).fill('Eilidh');
    await ines.getByRole('option', { name: 'Eilidh Munro' }).click();
    await button(ines, 'Enrol').click();
    await see(ines.getByRole('rowheader', { name: /Eilidh Munro/ }));
    const text = `E-mail\n${peer}\n${learner}\nnobody@example.org\n`;
    await give(ines, 'Enrol from a file', { name: 'crew.csv', text });
    await see(
      ines.getByText('1 person enrolled: Callum Reekie.', { exact: false }),
      ines.getByText('1 was in the programme already: Eilidh Munro.', { exact: false }),
      ines.getByText('nobody@example.org: Nobody here', { exact: false }),
    );
    await see(heading(ines, '0 of 2 have begun'));
    await go(ines, cohortUrl);
    expect(await faults(ines)).toEqual([]);
  });
});

describe('a learner', () => {
  it('begins as they were enrolled and has a path with what comes next', async () => {
    for (const page of [eilidh, callum]) {
      await go(page, '/academy');
      await see(page.getByText('With Autumn crew', { exact: false }));
      await button(page, 'Begin OKR Lead').click();
      await see(heading(page, 'OKR Lead'));
    }
    await see(eilidh.getByText(/^0 of \d+ lessons read/));
  });

  it('reads a lesson, marks it, and goes on to the next one', async () => {
    await link(eilidh, 'Read on').click();
    await settle(eilidh);
    const first = await eilidh.getByRole('heading', { level: 1 }).textContent();
    await see(eilidh.getByText('This week, in your own quarter'));
    expect(await eilidh.locator('main blockquote').count()).toBeGreaterThan(0);
    await button(eilidh, 'Mark as read and go on').click();
    await miss(heading(eilidh, first as string));
    await go(eilidh, '/academy');
    await see(eilidh.getByText(/^1 of \d+ lessons read/));
  });

  it('does a drill with the keyboard alone', async () => {
    await go(eilidh, '/academy/drills');
    const prompt = eilidh.getByRole('region', { name: 'Drill' }).locator('p').first();
    const before = await prompt.textContent();
    await miss(heading(eilidh, 'One good answer'));
    await eilidh.keyboard.press('Control+Enter');
    await see(heading(eilidh, 'One good answer'));
    await eilidh.keyboard.press('3');
    await expect.poll(() => prompt.textContent()).not.toBe(before);
  });

  it('holds a conversation to its end and is told what its turns were worth only then', async () => {
    await go(eilidh, '/academy/conversations');
    await eilidh.locator('[data-row-main]').first().click();
    await settle(eilidh);
    const options = eilidh.getByRole('list', { name: 'What you could say' });
    await see(options);
    for (let said = 0; said < 20 && (await options.isVisible()); said++) {
      await miss(heading(eilidh, /turning points/));
      const steps = await eilidh.getByText('You', { exact: true }).count();
      // A finger that presses twice says it once.
      await eilidh.keyboard.press('1');
      if (said === 0) await eilidh.keyboard.press('1');
      await expect.poll(() => eilidh.getByText('You', { exact: true }).count()).toBe(steps + 1);
    }
    await see(heading(eilidh, /turning points|Talked through/), eilidh.getByText('Kept with your practice'));
    expect(await faults(eilidh)).toEqual([]);
  });

  it('rates a case, and only then reads the reasons, marked as provisional', async () => {
    await go(eilidh, '/academy/practice');
    await eilidh.locator('[data-row-main]').first().click();
    await see(heading(eilidh, 'What would you make of each answer?'));
    expect(await button(eilidh, 'See why').isDisabled()).toBe(true);
    for (const group of await eilidh.getByRole('radiogroup').all())
      await group.getByRole('radio').nth(2).click({ force: true });
    await button(eilidh, 'See why').click();
    await see(
      eilidh.getByText('You gave every answer the same rating', { exact: false }),
      eilidh.getByText('Provisional: this key is its author’s view', { exact: false }),
    );
    expect(await faults(eilidh)).toEqual([]);
  });
});

describe('the studio', () => {
  const title = 'One line at night';

  it('asks while one writes, keeps what was written, and holds the examples back', async () => {
    await go(eilidh, '/academy/studio');
    await link(eilidh, title).click();
    await see(heading(eilidh, title));
    await eilidh.getByLabel('Objective', { exact: true }).fill(objective);
    await eilidh.getByLabel('Key result 1', { exact: true }).fill('Launch the chat service');
    await see(eilidh.getByText('reads as a task', { exact: false }));
    await see(eilidh.getByText(/draft 1, saved \d\d:\d\d/));
    await miss(heading(eilidh, 'One that works'));
    await eilidh.reload();
    await settle(eilidh);
    expect(await eilidh.getByLabel('Objective', { exact: true }).inputValue()).toBe(objective);
  });

  it('keeps here what cannot be sent, and sends it when the line is back', async () => {
    await eilidh.context().setOffline(true);
    await eilidh.getByLabel('Key result 1', { exact: true }).fill('Callers who hang up: from 38% to 15%');
    await see(eilidh.getByText('not saved yet; what you wrote is kept here', { exact: false }));
    await eilidh.context().setOffline(false);
    await see(eilidh.getByText(/draft 1, saved \d\d:\d\d/));
  });

  it('takes the piece in, and shows a draft that works beside one that does not yet', async () => {
    await button(eilidh, /^Hand in/).click();
    await button(eilidh.getByRole('alertdialog'), 'Hand it in').click();
    await see(
      heading(eilidh, 'One that works'),
      heading(eilidh, 'One that does not yet'),
      heading(eilidh, 'Yours'),
    );
    await see(eilidh.getByText('0 of 1 peer have read it', { exact: false }));
    // What the pressed button said of itself is gone with it.
    await eilidh.reload();
    await settle(eilidh);
    expect(await faults(eilidh)).toEqual([]);
  });

  it('has it read blind by a peer, whose critique comes back without a name', async () => {
    await go(callum, '/academy/studio');
    await callum.getByRole('list', { name: 'Pieces of peers' }).getByRole('link', { name: title }).click();
    await see(callum.getByText(objective));
    expect(await callum.locator('main').textContent()).not.toContain('Eilidh');
    for (const group of await callum.getByRole('radiogroup').all())
      await group.getByRole('radio').nth(2).click({ force: true });
    await callum.getByLabel('One thing that would help most').fill('Who answers at two in the morning?');
    await button(callum, 'Give it').click();
    await see(callum.getByText('Your critique is with its author, who does not know', { exact: false }));
    await eilidh.reload();
    await see(eilidh.getByText('Who answers at two in the morning?'));
    expect(await eilidh.locator('main').textContent()).not.toContain('Callum');
  });
});

it('the L&D owner sees counts, no answer and no piece, and saves the results', async () => {
  await go(ines, cohortUrl);
  const row = ines.getByRole('row', { name: /Eilidh Munro/ });
  await see(row.getByText(/^1 of \d+$/).first());
  expect(await ines.locator('main').textContent()).not.toContain(objective);
  const download = ines.waitForEvent('download');
  await button(ines, 'Save results as CSV').click();
  expect((await download).suggestedFilename()).toBe('Autumn crew.csv');
});

it('hides another’s cohort, critique and path as if they were made up', async () => {
  const asCallum = await product.asking(peer);
  const { critiques } = await asCallum.ask(shelf.critiques.list, {
    enrolmentId: (await asCallum.ask(shelf.enrolments.list, {})).enrolments[0]?.id as string,
  });
  for (const path of [cohortUrl, `/academy/critiques/${critiques[0]?.id}`]) {
    await go(eilidh, path);
    await see(heading(eilidh, 'There is nothing at this address'));
  }
});
