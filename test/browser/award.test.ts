// An award from the decision to a stranger: an owner gives it, its holder shows it, a stranger checks a picture and a token, two people take it back, and the stranger is told.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shelf } from '../../src/actions/index.ts';
import { emailOf } from '../../src/db/demo/people.ts';
import { faults, still } from './faults.ts';
import { button, heading, link, see } from './hands.ts';
import { openDemo, overflow, type Product, setTheme, themes } from './product.ts';

const decision = 'Decision 2026-014 of the assessment panel';

describe('an award', () => {
  let product: Product;
  let ines: Page;
  let holder: Page;
  let stranger: Page;
  let id: string;
  let png: Buffer;
  let jwt: string;
  beforeAll(async () => {
    product = await openDemo();
    ines = await product.signedIn(emailOf('Ines Carvalho'), still);
    holder = await product.signedIn(emailOf('Eilidh Munro'), still);
    stranger = await product.visitor(still);
  });
  afterAll(() => product.close());

  it('is signed once somebody said who issues and what can be achieved', async () => {
    await ines.goto(`${product.url}/settings/awards`);
    await ines.getByLabel('Name', { exact: true }).fill('Saltline Ferries Academy');
    await button(ines, 'Make keys and begin').click();
    await see(ines.getByText('For proofs (Ed25519)'));
    await button(ines, 'Publish an achievement').click();
    const dialog = ines.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('OKR Lead');
    await dialog.getByLabel('Short name').fill('okr-lead');
    await dialog.getByLabel('What whoever holds it can do').fill('Runs a team’s quarter.');
    await dialog.getByLabel('What it takes').fill('Each part above its own cut.');
    await dialog
      .getByLabel('What it does not prove')
      .fill('An outside judgement: The issuer is also the employer.');
    await button(dialog, 'Publish it').click();
    await see(ines.getByText('OKR Lead, edition 1'));
    expect(await faults(ines)).toEqual([]);
    await ines.goto(`${product.url}/awards`);
    await button(ines, 'Award somebody').click();
    await ines.getByRole('combobox', { name: 'Whom' }).fill('Eilidh');
    await ines.getByRole('option', { name: 'Eilidh Munro' }).click();
    await ines.getByLabel('Decision').fill(decision);
    await button(ines, 'Sign the award').click();
    await see(ines.getByRole('listitem').filter({ hasText: decision }));
    expect(await faults(ines)).toEqual([]);
  });

  it('is shown by its holder alone, on a page that needs no account', async () => {
    await holder.goto(`${product.url}/awards`);
    await see(heading(holder, 'You hold 1 award'));
    await button(holder, 'Show it to others').click();
    await see(button(holder, 'Stop showing it'), link(holder, 'Add it to LinkedIn'));
    const owner = await product.asking(emailOf('Eilidh Munro'));
    id = (await owner.ask(shelf.awards.mine, {})).awards[0]!.id;
    png = Buffer.from(await (await owner.ask(shelf.awards.download, { id, format: 'png' })).arrayBuffer());
    jwt = await (await owner.ask(shelf.awards.download, { id, format: 'vc-jwt' })).text();
    await stranger.goto(`${product.url}/awards/${id}`);
    await see(
      heading(stranger, 'Eilidh Munro'),
      stranger.getByText('Genuine and in force'),
      heading(stranger, 'What this does not prove'),
      stranger.getByText('The issuer is also the employer.'),
    );
    for (const theme of themes) {
      await setTheme(stranger, theme);
      for (const width of [1440, 375, 320]) {
        await stranger.setViewportSize({ width, height: 812 });
        expect([theme, width, await overflow(stranger), await faults(stranger)]).toEqual([
          theme,
          width,
          0,
          [],
        ]);
      }
    }
    await stranger.setViewportSize({ width: 1440, height: 900 });
  });

  const choose = async (buffer: Buffer) => {
    const asked = stranger.waitForEvent('filechooser');
    await button(stranger, 'Choose a file').click();
    await (await asked).setFiles({ name: 'okr-lead.png', mimeType: 'image/png', buffer });
  };

  it('is checked by a stranger, as a picture and as a pasted token, by keyboard too', async () => {
    await stranger.goto(`${product.url}/verify`);
    await choose(png);
    await see(
      heading(stranger, 'Eilidh Munro'),
      stranger.getByText('Genuine and in force'),
      heading(stranger, /^Six checks: five passed/),
    );
    await button(stranger, 'Check another file').click();
    const field = stranger.getByLabel('Or paste its text');
    await field.fill(jwt);
    await field.press('Tab');
    await stranger.keyboard.press('Enter');
    await see(stranger.getByText('Genuine and in force'), stranger.getByText('It is an Open Badge as JWT'));
    expect(await faults(stranger)).toEqual([]);
    await button(stranger, 'Check another file').click();
    // Another first letter of the signature.
    const [head, body, signature = ''] = jwt.split('.');
    await field.fill(`${head}.${body}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`);
    await button(stranger, 'Check the text').click();
    await see(heading(stranger, 'Do not rely on this one'), stranger.getByText('Not genuine'));
  });

  it('is taken back by two, and the stranger is told', async () => {
    await ines.goto(`${product.url}/awards`);
    const row = ines.getByRole('listitem').filter({ hasText: decision });
    await button(row, 'More about the award of Eilidh Munro').click();
    await ines.getByRole('menuitem', { name: 'Revoke it' }).click();
    await ines.getByLabel('Why').fill('Given to the wrong person');
    await button(ines, 'Ask for it').click();
    await see(row.getByText('You asked for its revocation'));
    const margaret = await product.signedIn(emailOf('Margaret Voss'), still);
    await margaret.goto(`${product.url}/awards`);
    await button(margaret, 'Confirm').click();
    await button(margaret.getByRole('alertdialog'), 'Confirm it').click();
    await see(margaret.getByText(/^Revoked\. Decision 2026-014/));
    await button(stranger, 'Check another file').click();
    await choose(png);
    await see(stranger.getByText('Revoked by its issuer'));
    await stranger.goto(`${product.url}/awards/${id}`);
    await see(stranger.getByText('Revoked by its issuer'));
  });
});
