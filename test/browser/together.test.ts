// Where words and numbers are lost in other products: two people in one text, a connection that goes, an answer that never comes, a finger that presses twice.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shelf } from '../../src/actions/index.ts';
import { emailOf } from '../../src/db/demo/people.ts';
import type { Caller } from '../caller.ts';
import { button, heading, miss, see } from './hands.ts';
import { openDemo, type Product, settle } from './product.ts';

const owner = emailOf('Ines Carvalho');
const lead = emailOf('Eilidh Munro');
const callum = emailOf('Callum Reekie');

let product: Product;
let asOwner: Caller;
let teamId: string;
let plannedId: string;
let currentId: string;

beforeAll(async () => {
  product = await openDemo();
  asOwner = await product.asking(owner);
  const { teams } = await asOwner.ask(shelf.teams.list, {});
  teamId = teams.find(({ name }) => name === 'Northern Crossings')?.id as string;
  const cycles = await asOwner.ask(shelf.cycles.list, {});
  plannedId = cycles.cycles.find(({ phase }) => phase === 'planning')?.id as string;
  currentId = cycles.currentId as string;
});
afterAll(() => product.close());

/** A draft of the northern team with one key result that is ready to be committed. */
async function drafted(title: string, cycleId = plannedId) {
  const { people } = await asOwner.ask(shelf.people.list, {});
  const ownerId = people.find(({ email }) => email === lead)?.id as string;
  const { id } = await asOwner.ask(shelf.objectives.create, { title, teamId, cycleId, ownerId });
  const made = await asOwner.ask(shelf.keyResults.create, {
    ...{ objectiveId: id, ownerId, kind: 'decrease', baseline: 14, target: 4, unit: 'a week' },
    title: 'Sailings held for late boarding',
    guidance: [{ at: 1, words: 'Nobody remembers the last one', value: 4 }],
  });
  return { id, keyResultId: made.id };
}

/** What pays for an objective that comes in after commit. */
async function price() {
  const { people } = await asOwner.ask(shelf.people.list, {});
  const capacityOf = people.find(({ email }) => email === lead)?.id as string;
  return {
    pays: 'capacity' as const,
    capacityOf,
    capacity: 'Two hours a week',
    because: 'The pier asked for it',
  };
}

/** Closes the page's ears to what others do to an objective; `listen` opens them. */
async function deaf(page: Page): Promise<{ listen: () => Promise<void> }> {
  const reading = /\/rpc\/objectives\/get/;
  await page.route(reading, (route) => route.abort());
  return { listen: () => page.unroute(reading) };
}

const title = (page: Page) => page.getByLabel('Objective', { exact: true });

describe('two people in one draft', () => {
  const first = 'Northern boats leave when they said';
  const ofEilidh = 'Northern boats leave when the board says so';
  const ofInes = 'Northern boats leave on the minute, fog or no fog';
  let id: string;
  let eilidh: Page;
  let ines: Page;

  beforeAll(async () => {
    ({ id } = await drafted(first));
    [eilidh, ines] = await Promise.all([product.signedIn(lead), product.signedIn(owner)]);
  });

  const open = async (...pages: Page[]) => {
    for (const page of pages) await page.goto(`${product.url}/objectives/${id}`);
    for (const page of pages) await see(title(page));
  };
  const write = async (page: Page, words: string) => {
    await title(page).fill(words);
    await see(page.getByText(/^saved \d/));
  };
  const stored = async () => (await asOwner.ask(shelf.objectives.get, { id })).title;

  it('the second sees both versions, keeps their own, and the first has it too', async () => {
    await open(eilidh, ines);
    const ears = await deaf(ines);
    await write(eilidh, ofEilidh);
    await title(ines).fill(ofInes);
    const versions = ines.getByRole('alertdialog');
    await see(versions.getByText(ofEilidh), versions.getByText(ofInes));
    expect(await stored()).toBe(ofEilidh);

    // Put off, nothing is lost: neither here nor there.
    await ines.keyboard.press('Escape');
    await miss(versions);
    expect(await title(ines).inputValue()).toBe(ofInes);
    expect(await stored()).toBe(ofEilidh);
    await button(ines, 'Compare both').click();
    await button(versions, 'Save this choice').click();
    await miss(versions);
    await expect.poll(stored).toBe(ofInes);
    await ears.listen();

    await open(eilidh);
    expect(await title(eilidh).inputValue()).toBe(ofInes);
  });

  it('or takes the other’s', async () => {
    await open(eilidh, ines);
    const ears = await deaf(ines);
    await write(eilidh, ofEilidh);
    await title(ines).fill('Something nobody will miss');
    const versions = ines.getByRole('alertdialog');
    await see(versions);
    await versions.getByRole('radio', { name: 'Take theirs' }).click({ force: true });
    await button(versions, 'Save this choice').click();
    await miss(versions);
    await ears.listen();
    await expect.poll(() => title(ines).inputValue()).toBe(ofEilidh);
    await see(ines.getByText(/^saved/));
    expect(await stored()).toBe(ofEilidh);
  });

  it('and what each of them wrote stands in the history', async () => {
    const { events } = await asOwner.ask(shelf.objectives.history, { id });
    const wrote = events
      .filter(({ kind }) => kind === 'objective.edited')
      .map(({ actorName, body }) => [actorName, (body.changes as { title: unknown }).title]);
    expect(wrote.reverse()).toEqual([
      ['Eilidh Munro', [first, ofEilidh]],
      ['Ines Carvalho', [ofEilidh, ofInes]],
      ['Eilidh Munro', [ofInes, ofEilidh]],
    ]);
    await open(ines);
    await ines.getByText('What happened to this draft').click();
    await see(ines.getByRole('complementary', { name: 'History' }).getByText(ofInes));
  });
});

