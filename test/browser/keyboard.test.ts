// A week's work without a mouse: sign in, three check-ins one after another, a page by its name.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { get } from '../../src/actions/home.ts';
import { heading, see } from './hands.ts';
import { openDemo, type Product, password } from './product.ts';

const email = 'callum.reekie@saltline.example';
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
