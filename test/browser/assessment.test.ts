// An assessment as its people walk it: who sits, two who mark, a third, whoever keeps the programme, and an owner who answers the appeal.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shelf } from '../../src/actions/index.ts';
import { aMarker, everythingLive, paper } from '../a-sitting.ts';
import { ownerEmail } from '../founded.ts';
import { faults, still } from './faults.ts';
import { button, heading, link, miss, see } from './hands.ts';
import { openEmpty, settle } from './product.ts';

type Empty = Awaited<ReturnType<typeof openEmpty>>;

let product: Empty;
let learner: Page;
let keeper: Page;
let markers: Page[];
let attemptId: string;
let keeperEmail: string;
beforeAll(async () => {
  product = await openEmpty();
  const { founded } = product;
  await everythingLive(founded.owner);
  const emails = { learner: '', keeper: '', markers: [] as string[] };
  emails.learner = (await founded.join('Tomas Reis')).email;
  emails.keeper = (await founded.join('Ola Grieg', 'admin')).email;
  keeperEmail = emails.keeper;
  for (const name of ['Sara Melo', 'Nuno Reis']) emails.markers.push((await aMarker(founded, name)).email);
  [learner, keeper] = await Promise.all([
    product.signedIn(emails.learner, still),
    product.signedIn(emails.keeper, still),
  ]);
  markers = await Promise.all(emails.markers.map((email) => product.signedIn(email, still)));
});
afterAll(() => product.close());

const at = async (page: Page, path: string) => {
  await page.goto(`${product.url}${path}`);
  await settle(page);
};

describe('who sits', () => {
  it('books a sitting, reads what awaits, and begins', async () => {
    await at(learner, '/assess');
    await see(heading(learner, 'Show what you would do, not what you recall'));
    expect(await faults(learner)).toEqual([]);
    await button(learner, 'Book Practitioner').click();
    await see(heading(learner, 'Your sitting waits until you begin'));
    expect(await faults(learner)).toEqual([]);
    await link(learner, 'See what awaits you').click();
    await see(heading(learner, 'Practitioner: 24 questions'));
    expect(await faults(learner)).toEqual([]);
    await button(learner, 'Begin').click();
    await see(learner.getByText('Question 1 of 24'));
    attemptId = new URL(learner.url()).pathname.split('/')[2] as string;
  });

  it('answers one thing at a time, and finds it again after the page was lost', async () => {
    const rating = learner.getByRole('radiogroup').first();
    await see(rating);
    expect(await faults(learner)).toEqual([]);
    await rating.getByText('4', { exact: true }).click();
    await see(learner.getByText('Kept', { exact: true }));
    await learner.reload();
    await settle(learner);
    await see(learner.getByText('Question 1 of 24'));
    expect(await learner.getByRole('radiogroup').first().getByRole('radio', { name: '4' }).isChecked()).toBe(
      true,
    );
  });

  it('answers every question with the keyboard at hand, and hands in', async () => {
    const faultsSeen = new Set<string>();
    for (let question = 1; question <= 24; question++) {
      await see(learner.getByText(new RegExp(`^Question ${question} of 24`)));
      const kind = await answer(learner);
      if (!faultsSeen.has(kind)) expect([kind, await faults(learner)]).toEqual([kind, []]);
      faultsSeen.add(kind);
      await button(learner, question === 24 ? 'To the end' : 'Next').click();
    }
    await see(heading(learner, 'Everything is answered'));
    expect(await faults(learner)).toEqual([]);
    await button(learner, 'Hand it in').click();
    await see(heading(learner, 'It is handed in'));
  });
});

/** As the author of the item would. */
async function answer(page: Page): Promise<string> {
  const groups = page.getByRole('radiogroup');
  const words = page.getByLabel('Your words');
  const number = page.getByLabel('Your number');
  await groups.or(words).or(number).first().waitFor();
  if (await words.count()) {
    await words.fill('By 30 June, departures more than five minutes late fall from 44 to 20 of 180.');
    return 'writing';
  }
  const items = [...paper().items.values()];
  const text = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
  const has = (said: string) => text.includes(said.trim().replaceAll(/\s+/g, ' '));
  if (await number.count()) {
    const item = items.find((each) => each.kind === 'numeric-from-data' && has(each.prompt));
    if (item?.kind === 'numeric-from-data') await number.fill(String(item.answer));
    await number.blur();
    return 'number';
  }
  if ((await groups.count()) === 1) {
    const item = items.find((each) => each.kind === 'choice' && has(each.prompt));
    if (item?.kind !== 'choice') throw new Error('No such question');
    await page
      .getByRole('radio')
      .nth(item.options.findIndex(({ id }) => id === item.right))
      .click({ force: true });
    return 'choice';
  }
  const item = items.find((each) => each.kind === 'sjt' && has(each.scenario));
  if (item?.kind !== 'sjt') throw new Error('No such question');
  for (const [at] of item.options.entries())
    await groups
      .nth(at)
      .getByText(String(Math.round(item.key.mean[at] as number)), { exact: true })
      .click();
  return 'judgement';
}

