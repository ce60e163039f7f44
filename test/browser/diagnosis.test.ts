// A quarter read on its page: the facts with the rows behind them, a first move taken on, another thing put off, the table, the two sheets; and which help fits, told to somebody outside.
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shelf } from '../../src/actions/index.ts';
import { emailOf } from '../../src/db/demo/people.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { organisations } from '../../src/diagnosis/organisations.fixture.ts';
import { standsTo, troubles } from '../../src/diagnosis/trouble.ts';
import { owner } from './addresses.ts';
import { faults, still } from './faults.ts';
import { button, heading, link, miss, see } from './hands.ts';
import { openDemo, type Product, settle } from './product.ts';

const finding = 'Teams keep the rhythm. Priorities and decisions above the teams do not hold.';
const facts = organisations.find(({ name }) => name === 'the boardroom adds, and is not there')!.facts;

/** A reading of the quarter that runs, as a night would have kept it, with what it found. */
async function layReading(product: Product): Promise<void> {
  const { ask } = product.database;
  const { currentId } = await (await product.asking(owner)).ask(shelf.cycles.list, {});
  const diagnosis = diagnose(facts);
  await ask(
    `insert into diagnosis (workspace_id, id, cycle_id, day, read_at, facts, body)
     select workspace_id, $1, id, current_date, now(), $2, $3 from cycle where id = $4`,
    [randomUUID(), JSON.stringify(facts), JSON.stringify(diagnosis), currentId],
  );
  for (const what of troubles.filter((each) => standsTo(each, diagnosis) === 'seen'))
    await ask(
      `insert into trouble (workspace_id, id, what, cycle_id, opened_on, seen_on)
       select workspace_id, $1, $2, id, current_date - 20, current_date from cycle where id = $3`,
      [randomUUID(), what, currentId],
    );
}

