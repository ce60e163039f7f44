// A large file is read, resolved and looked at in short turns: whoever else asks something meanwhile is answered.
import { expect, it } from 'vitest';
import { founded } from '../../../test/founded.ts';
import { ended } from '../../../test/imported.ts';
import * as imports from './index.ts';

it('leaves the server free while twenty thousand rows become a plan, and takes in every one of them', async () => {
  const house = await founded();
  const rows = Array.from(
    { length: 20_000 },
    (_, index) =>
      `Aim ${index >> 2};Measure ${index};Hand ${index % 90};Deck ${index % 9};Q3 2027;1;${index + 2}`,
  );
  const sheet = `Objective;Key result;Owner;Team;Cycle;Baseline;Target\n${rows.join('\n')}`;
  const { id } = await house.owner.ask(imports.upload, { file: new File([sheet], 'fleet.csv') });
  const since = performance.now();
  let last = since;
  let longest = 0;
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 2);
  const { report } = await house.owner.ask(imports.plan, { id });
  clearInterval(ticking);
  expect(report?.counts).toContainEqual({ thing: 'key results', create: 20_000, change: 0, leave: 0 });
  // Done in one turn, resolving alone was a quarter of it.
  expect(longest).toBeLessThan((performance.now() - since) / 8);
  await house.owner.ask(imports.start, { id });
  while ((await house.owner.ask(imports.get, { id })).state === 'running')
    await new Promise((done) => setTimeout(done, 100));
  expect((await ended(house.owner, id)).state).toBe('done');
  const [stored] = await house.ask<{ count: number; last: number }>(
    `select count(*)::int as count, max(target)::int as last from key_result`,
  );
  expect(stored).toEqual({ count: 20_000, last: 20_001 });
  await house.drop();
}, 120_000);