describe('who marks', () => {
  it('reads words beside a rubric, locks a mark, and is given the next', async () => {
    for (const [turn, marker] of markers.entries()) {
      await at(marker, '/assess');
      await link(marker, 'Mark a piece').click();
      for (let piece = 1; piece <= 6; piece++) {
        await see(heading(marker, 'Read it, then give each criterion its level'));
        expect(await marker.locator('main').innerText()).not.toContain('Tomas');
        if (turn === 0 && piece === 1) expect(await faults(marker)).toEqual([]);
        await mark(marker, 3);
        const sent = marker.waitForResponse((response) => response.url().includes('/marks/next'));
        await button(marker, 'Lock the mark').click();
        await sent;
      }
      await see(heading(marker, 'Nothing waits for your mark'));
      expect(await faults(marker)).toEqual([]);
    }
  });

  it('is calibrated first where that is still to do', async () => {
    const { founded } = product;
    const fresh = await founded.join('Eilidh Tait');
    await founded.owner.ask(shelf.assessors.appoint, { personId: fresh.personId });
    const page = await product.signedIn(fresh.email, still);
    await at(page, '/assess/marking');
    await see(heading(page, 'Mark as the programme marks, then mark for real'));
    expect(await faults(page)).toEqual([]);
    await mark(page, 2);
    await button(page, 'Compare with the settled levels').press('Enter');
    await see(page.getByText(/you gave 2, settled is/).first());
    await button(page, 'Go on').click();
    await see(page.getByText(/1 of 5 anchor scripts are marked/));
    await page.context().close();
  });
});

async function mark(page: Page, level: number): Promise<void> {
  const groups = page.getByRole('radiogroup');
  await groups.first().waitFor();
  for (let at = 0; at < (await groups.count()); at++)
    await groups
      .nth(at)
      .getByRole('radio')
      .nth(level - 1)
      .click({ force: true });
}

describe('who keeps the programme', () => {
  it('works the decision out, calls a third marker, and settles what they gave', async () => {
    await at(keeper, '/assess');
    await link(keeper, 'Open the desk').click();
    await see(heading(keeper, '1 sitting waits for you').or(heading(keeper, 'One sitting waits for you')));
    expect(await faults(keeper)).toEqual([]);
    await link(keeper, 'Tomas Reis').click();
    await button(keeper, 'Work out the decision').click();
    await see(keeper.getByText('A third marker is called for on 6 pieces.'));
    expect(await faults(keeper)).toEqual([]);
    const third = await aMarker(product.founded, 'Priya Nair');
    for (;;) {
      const { script } = await third.ask(shelf.marks.next, {});
      if (!script) break;
      const levels = Object.fromEntries(script.rubric.criteria.map(({ id }) => [id, 3]));
      await third.ask(shelf.marks.lock, { id: script.id, levels });
    }
    await keeper.reload();
    await settle(keeper);
    await keeper.getByText(/^Piece 1, three marks/).click();
    await see(keeper.getByRole('columnheader', { name: 'Priya Nair' }));
    expect(await faults(keeper)).toEqual([]);
    await keeper.getByLabel('What you make of the three marks').fill('The three agree.');
    await button(keeper, 'Settle these pieces').click();
    await miss(button(keeper, 'Settle these pieces'));
    await button(keeper, 'Work it out again').click();
    await see(heading(keeper, 'Tomas Reis: passed, not released'));
    expect(await faults(keeper)).toEqual([]);
    await button(keeper, 'Release it').click();
    await see(heading(keeper, 'Tomas Reis: passed, released'));
  });

  it('reads the quality page, which says how many it takes', async () => {
    await at(keeper, '/assess/quality');
    await see(heading(keeper, 'Too few to tell: 1 of the 10 people it takes'));
    expect(await faults(keeper)).toEqual([]);
  });
});

describe('after the release', () => {
  it('shows the result with its error and the words of markers, and takes an appeal', async () => {
    await at(learner, `/assess/${attemptId}/result`);
    await see(heading(learner, 'You have passed as Practitioner'));
    expect(await learner.locator('main').innerText()).not.toMatch(/Sara|Nuno|Priya|Ola/);
    await learner.getByText('Piece 1').click();
    expect(await faults(learner)).toEqual([]);
    await learner.getByLabel('Appeal').fill('Please read piece 2 once more.');
    await button(learner, 'Lodge the appeal').click();
    await see(learner.getByText('Your appeal waits for somebody who had no part in the decision.'));
  });

  it('has the appeal answered by an owner who had no part in it', async () => {
    const owner = await product.signedIn(ownerEmail, still);
    await at(owner, `/assess/desk/${attemptId}`);
    await owner.getByLabel('Your reasons').fill('Three readers gave the same level.');
    expect(await faults(owner)).toEqual([]);
    await button(owner, 'Dismiss').click();
    await see(owner.getByText('Dismissed: Three readers gave the same level.'));
    await owner.context().close();
  });

  it('keeps what is settled before a sitting with the keeper alone', async () => {
    const other = await product.founded.join('Callum Orr');
    const asking = await product.asking(keeperEmail);
    const { id } = await asking.ask(shelf.attempts.book, { personId: other.personId });
    await at(keeper, `/assess/desk/${id}`);
    await keeper.getByLabel('How you know who sits').fill('Passport seen');
    expect(await faults(keeper)).toEqual([]);
    await button(keeper, 'Check in').click();
    await see(keeper.getByText('Who sits was checked: Passport seen'));
    await at(markers[0] as Page, `/assess/desk/${id}`);
    expect(await (markers[0] as Page).locator('main').innerText()).not.toContain('Callum');
  });
});
