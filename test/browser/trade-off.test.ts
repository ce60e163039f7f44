// A quarter under pressure: a lead brings something in and gives something up for it, an owner asks for help, and those who are asked answer standing up.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/calendar/day.ts';
import { emailOf } from '../../src/db/demo/people.ts';
import { faults, still } from './faults.ts';
import { button, choose, heading, link, miss, see } from './hands.ts';
import { openDemo, type Product, settle } from './product.ts';

const bus = 'Get the school bus onto the second boat, every day there is school';
const rule = 'All masters agree the written rule for Outer Holm';
const phone = { ...still, viewport: { width: 375, height: 812 } };
const soon = addDays(new Date().toISOString().slice(0, 10), 5);

describe('a quarter under pressure', () => {
  let product: Product;
  let eilidh: Page;
  beforeAll(async () => {
    product = await openDemo();
    eilidh = await product.signedIn(emailOf('Eilidh Munro'), still);
  });
  afterAll(() => product.close());

  it('asks a lead what pays for an addition, and says at the field what is missing', async () => {
    await button(eilidh, `Commit ${bus}`).click();
    const dialog = eilidh.getByRole('dialog');
    await see(heading(dialog, 'What pays for it?'));
    await dialog.getByRole('radio', { name: /^Something is given up/ }).click({ force: true });
    await dialog.getByRole('checkbox', { name: new RegExp(rule) }).click({ force: true });
    await dialog.getByRole('radio', { name: 'Put off', exact: true }).click({ force: true });
    expect(await faults(eilidh)).toEqual([]);
    await button(dialog, 'Commit at this price').click();
    await see(dialog.getByText('Say why it comes in now'));
    await dialog.getByLabel('Why it comes in now').fill('The bus company changes its times in January.');
    await button(dialog, 'Commit at this price').click();
    await miss(dialog);
  });

  it('keeps both in the ledger, in the picture and in words', async () => {
    await link(eilidh, 'Decisions').first().click();
    await see(heading(eilidh, 'Six additions since commit, two things given up for them'));
    await see(eilidh.getByRole('img', { name: /^Six additions since commit/ }));
    await button(eilidh, 'Read as a table').click();
    await see(eilidh.getByRole('cell', { name: rule }));
    await button(eilidh, 'The bus company changes its times in January.').click();
    const dialog = eilidh.getByRole('dialog');
    await see(link(dialog, rule), dialog.getByText('put off to the reset'));
    await button(dialog, 'Close').click();
    await eilidh.getByLabel('Filter').fill('leaflet');
    await see(button(eilidh, /^We print no timetable leaflet/));
    expect(new URL(eilidh.url()).searchParams.get('q')).toBe('leaflet');
  });

  it('offers an owner to ask for what a check-in needs, and shows the clock', async () => {
    const callum = await product.signedIn(emailOf('Callum Reekie'), still);
    await callum.goto(`${product.url}/check-in`);
    await settle(callum);
    await callum
      .getByLabel('What I need')
      .fill('The fuel lorry at half past five, asked for by Tamsin on Friday');
    await see(callum.getByText('Tamsin and a day are named.'));
    await callum.keyboard.press('Alt+e');
    expect(await callum.getByRole('checkbox', { name: /as an escalation/ }).isChecked()).toBe(true);
    await callum.locator('input[name=value]').fill('82');
    await callum.keyboard.press('Enter');
    await callum.keyboard.press('Enter');
    await see(callum.getByText('Asked Margaret Voss'));
    await callum.goto(product.url);
    await see(heading(callum, 'You asked'), callum.getByText(/^3 of 3 working days left/));
  });

  it('lets a lead answer on a phone: yes, with who and by when', async () => {
    const page = await product.signedIn(emailOf('Eilidh Munro'), phone);
    await link(page, 'Answer Ruaridh Sinclair').click();
    await see(heading(page, /I need the duty master/));
    await settle(page);
    expect(await faults(page)).toEqual([]);
    await button(page, 'Send the answer').click();
    await see(page.getByText('Name who does it'));
    await page.getByLabel('What you give').fill('The duty master rings in at five to twelve.');
    await choose(page, page, 'Who does it', 'Gethin Morris');
    await page.getByLabel('By', { exact: true }).fill(soon);
    await button(page, 'Send the answer').click();
    await page.waitForURL((at) => at.pathname === '/');
    await miss(link(page, 'Answer Ruaridh Sinclair'));
  });

  it('gives a sponsor everything on one page of a phone', async () => {
    const margaret = await product.signedIn(emailOf('Margaret Voss'), phone);
    await margaret.goto(`${product.url}/sponsor`);
    await see(heading(margaret, 'One to answer'), heading(margaret, 'Exceptions you signed'));
    await link(margaret, 'Answer Hattie Sloane').click();
    await margaret.getByRole('radio', { name: /^Not now/ }).click({ force: true });
    await margaret.getByLabel('Why not now').fill('There are no stewards to be had before January.');
    await button(margaret, 'Send the answer').click();
    await margaret.goto(`${product.url}/sponsor`);
    await see(heading(margaret, /^Nothing waits for you/));
  });
});