it('two people change one promise: the second sees the other number and decides, and both reasons stand', async () => {
  const { id, keyResultId } = await drafted('The Holm boat waits for nobody', currentId);
  const { version } = await asOwner.ask(shelf.objectives.get, { id });
  await asOwner.ask(shelf.objectives.commit, {
    id,
    version,
    overLimitReason: 'The pier asked for it.',
    tradeOff: await price(),
  });
  const pages = await Promise.all([product.signedIn(lead), product.signedIn(owner)]);
  const ask = async (page: Page) => {
    await page.goto(`${product.url}/objectives/${id}`);
    await button(page, 'Propose a change').click();
    const dialog = page.getByRole('dialog', { name: 'Propose a change' });
    await see(dialog);
    return dialog;
  };
  const [ofEilidh, ofInes] = (await Promise.all(pages.map(ask))) as [Locator, Locator];
  const change = async (dialog: Locator, target: string, why: string) => {
    await dialog.getByLabel('Target').fill(target);
    await dialog.getByLabel('Why it changes').fill(why);
    await button(dialog, 'Change it').click();
  };
  await change(ofEilidh, '6', 'The winter timetable has fewer sailings.');
  await miss(ofEilidh);
  await change(ofInes, '2', 'The pier can do better.');
  await see(ofInes.getByText('theirs is 6 a week, yours 2 a week', { exact: false }));
  expect(await ofInes.getByLabel('Why it changes').inputValue()).toBe('The pier can do better.');
  await button(ofInes, 'Go on with what stands here').click();
  await button(ofInes, 'Change it').click();
  await miss(ofInes);
  const { target } = await asOwner.ask(shelf.keyResults.get, { id: keyResultId });
  expect(target).toBe(2);
  const history = pages[1]?.getByRole('complementary', { name: 'History' }) as Locator;
  await see(
    history.getByText('The winter timetable has fewer sailings.'),
    history.getByText('The pier can do better.'),
  );
});

describe('a form that stands open while somebody else saves', () => {
  it('follows them as long as nothing is typed, and shows both once something is', async () => {
    const page = await product.signedIn(owner);
    const { id } = await asOwner.ask(shelf.kpis.create, { name: 'Boats that leave on time' });
    const other = async (name: string) => {
      const { version } = await asOwner.ask(shelf.kpis.get, { id });
      await asOwner.ask(shelf.kpis.edit, { id, version, fields: { name } });
      await see(page.getByRole('heading', { level: 1, name, includeHidden: true }));
    };
    await page.goto(`${product.url}/kpis/${id}`);
    await button(page, /^Edit/).click();
    const dialog = page.getByRole('dialog');
    const name = dialog.getByLabel('Name', { exact: true });
    await see(name);
    await other('Boats that leave when they said');
    await expect.poll(() => name.inputValue()).toBe('Boats that leave when they said');
    await name.fill('Boats on the minute');
    await other('Boats that leave on the tide');
    await button(dialog, 'Save').click();
    await see(dialog.getByRole('cell', { name: 'Boats that leave on the tide' }));
    await see(dialog.getByRole('cell', { name: 'Boats on the minute' }));
    expect((await asOwner.ask(shelf.kpis.get, { id })).name).toBe('Boats that leave on the tide');
    await button(dialog, 'Save mine').click();
    await miss(dialog);
    expect((await asOwner.ask(shelf.kpis.get, { id })).name).toBe('Boats on the minute');
  });
});

