// Everything people write may be an attack: the same hostile text stands in every field, every page is opened, and each shows it as the words it is.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shelf } from '../../src/actions/index.ts';
import { ownerEmail } from '../founded.ts';
import { addresses, outside, settingsSections } from './addresses.ts';
import { see } from './hands.ts';
import { calm, openEmpty, settle } from './product.ts';

const planted = new Set<string>();

/** Hostile words for a field, as they have to be read on some page. */
function bad(field: string): string {
  const words = `${field} "><img src=x onerror=ran()><svg onload=ran()><script>ran()</script>`;
  planted.add(words);
  return words;
}
/** As long as a unit may be. */
const unit = '<img src=x onerror=ran()>';
/** A slash would make a folder of it. */
const fileName = 'file "><img src=x onerror=ran()>.csv';
planted.add(fileName);
const link = (field: string) => bad(`[${field}](javascript:ran()) javascript:ran()`);

type Ids = Awaited<ReturnType<typeof plant>>;
type Product = Awaited<ReturnType<typeof openEmpty>>;

/** A quarter in which nobody wrote a harmless word. */
async function plant({ founded }: Product) {
  const { owner, cycleId, teamId: companyId } = founded;
  const vera = await founded.join('Vera Alves');
  const person = (await owner.ask(shelf.people.list, {})).people.find(({ id }) => id === vera.personId);
  const asked = { id: vera.personId, version: person?.version as number };
  await owner.ask(shelf.people.edit, { ...asked, fields: { name: bad('person') } });
  const invited = { name: bad('invited'), role: 'member' } as const;
  await owner.ask(shelf.invitations.create, invited);
  const workspace = await owner.ask(shelf.workspaces.get, {});
  await owner.ask(shelf.workspaces.edit, { version: workspace.version, fields: { name: bad('workspace') } });
  const cycle = await owner.ask(shelf.cycles.get, { id: cycleId });
  const { startsOn, endsOn, quietWeeks, rhythm } = cycle;
  const named = { name: bad('cycle'), startsOn, endsOn, quietWeeks, rhythm };
  await owner.ask(shelf.cycles.edit, { id: cycleId, version: cycle.version, fields: named });
  const team = await owner.ask(shelf.teams.create, {
    ...{ name: bad('team'), purpose: bad('purpose'), parentId: companyId },
    memberIds: [founded.ownerId, vera.personId],
  });
  const outcome = await owner.ask(shelf.outcomes.create, {
    ...{ title: bad('outcome'), why: bad('outcome why'), metric: bad('metric'), unit, stops: [bad('stop')] },
    ...{ baseline: 1, target: 9, current: 3, startsOn, endsOn, sponsorId: vera.personId },
  });
  const kpi = await owner.ask(shelf.kpis.create, {
    ...{ name: bad('kpi'), what: link('kpi what'), unit, bandLow: 1, bandHigh: 9 },
    ...{ teamId: team.id, ownerId: vera.personId },
  });
  await owner.ask(shelf.readings.record, { kpiId: kpi.id, value: 4, note: bad('reading') });
  await owner.ask(shelf.views.create, { name: bad('view'), query: 'group=owner', isOpen: true });
  await owner.ask(shelf.tokens.create, { name: bad('token'), scopes: ['read'], expiresInDays: 30 });
  const file = new File(
    [`Objective,Owner,${bad('column')}\n${bad('cell')},${bad('stranger')},1\n`],
    fileName,
  );
  const brought = await owner.ask(shelf.imports.upload, { file });

  const write = async (which: string) => {
    const { id: objectiveId } = await owner.ask(shelf.objectives.create, {
      ...{ title: bad(`${which} objective`), why: link(`${which} why`), teamId: team.id, cycleId },
      ownerId: vera.personId,
    });
    const keyResult = {
      ...{ objectiveId, unit, baseline: 10, target: 2, ownerId: founded.ownerId },
      kind: 'decrease' as const,
      guidance: [{ at: 1 as const, words: bad(`${which} guidance`), value: 2 }],
    };
    const made = await owner.ask(shelf.keyResults.create, {
      ...keyResult,
      ...{ title: bad(`${which} key result`), source: link(`${which} source`), kpiId: kpi.id },
    });
    const gone = await owner.ask(shelf.keyResults.create, { ...keyResult, title: bad(`${which} removed`) });
    await owner.ask(shelf.keyResults.remove, { id: gone.id, version: gone.version });
    const to = { toKind: 'outcome', toId: outcome.id } as const;
    await owner.ask(shelf.supports.create, { objectiveId, ...to, because: bad(`${which} because`) });
    await owner.ask(shelf.initiatives.create, {
      ...{ objectiveId, title: bad(`${which} initiative`), hypothesis: bad(`${which} hypothesis`) },
      ...{
        soFar: which === 'drafted' ? '' : bad(`${which} so far`),
        keyResultId: made.id,
        ownerId: vera.personId,
      },
    });
    const mentionIds = [vera.personId, founded.ownerId];
    await owner.ask(shelf.comments.create, {
      ...{ objectiveId, mentionIds },
      body: `@${bad('person')} ${link(`${which} comment`)}`,
    });
    const { findings } = await owner.ask(shelf.findings.list, { objectiveId });
    for (const { rule, at, textHash } of findings)
      await owner.ask(shelf.findings.answer, {
        objectiveId,
        rule,
        at,
        textHash,
        reason: bad(`${which} answer`),
      });
    return { id: objectiveId, keyResultId: made.id };
  };
  const standing = async (id: string) => {
    const { version } = await owner.ask(shelf.objectives.get, { id });
    return { id, version };
  };
  const drafted = await write('drafted');
  await owner.ask(shelf.objectives.propose, await standing(drafted.id));
  await owner.ask(shelf.objectives.sendBack, { ...(await standing(drafted.id)), reason: bad('sent back') });
  const running = await write('running');
  const closed = await write('closed');
  for (const { id } of [running, closed])
    await owner.ask(shelf.objectives.commit, { ...(await standing(id)), overLimitReason: bad('over limit') });
  const move = async (to: 'committed' | 'running' | 'review') => {
    const { version } = await owner.ask(shelf.cycles.get, { id: cycleId });
    await owner.ask(shelf.cycles.move, { id: cycleId, version, to });
  };
  await move('committed');
  await move('running');
  for (const which of ['first', 'second'])
    await owner.ask(shelf.checkIns.record, {
      ...{ keyResultId: running.keyResultId, value: 8, confidence: 0.4 },
      ...{ moved: bad(`${which} moved`), blocks: bad(`${which} blocks`), needs: link(`${which} needs`) },
    });
  const { version } = await owner.ask(shelf.keyResults.get, { id: running.keyResultId });
  const changed = { id: running.keyResultId, version, fields: { target: 3 }, reason: bad('changed') };
  await owner.ask(shelf.keyResults.edit, changed);
  const decision = await owner.ask(shelf.decisions.record, {
    ...{ choice: bad('decision'), context: bad('context'), options: [bad('option')] },
    objectiveId: running.id,
  });
  const request = await owner.ask(shelf.escalations.raise, {
    ...{ keyResultId: running.keyResultId, need: bad('request') },
  });
  const meeting = await owner.ask(shelf.meetings.create, {
    ...{ kind: 'leadership review', title: bad('meeting'), place: bad('place'), cycleId },
    startsAt: new Date(Date.now() + 3_600_000).toISOString(),
  });
  const verdict = { ...(await standing(closed.id)), verdict: 'dropped', lesson: bad('lesson') } as const;
  await owner.ask(shelf.objectives.close, verdict);
  const review = async () => {
    await move('review');
    const { version: scored } = await owner.ask(shelf.keyResults.get, { id: running.keyResultId });
    const given = { id: running.keyResultId, version: scored, score: 0.2, reason: bad('score') };
    await owner.ask(shelf.keyResults.score, given);
  };
  return {
    ...{ drafted, running, closed, review, personId: vera.personId, teamId: team.id },
    ...{ outcomeId: outcome.id, kpiId: kpi.id, importId: brought.id },
    ...{ decisionId: decision.id, requestId: request.id, meetingId: meeting.id },
  };
}

