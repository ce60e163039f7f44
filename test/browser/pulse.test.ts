// A wave of the pulse in a browser: opened for everybody, answered with the keyboard on a phone and by a link without signing in, closed and read.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emailOf } from '../../src/db/demo/people.ts';
import { hashSecret } from '../../src/db/who.ts';
import { faults, still } from './faults.ts';
import { button, heading, link, miss, see } from './hands.ts';
import { openDemo, type Product, settle } from './product.ts';

const phone = { ...still, viewport: { width: 375, height: 812 } };
// A page is looked at anew after a button was busy: react-aria’s announcer names it for some seconds after it has gone.
const secret = 'the-secret-of-one-link-in-a-mail';

describe('the pulse', () => {
  let product: Product;
  let ines: Page;
  beforeAll(async () => {
    product = await openDemo();
    ines = await product.signedIn(emailOf('Ines Carvalho'), still);
  });
  afterAll(() => product.close());

  it('shows the wave that was closed, with its intervals and what is hidden', async () => {
    await ines.goto(`${product.url}/pulse`);
    await see(
      heading(ines, '41 of 63 people answered the last wave'),
      ines.getByText('Waves rest for four weeks'),
    );
    await link(ines, /^Q\d \d{4}, closed/).click();
    await see(heading(ines, '32 of 41 do not see leadership take its part'));
    await see(heading(ines, /teams are not shown$/), ines.getByText('95% interval 63–88%'));
    expect(await faults(ines)).toEqual([]);
  });

  it('asks everybody once the last wave has rested', async () => {
    await product.database.ask(
      'update pulse set opened_on = opened_on - 40, closes_on = closes_on - 40, closed_on = closed_on - 40',
    );
    await ines.goto(`${product.url}/pulse`);
    await button(ines, /^Ask everybody/).click();
    const dialog = ines.getByRole('dialog');
    await see(dialog.getByText('Everybody in the workspace is asked'));
    await button(dialog, 'Open the wave').click();
    await miss(dialog);
    await see(heading(ines, '0 of 63 people have answered the open wave'), link(ines, 'Answer, a minute'));
    await ines.reload();
    await see(heading(ines, '0 of 63 people have answered the open wave'));
    expect(await faults(ines)).toEqual([]);
  });

  it('is answered on a phone with the keyboard alone', async () => {
    const callum = await product.signedIn(emailOf('Callum Reekie'), phone);
    await callum.goto(`${product.url}/pulse/answer`);
    await see(heading(callum, 'How do OKRs go here?'), callum.getByText('1 of 6'));
    expect(await faults(callum)).toEqual([]);
    await callum.setViewportSize(phone.viewport);
    await callum.keyboard.press('4');
    await see(callum.getByText('2 of 6'));
    await callum.keyboard.press('ArrowLeft');
    await see(callum.getByText('1 of 6'));
    expect(await button(callum, /Rather agree$/).getAttribute('aria-pressed')).toBe('true');
    for (const key of ['4', '5', '2', '1', '3', '5']) {
      await callum.keyboard.press(key);
      await settle(callum);
    }
    await callum.getByLabel(/^What would you say out loud/).fill('The second boat is full by eight.');
    expect(await faults(callum)).toEqual([]);
    await button(callum, 'Send it').click();
    await see(heading(callum, 'It is in, and nobody can tell that it is yours'));
    await callum.reload();
    await see(heading(callum, 'You have answered this wave'));
    expect(await callum.evaluate(() => JSON.stringify(localStorage))).not.toContain('second boat');
  });

  it('is answered by its link without signing in, once', async () => {
    await product.database.ask(
      `update pulse_invitation set secret_hash = $1 where pulse_id = (select id from pulse where closed_on is null)
        and person_id = (select id from person where name = 'Gwen Tremayne')`,
      [hashSecret(secret)],
    );
    const gwen = await product.visitor(phone);
    await gwen.goto(`${product.url}/pulse/answer#${secret}`);
    await see(heading(gwen, 'How do OKRs go at Saltline Ferries?'));
    for (const words of ['Agree', 'Agree', 'Neither', 'Disagree', 'Agree', 'Agree']) {
      await gwen.getByRole('button', { name: new RegExp(`^\\d ?${words}$`) }).click();
      await settle(gwen);
    }
    await button(gwen, 'Send it').click();
    await see(heading(gwen, 'It is in, and nobody can tell that it is yours'));
    await gwen.reload();
    await see(heading(gwen, 'You have answered this wave'));
  });

  it('closes with a word of what is lost, and shows nothing of fewer than five', async () => {
    await ines.goto(`${product.url}/pulse`);
    await see(heading(ines, /^2 of 63 people have answered/));
    await button(ines, 'Close the wave').click();
    const dialog = ines.getByRole('alertdialog').or(ines.getByRole('dialog'));
    await button(dialog, 'Close the wave').click();
    await see(heading(ines, 'Fewer than five answered the last wave, so it shows nothing'));
    await link(ines, /closed/)
      .first()
      .click();
    await see(heading(ines, 'Nothing is shown of fewer than five answers'));
    await ines.reload();
    await see(heading(ines, 'Nothing is shown of fewer than five answers'));
    expect(await faults(ines)).toEqual([]);
  });
});