describe('a connection that goes', () => {
  let page: Page;
  let asCallum: Caller;
  const owed = () => page.getByRole('list', { name: 'Check-ins you owe' });

  beforeAll(async () => {
    page = await product.signedIn(callum);
    asCallum = await product.asking(callum);
  });

  const due = async () => (await asCallum.ask(shelf.home.get, {})).checkIns;
  const made = async (keyResultId: string, moved: string) =>
    (await asOwner.ask(shelf.checkIns.list, { keyResultId })).checkIns.filter((each) => each.moved === moved);

  /** Writes a check-in into the strip of the row that stands open. */
  const fill = async (value: string, moved: string) => {
    await owed().locator('[name=value]').fill(value);
    await owed().getByLabel('How sure, in per cent').fill('60');
    await owed().getByLabel('What moved').fill(moved);
  };

  it('says so, keeps what was typed, and stores it once when it is back', async () => {
    await settle(page);
    const [row] = await due();
    const { id, title: words, value } = row as NonNullable<typeof row>;
    const moved = 'Said in a tunnel, heard on the quay.';
    await fill(String(value ?? 1), moved);
    await page.context().setOffline(true);
    await button(owed(), /^Check in$/).click();
    await see(owed().getByText('The server did not answer.', { exact: false }));
    expect(await made(id, moved)).toEqual([]);
    const reopen = button(owed(), `Check in on ${words}`);
    if (await reopen.isVisible()) await reopen.click();
    expect(await owed().getByLabel('What moved').inputValue()).toBe(moved);
    await page.context().setOffline(false);

    // It is kept even from a reload.
    await page.reload();
    await settle(page);
    const folded = button(owed(), `Check in on ${words}`);
    if (await folded.isVisible()) await folded.click();
    expect(await owed().getByLabel('What moved').inputValue()).toBe(moved);
    await button(owed(), /^Check in$/).click();
    await see(button(page, `Correct ${words}`));
    expect(await made(id, moved)).toHaveLength(1);
  });

  it('stores once what the server took and could not answer', async () => {
    const [row] = await due();
    const { id, title: words, value } = row as NonNullable<typeof row>;
    const moved = 'The answer went overboard.';
    let answers = 0;
    // News of it would say that it was stored before the page has given up.
    await page.route(/\/live(\?|$)/, (route) => route.abort());
    await page.reload();
    await settle(page);
    // The page tries again by itself: no answer comes through until somebody presses the button again.
    await page.route(/\/rpc\/checkIns\/record/, async (route) => {
      await route.fetch();
      answers++;
      await route.abort();
    });
    await fill(String(value ?? 1), moved);
    await button(owed(), /^Check in$/).click();
    await see(owed().getByText('The server did not answer.', { exact: false }));
    expect(answers).toBeGreaterThan(1);
    await page.unroute(/\/rpc\/checkIns\/record/);
    const folded = button(owed(), `Check in on ${words}`);
    if (await folded.isVisible()) await folded.click();
    expect(await owed().getByLabel('What moved').inputValue()).toBe(moved);
    await button(owed(), /^Check in$/).click();
    await see(button(page, `Correct ${words}`));
    expect(await made(id, moved)).toHaveLength(1);
  });

  it('keeps a step of the stepper that was not saved, and leads back to it', async () => {
    const [row] = await due();
    const { id, title: words, value } = row as NonNullable<typeof row>;
    const moved = 'Written between two harbours.';
    await page.goto(`${product.url}/check-in?only=${id}`);
    await see(heading(page, words));
    await page.getByLabel(/^Value now/).fill(String(value ?? 1));
    await page.getByRole('slider', { name: 'How sure are you?' }).fill('55');
    await page.getByLabel('What moved').fill(moved);
    await page.context().setOffline(true);
    await button(page, /^Save and finish/).click();
    await see(page.getByText('What you wrote is kept.', { exact: false }));
    await page.context().setOffline(false);
    await button(page, 'Go back to it').click();
    await see(heading(page, words));
    expect(await page.getByLabel('What moved').inputValue()).toBe(moved);
    await button(page, /^Save and finish/).dblclick();
    await see(heading(page, 'One check-in is recorded'));
    expect(await made(id, moved)).toHaveLength(1);
  });

  it('keeps a draft that is being written, and sends it when it is back', async () => {
    const { id } = await drafted('Words that wait for the boat');
    const ines = await product.signedIn(owner);
    await ines.goto(`${product.url}/objectives/${id}`);
    await see(title(ines));
    await ines.context().setOffline(true);
    const words = 'Words that waited for the boat and then went aboard';
    await title(ines).fill(words);
    await see(ines.getByText('not saved yet; what you wrote is kept here', { exact: false }));
    expect((await asOwner.ask(shelf.objectives.get, { id })).title).not.toBe(words);
    await ines.context().setOffline(false);
    await see(ines.getByText(/^saved \d/));
    expect(await title(ines).inputValue()).toBe(words);
    const { events } = await asOwner.ask(shelf.objectives.history, { id });
    expect(events.filter(({ kind }) => kind === 'objective.edited')).toHaveLength(1);
  });
});

