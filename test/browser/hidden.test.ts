// An objective only its team sees, on every page and in every file: for somebody else each page reads as it did before there was one, and its address as one that was made up.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shelf } from '../../src/actions/index.ts';
import { emailOf } from '../../src/db/demo/people.ts';
import { see } from './hands.ts';
import { calm, openDemo, type Product, settle } from './product.ts';

const word = 'Quillbackery';
const lead = emailOf('Eilidh Munro');
/** Of another team, and somebody who only reads. */
const others = { callum: emailOf('Callum Reekie'), rosa: emailOf('Rosa Quill') };
type Who = keyof typeof others;

type Hidden = { id: string; keyResultId: string; draftId: string };
type Around = { teamId: string; leadId: string; outcomeId: string; kpiId: string; supportedId: string };

describe('an objective only its team sees', () => {
  let product: Product;
  let around: Around;
  let hidden: Hidden;
  let eilidh: Page;
  const pages = {} as Record<Who, Page>;
  const before = {} as Record<Who, Map<string, string>>;

  beforeAll(async () => {
    product = await openDemo();
    around = await whatStandsAround();
    eilidh = await product.signedIn(lead);
    for (const who of Object.keys(others) as Who[]) {
      pages[who] = await product.signedIn(others[who]);
      before[who] = await everything(pages[who], places()[who]);
    }
    hidden = await plant();
  });
  afterAll(() => product.close());

  async function whatStandsAround(): Promise<Around> {
    const asLead = await product.asking(lead);
    const { people } = await asLead.ask(shelf.people.list, {});
    const { teams } = await asLead.ask(shelf.teams.list, {});
    const teamId = teams.find(({ name }) => name === 'Northern Crossings')?.id as string;
    const { currentId } = await asLead.ask(shelf.cycles.list, {});
    const { objectives } = await asLead.ask(shelf.objectives.list, { cycleId: currentId ?? undefined });
    return {
      teamId,
      leadId: people.find(({ email }) => email === lead)?.id as string,
      outcomeId: (await asLead.ask(shelf.outcomes.list, {})).outcomes[0]?.id as string,
      kpiId: (await asLead.ask(shelf.kpis.list, {})).kpis[0]?.id as string,
      supportedId: objectives.find((each) => each.teamId !== teamId)?.id as string,
    };
  }

  /** One that is committed, checked in on and commented, and one that is drafted. */
  async function plant(): Promise<Hidden> {
    const asLead = await product.asking(lead);
    const asOwner = await product.asking(emailOf('Ines Carvalho'));
    const { currentId, cycles } = await asLead.ask(shelf.cycles.list, {});
    const { teamId, leadId: ownerId, outcomeId, supportedId, kpiId } = around;
    const make = (title: string, cycleId: string) =>
      asLead.ask(shelf.objectives.create, { title, why: word, teamId, cycleId, ownerId, visibility: 'team' });
    const { id } = await make(`${word} on the northern boats`, currentId as string);
    const because = `${word} decides it`;
    await asLead.ask(shelf.supports.create, { objectiveId: id, toKind: 'outcome', toId: outcomeId, because });
    const toObjective = { toKind: 'objective' as const, toId: supportedId, because };
    await asLead.ask(shelf.supports.create, { objectiveId: id, ...toObjective });
    const { id: keyResultId } = await asLead.ask(shelf.keyResults.create, {
      ...{ objectiveId: id, ownerId, kind: 'decrease', baseline: 14, target: 4, unit: 'a week', kpiId },
      title: `${word} cases reported`,
    });
    await asLead.ask(shelf.initiatives.create, { objectiveId: id, title: `${word} drills`, ownerId });
    const { version } = await asLead.ask(shelf.objectives.get, { id });
    const tradeOff = { pays: 'capacity' as const, capacityOf: ownerId, capacity: word, because: word };
    await asOwner.ask(shelf.objectives.commit, { id, version, overLimitReason: word, tradeOff });
    await asLead.ask(shelf.checkIns.record, { keyResultId, value: 13, confidence: 0.2, needs: word });
    await asLead.ask(shelf.comments.create, { objectiveId: id, body: `${word}, see?` });
    const planned = cycles.find(({ phase }) => phase === 'planning')?.id as string;
    const draft = await make(`${word} next quarter`, planned);
    return { id, keyResultId, draftId: draft.id };
  }

  /** The pages on which one would meet it. */
  const places = (): Record<Who, string[]> => {
    const { teamId, leadId, outcomeId, kpiId, supportedId } = around;
    const some = ['/cycle?view=table', `/teams/${teamId}`, `/people/${leadId}`];
    const rest = [
      '/',
      '/week',
      ...['view=tree', 'view=map', 'group=owner'].map((look) => `/cycle?${look}`),
      `/objectives/${supportedId}`,
      '/strategy',
      `/strategy/${outcomeId}`,
      '/kpis',
      `/kpis/${kpiId}`,
      '/teams',
      '/people',
      '/review',
      '/export',
      '/settings/cycles',
    ];
    return { callum: [...some, ...rest], rosa: some };
  };

  const textAt = async (page: Page, path: string) => {
    await page.goto(product.url + path);
    await settle(page);
    await calm(page);
    await settle(page);
    if (path.includes('view=map')) await see(page.getByText('Read the map as a list'));
    await calm(page);
    return words(page);
  };
  const words = (page: Page) => page.locator('body').innerText();
  const found = async (page: Page) => {
    await page.goto(product.url);
    await settle(page);
    await page.keyboard.press('Control+k');
    const box = page.getByRole('searchbox', { name: 'Search or do' });
    await see(box);
    await box.fill(word);
    await calm(page);
    return page.getByRole('dialog').innerText();
  };
  /** Without the moment it was made. */
  const exported = async (page: Page, format: string) => {
    const answer = await page.request.get(`${product.url}/api/exports?format=${format}`);
    return (await answer.text()).replace(/"exportedAt":"[^"]*"/, '');
  };
  const everything = async (page: Page, paths: string[]) => {
    const texts = new Map<string, string>();
    for (const path of paths) texts.set(path, await textAt(page, path));
    texts.set('the palette', await found(page));
    for (const format of ['csv', 'json']) texts.set(`the export as ${format}`, await exported(page, format));
    return texts;
  };

  it.each(Object.keys(others) as Who[])(
    '%s reads every page, count and file as before it was there',
    async (who) => {
      const after = await everything(pages[who], places()[who]);
      for (const [place, text] of after) expect([place, text]).toEqual([place, before[who].get(place)]);
      expect([...after.values()].join('\n')).not.toContain(word);
    },
  );

  it('finds at its address what stands at one that was made up', async () => {
    const { callum, rosa } = pages;
    const at = async (page: Page, path: string) => [await textAt(page, path), await page.title()];
    const madeUp = crypto.randomUUID();
    const alike = async (page: Page, address: string, ...ids: string[]) => {
      const nothing = await at(page, address.replace('ID', madeUp));
      for (const id of ids)
        expect([address, id, await at(page, address.replace('ID', id))]).toEqual([address, id, nothing]);
    };
    const { id, draftId, keyResultId } = hidden;
    await alike(callum, '/objectives/ID', id, draftId, keyResultId);
    for (const address of ['/review/ID', '/check-in?objective=ID', '/cycle?view=map&at=ID'])
      await alike(callum, address, id);
    await alike(callum, '/check-in?only=ID', keyResultId);
    await alike(rosa, '/objectives/ID', id);

    const answer = async (asked: string) => {
      const response = await callum.request.get(`${product.url}/api/objectives/${asked}`);
      return [response.status(), (await response.text()).replace(/"requestId":"[^"]*"/, '')];
    };
    expect(await answer(id)).toEqual(await answer(madeUp));
    expect((await answer(id))[0]).toBe(404);
  });

  it('is there for its team on every page that would show it', async () => {
    const { teamId, leadId, outcomeId, supportedId } = around;
    const shown = [
      '/',
      ...['table', 'tree', 'map'].map((view) => `/cycle?view=${view}`),
      `/objectives/${supportedId}`,
      `/objectives/${hidden.id}`,
      `/objectives/${hidden.draftId}`,
      `/strategy/${outcomeId}`,
      `/teams/${teamId}`,
      `/people/${leadId}`,
      '/week',
    ];
    const missing: string[] = [];
    for (const path of shown) {
      if (!(await textAt(eilidh, path)).includes(word)) missing.push(path);
    }
    expect(missing).toEqual([]);
    expect(await found(eilidh)).toContain(`${word} on the northern boats`);
    for (const format of ['csv', 'json']) expect(await exported(eilidh, format)).toContain(word);
  });
});
