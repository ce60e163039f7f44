// Every page on the first day, with nothing in it yet: what is empty has to read as well as what is full, to whoever may fill it and to whoever may only look.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownerEmail } from '../founded.ts';
import { addresses, outside, settingsSections } from './addresses.ts';
import { faults, still } from './faults.ts';
import { openEmpty, settle } from './product.ts';

const nobody = '00000000-0000-7000-8000-000000000000';

/** What stands for each address where there is nothing: an id means something that is not there, unless setting up made one. */
function examplesOf(path: string, ids: { teamId: string; ownerId: string }): string[] {
  const made: Record<string, string> = { '/teams/$id': ids.teamId, '/people/$id': ids.ownerId };
  if (path === '/cycle') return ['table', 'tree', 'map'].map((view) => `/cycle?view=${view}`);
  if (path === '/settings/$section') return settingsSections.map((id) => `/settings/${id}`);
  if (path in made) return [made[path] as string, nobody].map((id) => path.replace('$id', id));
  return [path.replace('$id', nobody)];
}

describe('a workspace on its first day', () => {
  let product: Awaited<ReturnType<typeof openEmpty>>;
  let ines: Page;
  let rui: Page;

  beforeAll(async () => {
    product = await openEmpty();
    const { email } = await product.founded.join('Rui Brito', 'viewer');
    [ines, rui] = await Promise.all([product.signedIn(ownerEmail, still), product.signedIn(email, still)]);
  });
  afterAll(() => product.close());

  const wrongAt = async (page: Page, examples: string[]) => {
    const found: string[] = [];
    for (const example of examples) {
      await page.goto(product.url + example);
      await settle(page);
      found.push(...(await faults(page)).map((each) => `${example} ${each}`));
    }
    return found;
  };

  it.each(addresses.filter((path) => !outside.has(path)))('%s reads well to its owner', async (path) => {
    expect(await wrongAt(ines, examplesOf(path, product.founded))).toEqual([]);
  });

  it('reads well to somebody who may only look', async () => {
    expect(await wrongAt(rui, ['/', '/cycle', '/objectives/new', '/strategy', '/kpis', '/review'])).toEqual(
      [],
    );
  });
});