describe('the diagnosis of a quarter', () => {
  let product: Product;
  let ines: Page;
  beforeAll(async () => {
    product = await openDemo();
    await layReading(product);
    ines = await product.signedIn(owner, still);
  });
  afterAll(() => product.close());

  const open = async (path: string, page = ines) => {
    await page.goto(product.url + path);
    await settle(page);
  };

  it('tells the finding, what it rests on, and what speaks against it', async () => {
    await link(ines, 'Diagnosis').click();
    await see(
      heading(ines, finding),
      ines.getByRole('img', { name: '89%, 95% interval 56 to 98%; watch from 25%, strong from 50%' }),
      heading(ines, 'Of five possible causes, one is supported'),
      heading(ines, 'What speaks against it'),
    );
    expect(await faults(ines)).toEqual([]);
  });

  it('opens the very rows behind a fact, each with the way to it', async () => {
    await link(ines, /^See the 8\b.*additions/)
      .first()
      .click();
    const dialog = ines.getByRole('dialog', { name: /^8 of the 9 additions/ });
    await see(dialog.getByRole('listitem'));
    expect(new URL(ines.url()).searchParams.get('rows')).toBe('ADD_UNP');
    await dialog.getByRole('link').first().click();
    await ines.waitForURL((at) => at.pathname.startsWith('/objectives/'));
    await ines.goBack();
    await button(ines.getByRole('dialog'), 'Close').click();
    await miss(ines.getByRole('dialog'));
  });

  it('takes the first move on with one press, and says who has it until when', async () => {
    const advice = ines.getByRole('complementary', { name: 'Advice' });
    await see(advice.getByText('Margaret Voss, sponsor'));
    await button(advice, 'Put it to Margaret').click();
    await see(button(advice, 'Lay it aside'), ines.getByText(/^Margaret Voss owns it since/).first());
    const { troubles: found } = await (await product.asking(owner)).ask(shelf.troubles.list, {});
    expect(found.find(({ what }) => what === 'cause:sponsorship')).toMatchObject({
      ownerName: 'Margaret Voss',
    });
  });

  it('puts something off only with a reason, which stands in the list', async () => {
    await button(ines, 'Put off: overload').click();
    const dialog = ines.getByRole('dialog');
    expect(await faults(ines)).toEqual([]);
    await button(dialog, 'Put it off').click();
    await see(dialog.getByText('Say why it waits, for whoever asks in three weeks'));
    await dialog.getByLabel('Why it waits').fill('Two teams are merged at New Year.');
    await button(dialog, 'Put it off').click();
    await miss(dialog);
    await see(ines.getByText('Two teams are merged at New Year.'), button(ines, 'Look again: overload'));
  });

  it('reads as a table, and explains each signal', async () => {
    await link(ines, 'Read as a table').click();
    const row = ines.getByRole('row', { name: /SP_ABS/ });
    await see(row.getByRole('link', { name: '5 of 6' }), row.getByText('44 to 97%'), row.getByText('Strong'));
    await link(row, 'The sponsor was not there').click();
    await see(ines.getByText(/^Sessions that needed the sponsor and went without/));
    await ines.keyboard.press('t');
    await see(ines.getByRole('row', { name: /SP_ABS/ }));
  });

  it('follows a pattern to its playbook, and hands it to somebody', async () => {
    await open('/playbooks');
    await see(heading(ines, 'Five of fourteen playbooks are for what was found here'));
    await link(ines, 'Stale escalations').click();
    await see(heading(ines, 'The first three moves'), heading(ines, 'Open, and nobody has it yet'));
    await button(ines, 'Take it on').click();
    await button(ines.getByRole('dialog'), 'Take it on').click();
    await see(heading(ines, 'Margaret Voss has it'), ines.getByText('No reading since tells yet.'));
  });

  it('prints a report on two sheets, without what stands round it', async () => {
    await open('/diagnosis/report');
    await see(heading(ines, finding), ines.getByText('Margaret Voss has it', { exact: false }));
    const pdf = await ines.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    await ines.emulateMedia({ media: 'print' });
    expect(await ines.getByRole('navigation', { name: 'Places' }).isVisible()).toBe(false);
    expect(await button(ines, /^Print/).isVisible()).toBe(false);
    await ines.emulateMedia({ media: 'screen' });
  });

  it('shows the same to somebody who may only look, with nothing to press', async () => {
    const rosa = await product.signedIn(emailOf('Rosa Quill'), still);
    await open('/diagnosis', rosa);
    await see(heading(rosa, finding), rosa.getByText('Two teams are merged at New Year.'));
    expect(
      await rosa
        .getByRole('main')
        .getByRole('button', { name: /Put|Take|Lay|Look|Read it/ })
        .count(),
    ).toBe(0);
  });

  it('shows a team its own counts, and nobody else’s', async () => {
    const eilidh = await product.signedIn(emailOf('Eilidh Munro'), still);
    await open('/diagnosis', eilidh);
    await link(eilidh, 'Northern Crossings by itself').click();
    await see(heading(eilidh, /^Northern Crossings/), heading(eilidh, 'Weekly check-in'));
    const { pathname } = new URL(eilidh.url());
    await open(pathname);
    await see(heading(ines, 'There is nothing at this address'));
  });

  it('asks eighteen questions by key, and shows the result to whoever has its link', async () => {
    await open('/which-help');
    await link(ines, 'Answer eighteen questions').click();
    for (let at = 1; at <= 18; at++) {
      await see(ines.getByText(`Question ${at} of 18`, { exact: true }));
      await ines.keyboard.press(at % 6 === 3 ? 'y' : at === 1 ? 'd' : 'n');
    }
    const result = 'One of six problems is yours; begin with consulting';
    await see(heading(ines, result));
    await button(ines, 'Keep it and get a link').click();
    const address = await ines.getByLabel('Link to the result').inputValue();
    const stranger = await product.visitor(still);
    await stranger.goto(address);
    await see(heading(stranger, result), stranger.getByText(/^List what came in since commit/));
    expect(await stranger.getByRole('navigation').count()).toBe(0);
    await open('/which-help');
    await see(heading(ines, result), ines.getByText('What was counted agrees.', { exact: false }));
  });
});
