// Every address of the product, read the way people with other eyes, hands and screens read it: both themes, desk and phone, and down to 320 pixels.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addresses, examples, idsOf, owner } from './addresses.ts';
import { axeFindings, openDemo, overflow, type Product, setTheme, settle } from './product.ts';

const desk = { width: 1440, height: 900 };
const phone = { width: 375, height: 812 };
/** Colours are read while they stand, not on their way from one theme to the other. */
const still = { reducedMotion: 'reduce' } as const;
const smallest = { width: 320, height: 640 };

/** What is wrong with the page that stands; a theme changes colours and nothing else. */
async function faults(page: Page, says: (advice: string) => void): Promise<string[]> {
  const found: string[] = [];
  const ask = async (asks: 'all' | 'colours', where: string) => {
    const { wrong, advice } = await axeFindings(page, asks);
    found.push(...wrong.map((each) => `${where}: ${each}`));
    for (const each of advice) says(`${where}: ${each}`);
  };
  for (const [size, name] of [
    [desk, 'desk'],
    [phone, 'phone'],
  ] as const) {
    await page.setViewportSize(size);
    await settle(page);
    await ask('all', `${name}, light`);
    await setTheme(page, 'dark');
    await ask('colours', `${name}, dark`);
    await setTheme(page, 'light');
  }
  await page.setViewportSize(smallest);
  await settle(page);
  const beyond = await overflow(page);
  if (beyond > 0) found.push(`320 pixels wide: ${beyond} pixels lie beyond the edge`);
  await page.setViewportSize(desk);
  if ((await page.getByRole('heading', { level: 1 }).count()) !== 1) found.push('not one h1');
  if (!/\S · Quarterdeck$/.test(await page.title())) found.push(`the title is “${await page.title()}”`);
  return found;
}

const advice = new Set<string>();

describe('the demo company', () => {
  let product: Product;
  let ines: Page;
  let stranger: Page;
  let ids: Awaited<ReturnType<typeof idsOf>>;
  const outside = new Set(['/sign-in', '/setup', '/invitations', '/reset']);

  beforeAll(async () => {
    product = await openDemo();
    [ids, ines, stranger] = await Promise.all([
      idsOf(product),
      product.signedIn(owner, still),
      product.visitor(still),
    ]);
  });
  afterAll(async () => {
    if (advice.size > 0) console.log(`Advice, not binding:\n${[...advice].join('\n')}`);
    await product.close();
  });

  it('has an example of every address', () => {
    expect(addresses.filter((path) => !(path in examples))).toEqual([]);
  });

  it.each(addresses)('%s reads well to everybody', async (path) => {
    const page = outside.has(path) ? stranger : ines;
    const found: string[] = [];
    for (const example of examples[path]?.(ids) ?? []) {
      await page.goto(product.url + example);
      await settle(page);
      const wrong = await faults(page, (each) => advice.add(`${path} ${each.split('\n')[0]}`));
      found.push(...wrong.map((each) => `${example} ${each}`));
    }
    expect(found).toEqual([]);
  });
});
