// Home holds still while its answer is slow: what is there before has the shape of what comes.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDemo, type Product, settle } from './product.ts';

let product: Product;
beforeAll(async () => {
  product = await openDemo();
});
afterAll(() => product.close());

const slowMs = 2_000;
/** The most that good pages shift in all, by the browsers' own measure, is 0.1. */
const most = 0.02;

it.each([
  ['ines.carvalho@saltline.example', 1440],
  ['ines.carvalho@saltline.example', 375],
  ['rosa.quill@saltline.example', 1440],
])('Home of %s at %i px stays where it is', async (email, width) => {
  const page = await product.signedIn(email, { viewport: { width, height: 812 } });
  await page.route('**/rpc/**', async (route) => {
    await new Promise((done) => setTimeout(done, slowMs));
    await route.continue();
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.reload();
  await page.getByRole('status', { name: 'Loading what you owe' }).waitFor();
  await settle(page);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(most);
});
