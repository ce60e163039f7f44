// A quarter led from its first planning week to its plan: on one device with a reload on the way, on the server from two, and by a room that says in private first.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shelf } from '../../src/actions/index.ts';
import { emailOf } from '../../src/db/demo/people.ts';
import { owner } from './addresses.ts';
import { button, heading, link, see } from './hands.ts';
import { openDemo, type Product } from './product.ts';

let product: Product;
beforeAll(async () => {
  product = await openDemo();
});
afterAll(() => product.close());

const minutes = { timeout: 240_000 };

/** Answers everything that is open with its first option, or even odds, by keys alone. */
async function answerWeek(page: Page): Promise<void> {
  await button(page, 'Open the first').click();
  const main = page.getByRole('main');
  const end = main.getByRole('button', { name: /^(End|Begin the quarter)/ });
  for (;;) {
    const slider = main.getByRole('slider');
    if (await slider.isVisible()) await slider.press('5');
    else await page.keyboard.press('1');
    const title = await main.getByRole('heading', { level: 1 }).textContent();
    await page.keyboard.press('ControlOrMeta+Enter');
    await see(
      end.or(button(main, 'On to the next')).or(heading(main, /./).filter({ hasNotText: title ?? '' })),
    );
    if (await end.isVisible()) return end.click();
    const next = button(main, 'On to the next');
    if (await next.isVisible()) await next.press('Enter');
  }
}

/** Leaves a week as it is. */
async function passWeek(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^(End|Begin)/ })
    .click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^(End|Begin)/ })
    .click();
}

describe('practice', () => {
  it(
    'goes through a whole quarter, survives a reload, and ends in a plan on a real agenda',
    minutes,
    async () => {
      const page = await product.signedIn(owner);
      await page.goto(`${product.url}/simulator`);
      await button(page, 'Practise a quarter').click();
      await see(heading(page, 'You lead the quarter at Pennant Parcel'));
      for (let week = 0; week < 6; week++) {
        await answerWeek(page);
        await see(button(page, 'Open the first'));
      }
      const before = await page.getByRole('navigation').textContent();
      await page.reload();
      await see(button(page, 'Open the first'));
      expect(await page.getByRole('navigation').textContent()).toBe(before);
      for (let week = 3; week <= 13; week++) {
        await see(page.getByText(`week ${week} of 13`));
        await passWeek(page);
      }
      await see(heading(page, 'Before anything is shown: what do you expect?'));
      expect(await heading(page, 'The decisions that cost you most').count()).toBe(0);
      await page.getByLabel('Which mark do you expect for your judgement?').fill('40');
      await page.keyboard.press('Tab');
      await button(page, 'Show the debrief').click();
      await see(heading(page, /Your judgement in this run: .* what you expected|about the 40/));
      await see(heading(page, /in \d+ of 100 futures/));
      const steps = await page.evaluate(() =>
        performance.getEntriesByName('simulated week').map(({ duration }) => duration),
      );
      expect(steps.length).toBe(11);
      expect(steps.sort((a, b) => a - b)[5]).toBeLessThan(16);
      await page.getByLabel('If', { exact: true }).fill('a team goes quiet');
      await page.getByLabel('then I', { exact: true }).fill('ask what they carry');
      await button(page, 'Put it on the agenda').click();
      await see(page.getByText('If a team goes quiet, then I ask what they carry.'));
      await link(page.getByRole('navigation', { name: 'Places' }), 'Meetings').click();
      const ines = await product.asking(owner);
      const { personId } = await ines.ask(shelf.me.get, {});
      const { meetings } = await ines.ask(shelf.meetings.list, { involves: personId });
      const agendas = await Promise.all(meetings.map(({ id }) => ines.ask(shelf.meetings.get, { id })));
      expect(agendas.flatMap(({ agenda }) => agenda.map(({ title }) => title))).toContain(
        'If a team goes quiet, then I ask what they carry.',
      );
    },
  );

  it('drills one week and looks back on it', minutes, async () => {
    const page = await product.signedIn(emailOf('Rosa Quill'));
    await page.goto(`${product.url}/simulator`);
    await button(page, 'Drill one week').click();
    await see(button(page, 'Open the first'));
    await page.reload();
    await answerWeek(page);
    await see(heading(page, /^You took [\d.]+ of the [\d.]+ marks/));
  });
});

it(
  'a marked run left on one device goes on at another, and never brings its seed along',
  minutes,
  async () => {
    const email = emailOf('Callum Reekie');
    const first = await product.signedIn(email);
    const answers: string[] = [];
    first.on('response', async (response) => {
      if (response.url().includes('simulations')) answers.push(await response.text().catch(() => ''));
    });
    await first.goto(`${product.url}/simulator`);
    await button(first, 'Begin a marked run').click();
    await answerWeek(first);
    await see(first.getByText('3 weeks before the quarter'));
    await button(first, 'Save and leave').click();
    const second = await product.signedIn(email, { viewport: { width: 375, height: 812 } });
    await second.goto(`${product.url}/simulator`);
    await link(second, 'Go on').click();
    await see(second.getByText('3 weeks before the quarter').first());
    const [row] = await product.database.ask<{ seed: number }>(
      `select seed from simulation_run r join person p on p.id = r.person_id where p.email = $1`,
      [email],
    );
    expect(answers.length).toBeGreaterThan(3);
    expect(answers.join()).not.toContain(String(row!.seed));
  },
);

it('a room says in private first, sees the spread, and decides', minutes, async () => {
  const host = await product.signedIn(owner);
  await host.goto(`${product.url}/simulator`);
  await button(host, 'Lead a group').click();
  await button(host, 'Open the first').click();
  await button(host, 'Ask everybody in private').click();
  const code = (await host.getByText(/^[A-Z0-9]{6}$/).textContent()) ?? '';
  const phone = await product.signedIn(emailOf('Eilidh Munro'), { viewport: { width: 375, height: 812 } });
  await phone.goto(`${product.url}/simulator/join/${code}`);
  await phone.getByRole('radio').first().press('Space');
  await button(phone, 'Say it in private').click();
  await see(phone.getByText('Kept. Nobody sees it before the spread is shown.'));
  await see(host.getByText('1 answer'));
  await button(host, 'Show the spread').click();
  await see(phone.getByText('This is how the room would choose.'), host.getByText('1 voice'));
  await host.keyboard.press('1');
  await button(host, /^Say it/).click();
  await see(phone.getByRole('heading', { name: 'You have a seat: nothing is asked yet' }));
});
