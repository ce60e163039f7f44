// Somebody asks about one check-in, and whoever reads the history finds the question beside it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { list } from '../../src/actions/objectives/list.ts';
import { axeFindings, openDemo, type Product, settle } from './product.ts';

let product: Product;
beforeAll(async () => {
  product = await openDemo();
});
afterAll(() => product.close());

it('a comment stands beside its check-in, for everybody who reads the history', async () => {
  const words = 'Is this the new ramp, or the calm week?';
  const ines = await product.asking('ines.carvalho@saltline.example');
  const { objectives } = await ines.ask(list, { text: 'winter timetable' });
  const page = await product.signedIn('callum.reekie@saltline.example');
  await page.goto(`${product.url}/objectives/${objectives[0]?.id}`);
  await settle(page);
  const history = page.getByRole('complementary', { name: 'History' });
  await history
    .getByRole('button', { name: /^Comment on the check-in/ })
    .first()
    .click();
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
  await history.getByText(words).waitFor();
  await history.getByRole('button', { name: /^Answer on the check-in/ }).waitFor();
  expect((await axeFindings(page)).wrong).toEqual([]);
  await page.getByLabel('New comment').fill('And the ramp?');
  await page.getByRole('button', { name: /About$/ }).click();
  await page.getByRole('option', { name: /^About key result 1/ }).waitFor();
  expect((await axeFindings(page)).wrong).toEqual([]);
  await page.keyboard.press('Escape');

  const reader = await product.signedIn('rosa.quill@saltline.example');
  await reader.goto(page.url());
  await reader.getByRole('complementary', { name: 'History' }).getByText(words).waitFor();
});