/** What stands for each address. */
const examples: Record<string, (ids: Ids) => string[]> = {
  '/cycle': () =>
    ['view=table', 'view=tree', 'view=map', 'group=owner', 'group=outcome'].map((look) => `/cycle?${look}`),
  '/objectives/$id': ({ drafted, running, closed }) =>
    [drafted, running, closed].map(({ id }) => `/objectives/${id}`),
  '/decisions/$id': ({ decisionId }) => [`/decisions/${decisionId}`],
  '/escalations/$id': ({ requestId }) => [`/escalations/${requestId}`],
  '/meetings/$id': ({ meetingId }) => [`/meetings/${meetingId}`],
  '/strategy/$id': ({ outcomeId }) => [`/strategy/${outcomeId}`],
  '/kpis/$id': ({ kpiId }) => [`/kpis/${kpiId}`],
  '/teams/$id': ({ teamId }) => [`/teams/${teamId}`],
  '/people': () => ['/people', '/people?show=invited'],
  '/people/$id': ({ personId }) => [`/people/${personId}`],
  '/import/$id': ({ importId }) =>
    ['', '?step=people', '?step=check'].map((step) => `/import/${importId}${step}`),
  '/settings/$section': () => settingsSections.map((id) => `/settings/${id}`),
  '/review/$id': ({ running, closed }) => [running, closed].map(({ id }) => `/review/${id}`),
  '/check-in': ({ running }) => [`/check-in?only=${running.keyResultId}`],
};

