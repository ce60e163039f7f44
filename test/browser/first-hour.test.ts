// The first hour, from the link a new server prints: the owner who sets it up and brings a file, a lead and somebody who owns a key result.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shelf } from '../../src/actions/index.ts';
import { ownerEmail } from '../founded.ts';
import { button, choose, give, heading, link, see } from './hands.ts';
import { openProduct, type Product, password, settle } from './product.ts';

const columns = 'Objective;Crew;Answerable;Key Result;Start;Where we want to be;Unit';
const boarding = 'Boarding is over before the ramp is down';
const breakdowns = 'Fewer crossings are lost to the engine room';
const foot = 'Foot passengers boarded when the ramp is down';
const queue = 'Longest queue at the gate';
const lost = 'Crossings lost to breakdowns';
const sheet = (target: string) => ({
  name: 'quarter.csv',
  text: [
    columns,
    `${boarding};Boarding;Ines Carvalho;${foot};62;90;%`,
    `;Boarding;Skye Linklater;${queue};41;${target};min`,
    `${breakdowns};Engine room;Ines Carvalho;${lost};14;6;crossings`,
  ].join('\n'),
});

describe('the first hour', () => {
  let product: Product;
  let ines: Page;
  let marta: Page;
  let skye: Page;

  beforeAll(async () => {
    product = await openProduct();
    [ines, marta, skye] = await Promise.all([product.visitor(), product.visitor(), product.visitor()]);
  });
  afterAll(() => product.close());

  const join = async (page: Page, url: string, email?: string) => {
    await page.goto(url);
    if (email) await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await button(page, 'Join Saltline Ferries').click();
    await page.waitForURL((at) => at.pathname === '/');
    await settle(page);
  };
  const copied = async () => {
    const url = await ines.getByLabel('The link', { exact: true }).inputValue();
    await ines.context().grantPermissions(['clipboard-write']);
    await button(ines, 'Copy the link').click();
    await see(button(ines, 'Copied'));
    await button(ines, 'Close').click();
    return url;
  };
  it('is set up in three screens', async () => {
    await ines.goto(await product.setupUrl());
    await ines.getByLabel('Name').fill('Ines Carvalho');
    await ines.getByLabel('E-mail').fill(ownerEmail);
    await ines.getByLabel('Password', { exact: true }).fill(password);
    await button(ines, 'Go on').click();
    await ines.getByLabel('Organisation').fill('Saltline Ferries');
    await ines.getByRole('radio', { name: /^This quarter/ }).click({ force: true });
    await button(ines, 'Go on').click();
    await ines.getByRole('radio', { name: /^Bring OKRs from a file/ }).click({ force: true });
    await button(ines, 'Set up and choose a file').click();
    await see(heading(ines, 'Bring OKRs in from a file'));
  });

  it('begins with a file: columns and people are matched, a bad row is named, the mended file comes in whole', async () => {
    await give(ines, 'Choose a file', sheet('rather less'));
    await choose(ines, ines, '“Crew” is read as', 'Team');
    await choose(ines, ines, '“Answerable” is read as', 'Owner');
    await choose(ines, ines, '“Where we want to be” is read as', 'Target');
    await link(ines, 'Next: people and teams').click();
    await see(ines.getByText('Same name'), ines.getByText('Nobody here by that name'));
    await link(ines, 'Next: what it would do').click();
    await see(heading(ines, '1 error to mend first'));
    const wrong = ines.getByRole('row').filter({ hasText: 'rather less' });
    expect(await wrong.getByRole('cell').first().textContent()).toBe('3');
    await give(ines, 'Choose the mended file', sheet('15'));
    await see(heading(ines, /would bring 2 objectives, 3 key results/));
    await button(ines, 'Take it all in').click();
    await see(heading(ines, 'What came in'));
  });

  it('goes on with a lead and somebody who owns a key result, each by a link', async () => {
    await ines.goto(`${product.url}/people`);
    await button(ines, /^Invite somebody/).click();
    const dialog = ines.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Marta Nunes');
    await dialog.getByLabel('E-mail').fill('marta.nunes@saltline.example');
    await choose(ines, dialog, 'Role', /^Lead/);
    await dialog.getByRole('checkbox', { name: 'Boarding' }).check({ force: true });
    await button(dialog, 'Make the link').click();
    await join(marta, await copied());
    await link(ines, /^Not joined yet/).click();
    await button(ines, 'More about Skye Linklater').click();
    await ines.getByRole('menuitem', { name: 'Make a new invitation link' }).click();
    await button(ines.getByRole('dialog'), 'Make the link').click();
    await join(skye, await copied(), 'skye.linklater@saltline.example');
    const owner = await product.asking(ownerEmail);
    const { teams } = await owner.ask(shelf.teams.list, {});
    const { people } = await owner.ask(shelf.people.list, {});
    const ofName = (name: string) => people.find((each) => each.name === name)?.id as string;
    const team = teams.find(({ name }) => name === 'Boarding');
    const fields = { leadIds: [ofName('Ines Carvalho')], memberIds: people.map(({ id }) => id) };
    await owner.ask(shelf.teams.edit, { id: team?.id as string, version: team?.version as number, fields });
  });
});
