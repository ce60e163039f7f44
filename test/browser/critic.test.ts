// A workspace and its critic: a rule is weighed otherwise with a reason, the margin follows while somebody writes, and what is still asked is answered before the commit.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shelf } from '../../src/actions/index.ts';
import { emailOf } from '../../src/db/demo/people.ts';
import { faults, still } from './faults.ts';
import { button, choose, heading, link, miss, see } from './hands.ts';
import { openDemo, type Product, settle } from './product.ts';

const aim = 'Nobody is left on the quay in the dark';
const task = 'Hold 12 walks round the harbour with the islanders';
const asks = /^Suppose all 12 are done and nothing is better/;
const reason = 'The islands asked for walks, and we promised them';

describe('a workspace and its critic', () => {
  let product: Product;
  let ines: Page;
  let id: string;
  beforeAll(async () => {
    product = await openDemo();
    ines = await product.signedIn(emailOf('Ines Carvalho'), still);
    const owner = await product.asking(emailOf('Ines Carvalho'));
    const { personId: ownerId } = await owner.ask(shelf.me.get, {});
    const { cycles } = await owner.ask(shelf.cycles.list, {});
    const { teams } = await owner.ask(shelf.teams.list, {});
    const cycleId = cycles.find(({ phase }) => phase === 'planning')!.id;
    const teamId = teams.find(({ name }) => name === 'Onboard')!.id;
    ({ id } = await owner.ask(shelf.objectives.create, { title: aim, cycleId, teamId, ownerId }));
    const change = { kind: 'increase' as const, objectiveId: id, ownerId };
    await owner.ask(shelf.keyResults.create, {
      ...change,
      title: task,
      baseline: 0,
      target: 12,
      unit: 'walks',
    });
    await owner.ask(shelf.keyResults.create, {
      ...change,
      title: 'Islanders who call the quay safe at night from 44% to 80%',
      baseline: 44,
      target: 80,
      unit: '%',
    });
  });
  afterAll(() => product.close());

  it('decides in settings what a rule weighs, and only with a reason', async () => {
    await ines.goto(`${product.url}/settings/challenge`);
    await ines.getByRole('searchbox', { name: 'Find a rule' }).fill('effort counts');
    const row = ines.getByRole('listitem').filter({ has: heading(ines, 'Effort') });
    await see(row);
    await choose(ines, row, 'Weight of Effort', /^Question/);
    await button(row, 'Weigh it so').click();
    await see(row.getByText('Say why; everybody can read it'));
    expect(await faults(ines)).toEqual([]);
    await row.getByLabel('Why only a question here?').fill(reason);
    await ines.keyboard.press('Enter');
    await see(row.getByText(reason), row.getByText(/^Ines Carvalho, .* The school says error\.$/));
    await ines.getByRole('searchbox', { name: 'Find a rule' }).fill('');
    await ines.getByRole('radio', { name: 'Decided here 1' }).click({ force: true });
    await see(ines.getByText('1 rule shown'));
  });

  it('follows in the margin: what was an error is only asked, and says why it weighs so here', async () => {
    await ines.goto(`${product.url}/objectives/${id}`);
    const margin = ines.getByRole('complementary', { name: 'Challenge' });
    await see(link(margin, 'profile: outcome, 1 rule weighed here'));
    await see(margin.getByText(asks));
    if (await button(margin, asks).isVisible()) await button(margin, asks).click();
    await button(margin, 'Why').click();
    await see(margin.getByText(reason));
    await settle(ines);
    expect(await faults(ines)).toEqual([]);
    const { rules } = await (await product.asking(emailOf('Ines Carvalho'))).ask(shelf.rules.list, {});
    const { version } = rules.find(({ rule }) => rule === 'effort')!;
    const back = { rule: 'effort', severity: null, version };
    await (await product.asking(emailOf('Margaret Voss'))).ask(shelf.rules.choose, back);
    // Somebody else took it back: the page hears of it by itself.
    await see(link(margin, 'profile: outcome'));
  });

  it('asks before the commit for other words or an answer, and takes the answer there', async () => {
    await button(ines, /^(Propose|Commit)/)
      .first()
      .click();
    if (await ines.getByText('Proposed', { exact: true }).isVisible())
      await button(ines, /^Commit/)
        .first()
        .click();
    const gate = ines.getByRole('region', { name: /before commit$/ });
    await see(gate, gate.getByText(asks));
    expect(await ines.evaluate(() => document.activeElement?.id)).toBe('open-errors');
    expect(await faults(ines)).toEqual([]);
    const answers = gate.getByLabel(/^Your answer about/);
    for (let left = await answers.count(); left > 0; left--) {
      await answers
        .first()
        .fill('The walks are what we promised; what they change is the second key result.');
      await ines.keyboard.press('Enter');
      await expect.poll(() => answers.count()).toBe(left - 1);
    }
    const done = ines.getByRole('region', { name: 'Nothing is open any more' });
    await button(done, 'Commit now').click();
    await see(heading(ines, aim));
    await miss(done);
    const owner = await product.asking(emailOf('Ines Carvalho'));
    await expect.poll(async () => (await owner.ask(shelf.objectives.get, { id })).state).toBe('committed');
  });
});