describe('hostile text in every field', () => {
  let product: Product;
  let ids: Ids;
  let page: Page;
  const read = new Set<string>();

  beforeAll(async () => {
    product = await openEmpty();
    ids = await plant(product);
    page = await product.signedIn(ownerEmail);
    await page.addInitScript(() => {
      Object.assign(window, { ran: () => Object.assign(window, { hasRun: true }) });
    });
  });
  afterAll(() => product.close());

  /** Opens whatever is folded, so that all there is to read is on the page. */
  const unfold = async () => {
    const folded =
      'main [aria-expanded=false]:not([aria-haspopup], [role=combobox]), main details:not([open]) > summary';
    for (const each of await page.locator(folded).elementHandles()) {
      await each.click({ timeout: 1_000 }).catch(() => {}); // opening one may have folded or moved another
      if (await page.getByRole('dialog').count()) await page.keyboard.press('Escape');
    }
  };
  const look = async () => {
    const { text, harm } = await page.evaluate(() => {
      const written = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(
        ({ value }) => value,
      );
      const pictures = [...document.querySelectorAll('body, [data-rac]')].map(
        ({ textContent }) => textContent,
      );
      const live = document.querySelectorAll(
        'img[src="x"], [onerror], [onload], main script, a[href^="javascript:" i]',
      );
      return {
        text: [...pictures, ...written, document.title].join('\n'),
        harm: [...('hasRun' in window ? ['it ran'] : []), ...[...live].map(({ outerHTML }) => outerHTML)],
      };
    });
    for (const words of planted) if (text.includes(words)) read.add(words);
    return { harm, says: text.includes('onerror=ran()') };
  };
  const visit = async (path: string) => {
    await page.goto(product.url + path);
    await settle(page);
    await calm(page);
    const first = await look();
    await unfold();
    await calm(page);
    const then = await look();
    expect([path, ...first.harm, ...then.harm]).toEqual([path]);
    return first.says || then.says;
  };
  const pagesOf = (path: string) => examples[path]?.(ids) ?? [path];
  /** Stand outside the frame and show nobody's words: nothing is asked here, and a simulated organisation is of our own making. */
  const wordless = new Set([
    '/pulse/answer',
    '/assess/$id/sit',
    '/simulator/practice',
    '/simulator/runs/$id',
    '/simulator/join/$code',
  ]);

  it.each(addresses.filter((path) => !outside.has(path)))('is only words at %s', async (path) => {
    for (const example of pagesOf(path))
      expect([example, await visit(example)]).toEqual([example, !wordless.has(path)]);
  });

  it('is only words in the palette and in the menus', async () => {
    await page.goto(product.url);
    await settle(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox', { name: 'Search or do' }).fill('onerror');
    await see(page.getByRole('menuitem', { name: 'running objective' }));
    expect((await look()).harm).toEqual([]);
    await page.keyboard.press('Escape'); // empties the field
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Workspace/ }).click();
    await see(page.getByRole('menu'));
    expect((await look()).harm).toEqual([]);
  });

  it('is only words once it is scored, and every field was read somewhere', async () => {
    await ids.review();
    for (const path of ['/review', `/review/${ids.running.id}`, `/objectives/${ids.running.id}`, '/'])
      expect([path, await visit(path)]).toEqual([path, true]);
    expect([...planted].filter((words) => !read.has(words))).toEqual([]);
  });
});