describe('a finger that presses twice', () => {
  let page: Page;
  beforeAll(async () => {
    page = await product.signedIn(owner);
  });

  const titled = async (words: string) =>
    (await asOwner.ask(shelf.search.find, { text: words })).results.filter((each) => each.title === words);

  it.each(['click', 'Enter'])('starts one draft, by %s', async (how) => {
    const words = `Pressed twice by ${how} and written once`;
    await page.goto(`${product.url}/objectives/new`);
    await title(page).fill(words);
    if (how === 'click') await button(page, /^Start the draft/).dblclick();
    else for (let pressed = 0; pressed < 3; pressed++) await page.keyboard.press('Enter');
    await page.waitForURL((at) => /^\/objectives\/[0-9a-f-]{36}$/.test(at.pathname));
    expect(await titled(words)).toHaveLength(1);
  });

  it.each(['click', 'Control+Enter'])('commits once, by %s', async (how) => {
    const { id } = await drafted(`Committed once by ${how}`);
    await page.goto(`${product.url}/objectives/${id}`);
    await see(title(page));
    if (how === 'click') {
      await button(page, /^Commit/).dblclick();
    } else {
      await asOwner.ask(shelf.objectives.propose, await standing(id));
      await page.reload();
      await see(button(page, /^Commit/));
      for (let pressed = 0; pressed < 3; pressed++) await page.keyboard.press('Control+Enter');
    }
    const asks = page.getByRole('dialog');
    const committed = page.getByText(/Eilidh Munro owns this/);
    await see(asks.or(committed));
    if (await asks.isVisible()) {
      await asks.getByLabel('Why go over the limit?').fill('Twice as keen.');
      await button(asks, 'Commit with this reason').dblclick();
    }
    await see(committed);
    const { events } = await asOwner.ask(shelf.objectives.history, { id });
    expect(events.filter(({ kind }) => kind === 'objective.committed')).toHaveLength(1);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('checks in once', async () => {
    const { id, keyResultId } = await drafted('Checked in on once', currentId);
    await asOwner.ask(shelf.objectives.commit, {
      ...(await standing(id)),
      overLimitReason: 'For the walk.',
      tradeOff: await price(),
    });
    await page.goto(`${product.url}/objectives/${id}`);
    await settle(page);
    await button(page, /^Check in/)
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Value now/).fill('12');
    await dialog.getByRole('slider', { name: 'How sure are you?' }).fill('55');
    await button(dialog, /^Check in/).dblclick();
    await miss(dialog);
    expect((await asOwner.ask(shelf.checkIns.list, { keyResultId })).checkIns).toHaveLength(1);
  });

  const standing = async (id: string) => {
    const { version } = await asOwner.ask(shelf.objectives.get, { id });
    return { id, version };
  };
});
