// Decisions as people keep them: recorded, changed by two at once, done, opened again, withdrawn; and a file that comes into a committed quarter and names what pays.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shelf } from '../../src/actions/index.ts';
import { addDays } from '../../src/core/calendar/day.ts';
import { emailOf } from '../../src/db/demo/people.ts';
import type { Caller } from '../caller.ts';
import { faults, still } from './faults.ts';
import { button, choose, give, heading, link, miss, see } from './hands.ts';
import { openDemo, type Product, settle } from './product.ts';

let product: Product;
let ines: Page;
let asInes: Caller;
beforeAll(async () => {
  product = await openDemo();
  const email = emailOf('Ines Carvalho');
  [ines, asInes] = await Promise.all([product.signedIn(email, still), product.asking(email)]);
});
afterAll(() => product.close());

const inDays = (days: number) => addDays(new Date().toISOString().slice(0, 10), days);
const choice = 'The Friday boat waits four minutes for the school bus';
const reworded = 'The Friday boat waits six minutes for the school bus';
const open = async (words: string) => {
  await ines.goto(`${product.url}/decisions`);
  await settle(ines);
  await button(ines, words).click();
  const dialog = ines.getByRole('dialog');
  await see(dialog.getByText(words));
  return dialog;
};

describe('a decision', () => {
  it('is recorded with the keyboard, and says at the field what is missing', async () => {
    await ines.goto(`${product.url}/decisions`);
    await settle(ines);
    await ines.keyboard.press('n');
    const dialog = ines.getByRole('dialog', { name: 'Record a decision' });
    await see(dialog);
    await button(dialog, 'Record it').click();
    await see(dialog.getByText('Say what is decided, in one sentence'));
    await ines.keyboard.type(choice);
    await dialog.getByLabel(/^Why, and what it rests on/).fill('The bus was late on nine Fridays of ten.');
    await dialog.getByLabel(/^What else was on the table/).fill('Wait for nobody\nRing the driver');
    await dialog.getByLabel('By', { exact: true }).fill(inDays(14));
    expect(await faults(ines)).toEqual([]);
    await button(dialog, 'Record it').click();
    await miss(dialog);
    await see(button(ines, choice));
  });

  it('stands there with what was not chosen', async () => {
    const dialog = await open(choice);
    await see(
      dialog.getByText('Wait for nobody · Ring the driver'),
      dialog.getByText('Ines Carvalho').first(),
    );
    expect(await faults(ines)).toEqual([]);
    await ines.keyboard.press('Escape');
    await miss(dialog);
  });

  it('changed by two at once shows both versions and loses neither', async () => {
    const dialog = await open(choice);
    await button(dialog, 'Change').click();
    const edit = ines.getByRole('dialog', { name: 'Change the decision' });
    await edit.getByLabel(/^What is decided/).fill(reworded);
    const { decisions } = await asInes.ask(shelf.decisions.list, {});
    const { id, version } = decisions.find((row) => row.choice === choice)!;
    const elsewhere = 'The Friday boat waits for nobody';
    await asInes.ask(shelf.decisions.edit, { id, version, fields: { choice: elsewhere } });
    await button(edit, 'Save').click();
    await see(edit.getByRole('cell', { name: elsewhere }), edit.getByRole('cell', { name: reworded }));
    await button(edit, 'Save mine').click();
    await miss(edit);
    await see(button(ines, reworded));
  });

  it('is done with what came of it, opened again, and withdrawn with the reason', async () => {
    let dialog = await open(reworded);
    await button(dialog, 'Mark as done').click();
    await dialog.getByLabel(/^What came of it/).fill('Four Fridays without a child on the quay.');
    await button(dialog, 'It is done').click();
    await miss(dialog);
    dialog = await open(reworded);
    await see(dialog.getByText('Four Fridays without a child on the quay.'));
    await button(dialog, 'Open again').click();
    await miss(dialog);
    dialog = await open(reworded);
    await button(dialog, 'Withdraw').click();
    expect(await button(dialog, 'Withdraw it').isDisabled()).toBe(true);
    await dialog.getByLabel('Why it is withdrawn').fill('The bus has a new timetable.');
    await button(dialog, 'Withdraw it').click();
    await miss(dialog);
    const { decisions } = await asInes.ask(shelf.decisions.list, {});
    expect(decisions.find((row) => row.choice === reworded)).toMatchObject({ state: 'withdrawn' });
  });
});

describe('a file that comes into a committed quarter', () => {
  const title = 'Every pier has a bench and a light';
  const file = {
    name: 'late.csv',
    text: `Objective,Team,Owner,Key Result,Start,Target,Current\n${title},Harbours and Terminals,Ines Carvalho,Piers with a bench and a light,2,9,4\n`,
  };

  it('comes in only once it names what pays, and stands in the ledger so', async () => {
    await ines.goto(`${product.url}/import`);
    await settle(ines);
    await give(ines, 'Choose a file', file);
    await link(ines, 'Next: people and teams').click();
    await link(ines, 'Next: what it would do').click();
    await see(heading(ines, 'What pays for it?'));
    expect(await button(ines, 'It is paid so').isDisabled()).toBe(true);
    expect(await faults(ines)).toEqual([]);
    await choose(ines, ines, 'Whose capacity', 'Gwen Tremayne');
    await ines.getByLabel('How much, and until when').fill('Two mornings a week until Christmas');
    await ines.getByLabel('Why it comes in now').fill('They were on the harbour office’s list');
    await button(ines, 'It is paid so').click();
    await see(ines.getByText('Named for everything this file adds'));
    await button(ines, 'Take it all in').click();
    await see(heading(ines, 'What came in'));
    const { additions } = await paid();
    expect(additions).toMatchObject([
      { title, paid: 'capacity', decision: { capacity: 'Two mornings a week until Christmas' } },
    ]);
  });

  async function paid() {
    const find = async () => {
      const { additions } = await asInes.ask(shelf.ledger.get, {});
      return { additions: additions.filter((each) => each.title === title) };
    };
    await expect.poll(async () => (await find()).additions.length, { timeout: 20_000 }).toBe(1);
    return find();
  }
});
