// From the review into the next quarter: an objective is scored, asked whether it was safe, closed and carried on beside the reasons it was carried before;
// another is let go, and a key result is watched as a KPI. Then the bets, which the year starts from.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shelf } from '../../src/actions/index.ts';
import { emailOf } from '../../src/db/demo/people.ts';
import { button, heading, link, miss, see } from './hands.ts';
import { axeFindings, calm, openDemo, overflow, type Product, setTheme, settle, themes } from './product.ts';

const ines = emailOf('Ines Carvalho');
const old = 'The winter timetable cannot do without it';
const fresh = 'The night boats start in January';

describe('a reset', () => {
  let product: Product;
  let page: Page;
  let title: string;
  let objectiveId: string;
  let cycleId: string;

  // One objective of the last quarter was carried into this one, with its reason; then this quarter comes to its review.
  beforeAll(async () => {
    product = await openDemo();
    const owner = await product.asking(ines);
    const { cycles } = await owner.ask(shelf.cycles.list, {});
    const before = cycles.find(({ phase }) => phase === 'closed');
    const running = cycles.find(({ phase }) => phase === 'running');
    cycleId = running?.id as string;
    const { objectives } = await owner.ask(shelf.resets.get, { cycleId: before?.id as string });
    const first = objectives.find(({ verdict, choice }) => verdict === 'partial' && choice === null);
    title = first?.title as string;
    const asked = { objectiveId: first?.id as string, cycleId, reason: old };
    const { id, version } = await owner.ask(shelf.resets.carry, asked);
    objectiveId = id;
    const { findings } = await owner.ask(shelf.findings.list, { objectiveId });
    for (const { rule, at, textHash } of findings)
      await owner.ask(shelf.findings.answer, { objectiveId, rule, at, textHash, reason: 'We know' });
    const { personId } = await owner.ask(shelf.me.get, {});
    const capacity = 'Two days a week until the review';
    const tradeOff = { pays: 'capacity' as const, capacityOf: personId, capacity, because: old };
    const whole = await owner.ask(shelf.objectives.get, { id });
    for (const row of whole.keyResults)
      if (row.kind !== 'milestone' && row.baseline === row.target)
        await owner.ask(shelf.keyResults.remove, { id: row.id, version: row.version });
    await owner.ask(shelf.objectives.commit, { id, version, overLimitReason: 'It was asked for', tradeOff });
    const cycle = await owner.ask(shelf.cycles.get, { id: cycleId });
    await owner.ask(shelf.cycles.move, { id: cycleId, version: cycle.version, to: 'review' });
    page = await product.signedIn(ines);
  });
  afterAll(() => product.close());

  it('asks of a perfect score whether it was a stretch or safe, and keeps the answer', async () => {
    await page.goto(`${product.url}/review/${objectiveId}`);
    await settle(page);
    const owner = await product.asking(ines);
    const { keyResults } = await owner.ask(shelf.objectives.get, { id: objectiveId });
    for (const row of keyResults.filter(({ role }) => role === 'result')) {
      const { version } = await owner.ask(shelf.keyResults.get, { id: row.id });
      const score = { id: row.id, version, score: 1, reason: 'More than we said' };
      await owner.ask(shelf.keyResults.score, score);
    }
    await page.reload();
    const article = page.getByRole('article').first();
    await see(article.getByText(/Was it a stretch, or was it safe\?/));
    await button(article, 'It was safe').click();
    await see(article.getByText('It was safe.'));
    await page.reload();
    await see(page.getByRole('article').first().getByText('It was safe.'));
    expect((await axeFindings(page)).wrong).toEqual([]);
  });

  it('lets the verdict lead on to the next quarter, and says there what was said before', async () => {
    await page.getByText('Carried over', { exact: true }).click();
    await button(page, /^Close the objective/).click();
    await see(button(page, /^Carry it into /));
    await page.goto(`${product.url}/resets?cycle=${cycleId}`);
    const row = page
      .getByRole('listitem')
      .filter({ has: link(page, title) })
      .first();
    await see(row.getByText('First time carried'), row.getByText(old), row.getByText('safe').first());
    // By keyboard: to the row, and on to its first button.
    await link(row, title).focus();
    await button(row, `Carry on: ${title}`).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Carry it on' });
    await dialog.getByLabel('Why it goes on').fill(old.toUpperCase());
    await button(dialog, /^Carry it into /).click();
    await see(dialog.getByText(/already: say what is new/));
    await dialog.getByLabel('Why it goes on').fill(fresh);
    await button(dialog, /^Carry it into /).click();
    await miss(dialog);
    await see(page.getByText(`“${fresh}”`).or(page.locator('q', { hasText: fresh })));
    await page
      .locator('li', { has: link(page, title) })
      .getByRole('link', { name: /^Q\d|20\d\d/ })
      .first()
      .click();
    await see(page.getByText('Second time carried'), page.getByText(old), page.getByText(fresh));
    // What was said to screen readers of the dialog's button goes with the page.
    await page.reload();
    await settle(page);
    await calm(page);
    expect((await axeFindings(page)).wrong).toEqual([]);
  });

  it('watches a key result as a KPI, with what was measured', async () => {
    await page.goto(`${product.url}/resets?cycle=${cycleId}`);
    await settle(page);
    await page
      .getByText(/^\d key results?$/)
      .first()
      .click();
    await page
      .getByRole('button', { name: /^Watch as a KPI: / })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'Watch it as a KPI' });
    await dialog.getByLabel('Name').fill('Watched from now on');
    await button(dialog, 'Watch it').click();
    await miss(dialog);
    await link(page, 'Watched from now on').first().click();
    await see(heading(page, 'Watched from now on'), page.getByText(/^It was a key result in /));
  });

  it('lets an objective go by one press, takes it back by another, and asks nothing of what was dropped', async () => {
    await page.goto(`${product.url}/resets?cycle=${cycleId}`);
    const owner = await product.asking(ines);
    const { objectives } = await owner.ask(shelf.resets.get, { cycleId });
    const others = objectives.filter(({ state, id }) => state === 'committed' && id !== objectiveId);
    const [one, other] = others.map(({ id }) => id) as [string, string];
    const { version, keyResults } = await owner.ask(shelf.objectives.get, { id: one });
    for (const row of keyResults.filter(({ role, removedAt }) => role === 'result' && !removedAt))
      await owner.ask(shelf.keyResults.score, {
        id: row.id,
        version: row.version,
        score: 0.2,
        reason: 'Fog',
      });
    await owner.ask(shelf.objectives.close, { id: one, version, verdict: 'missed' });
    const read = await owner.ask(shelf.objectives.get, { id: other });
    await owner.ask(shelf.objectives.close, { id: other, version: read.version, verdict: 'dropped' });
    await page.reload();
    const row = page.locator(`[data-row="${one}"]`);
    await button(row, /^Let go: /)
      .first()
      .click();
    await see(row.locator('p').filter({ hasText: /^Let go$/ }), button(page, 'Undo'));
    await button(page, 'Undo').click();
    await see(button(row, /^Let go: /));
    await see(page.locator(`[data-row="${other}"]`).getByText('Dropped at its closing'));
  });

  it('judges a bet where the quarter is handed on, and the year starts from it', async () => {
    await page.goto(`${product.url}/resets?cycle=${cycleId}#bets`);
    const judge = page.getByRole('button', { name: /^Judge the bet: / }).first();
    await see(judge);
    await judge.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/wrong/i).first().click();
    await dialog.getByRole('textbox').first().fill('Nobody changed their crossing for it');
    await dialog.getByRole('button').last().click();
    await miss(dialog);
    await see(page.getByText('Nobody changed their crossing for it'));
    await link(page, 'what the bets of the year showed').click();
    await settle(page);
    await see(page.getByText('Nobody changed their crossing for it'));
  });

  it.each(themes)('is readable at every width in the %s theme', async (theme) => {
    await page.goto(`${product.url}/resets?cycle=${cycleId}`);
    await settle(page);
    await setTheme(page, theme);
    for (const width of [1440, 375, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page)).toBe(0);
      expect((await axeFindings(page)).wrong).toEqual([]);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});
