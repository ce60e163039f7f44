// Every address of the product, read the way people with other eyes, hands and screens read it: both themes, desk and phone, and down to 320 pixels.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addresses, examples, idsOf, outside, owner } from './addresses.ts';
import { faults, still } from './faults.ts';
import { openDemo, type Product, settle } from './product.ts';

const advice = new Set<string>();

describe('the demo company', () => {
  let product: Product;
  let ines: Page;
  let stranger: Page;
  let ids: Awaited<ReturnType<typeof idsOf>>;

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
