// The product as people meet it: the built pages on a port of their own, a fresh database behind, and a real browser in front.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import type { BrowserContextOptions, Page, Request } from 'playwright-core';
import { openLive } from '../../src/actions/live.ts';
import { start } from '../../src/actions/sessions.ts';
import { addDays } from '../../src/core/calendar/day.ts';
import { layWithLogins } from '../../src/db/demo/sign-ins.ts';
import { setupLink } from '../../src/db/setup.ts';
import { serveHttp } from '../../src/doors/http/serve.ts';
import { hashPassword } from '../../src/platform/secret.ts';
import { type Caller, caller, keys } from '../caller.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { type Founded, found, password } from '../founded.ts';
import { launch } from './chromium.ts';

export type Product = {
  url: string;
  database: FreshDatabase;
  /** The one-time link that sets it up. */
  setupUrl(): Promise<string>;
  /** Somebody at a browser of their own. What the page logs as an error, and what it throws, fails the test at the end. */
  visitor(options?: BrowserContextOptions): Promise<Page>;
  /** A visitor who has signed in and stands on Home. */
  signedIn(email: string, options?: BrowserContextOptions): Promise<Page>;
  /** The same person at the shelf, for what a walk needs but is not about. */
  asking(email: string): Promise<Caller>;
  close(): Promise<void>;
};

const root = join(import.meta.dirname, '../..');

/** Of everybody the walks sign in as. */
export { password };

/** The product with the demo company in it, told as of now; its people sign in with `password`. */
export async function openDemo(): Promise<Product> {
  const product = await openProduct();
  await layWithLogins(product.database.db, new Date(), await hashPassword(password));
  return product;
}

/** The product after its first three screens, begun empty: Ines Carvalho, her organisation, a cycle of thirteen weeks that is in its fifth, and nothing else. */
export async function openEmpty(): Promise<Product & { founded: Founded }> {
  const product = await openProduct();
  const startsOn = addDays(new Date().toISOString().slice(0, 10), -30);
  const cycle = { name: 'Spring tides', startsOn, endsOn: addDays(startsOn, 90) };
  return { ...product, founded: await found(product.database, cycle) };
}

/** Starts a product with an empty database and a browser. */
export async function openProduct(): Promise<Product> {
  const database = await freshDatabase();
  const live = openLive(database.db);
  const server = await serveHttp({
    db: database.db,
    live,
    log: pino({ level: 'error' }),
    host: '127.0.0.1',
    port: 0,
    trustedHops: 0,
    baseUrl: (port) => `http://localhost:${port}`,
    notReady: async () => [],
    keys,
    pages: join(root, 'dist/web'),
  });
  const url = `http://localhost:${server.port}`;
  const browser = await launch();
  const complaints: string[] = [];
  const visitor: Product['visitor'] = async (options) => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      timezoneId: 'Europe/Lisbon',
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const waiting = new Set<Request>();
    asked.set(page, waiting);
    // The line on which news comes is never answered to its end.
    page.on('request', (request) => request.resourceType() !== 'eventsource' && waiting.add(request));
    page.on('requestfinished', (request) => waiting.delete(request));
    page.on('requestfailed', (request) => waiting.delete(request));
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      // A refused call is part of some walks; the browser itself reports those.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        complaints.push(`${page.url()}: ${message.text()}`);
    });
    return page;
  };
  return {
    url,
    database,
    setupUrl: async () => (await setupLink(database.db, url)) ?? '',
    visitor,
    signedIn: async (email, options) => {
      const page = await visitor(options);
      await page.goto(`${url}/sign-in`);
      await page.getByLabel('E-mail').fill(email);
      await page.getByLabel('Password', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.waitForURL((at) => at.pathname === '/');
      return page;
    },
    asking: async (email) => {
      const somebody = caller(database.db);
      await somebody.ask(start, { email, password });
      return somebody;
    },
    close: async () => {
      await browser.close();
      await live.close();
      await server.close(1_000);
      await database.drop();
      if (complaints.length > 0) throw new Error(`Pages complained:\n${complaints.join('\n')}`);
    },
  };
}

export const themes = ['light', 'dark'] as const;
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

const conformance = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What axe finds wrong with the page as it stands, by rule and place; empty when clean.
 * @param asks `all` of WCAG 2.0 to 2.2, A and AA, with what is merely best practice marked; or `colours` alone, which is all a theme changes */
export async function axeFindings(
  page: Page,
  asks: 'all' | 'colours' = 'all',
): Promise<{ wrong: string[]; advice: string[] }> {
  await page.evaluate(axe); // past the page's own policy, which lets no foreign script in
  const found = await page.evaluate(
    async ([tags, asks]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const only: import('axe-core').RunOnly =
        asks === 'all'
          ? { type: 'tag', values: [...tags, 'best-practice'] }
          : { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
      // Counted as an experiment there, and level A all the same: whoever speaks to the machine says what they read.
      const rules = { 'label-content-name-mismatch': { enabled: asks === 'all' } };
      const { violations } = await axe.run(document, { runOnly: only, rules, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes, tags: ofRule }) =>
        nodes.map(({ target, html, failureSummary }) => ({
          says: `${id} at ${target.join(' ')} ${html.slice(0, 160)}: ${failureSummary}`,
          binds: ofRule.some((tag) => tags.includes(tag)),
        })),
      );
    },
    [conformance, asks] as const,
  );
  const said = (binds: boolean) => found.filter((each) => each.binds === binds).map(({ says }) => says);
  return { wrong: said(true), advice: said(false) };
}

/** Puts the theme on, as the menu does. */
export async function setTheme(page: Page, theme: (typeof themes)[number]): Promise<void> {
  await page.evaluate((wish) => {
    localStorage.setItem('quarterdeck.theme', wish);
    document.documentElement.dataset.theme = wish;
    const ended = document.getAnimations().map(({ finished }) => finished.catch(() => null));
    return Promise.all(ended).then(() => undefined);
  }, theme);
}

/** How many pixels of the page lie beyond the right edge of the window, once charts have drawn themselves anew for it. */
export async function overflow(page: Page): Promise<number> {
  const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
  await page.waitForFunction(fits, undefined, { timeout: 2_000 }).catch(() => {});
  return page.evaluate(beyond);
}

/** Waits for the page to say what it is about and for everything on it to have come. */
export async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(
    () => !document.querySelector('[role=status]:is([aria-label^="Loading"], [aria-label^="Drawing"])'),
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** What each page has asked for and not been answered. */
const asked = new WeakMap<Page, Set<Request>>();

/** Waits until the page has every answer, has drawn it, and asks for nothing more. */
export async function calm(page: Page): Promise<void> {
  for (let still = 0; still < 4; still = asked.get(page)?.size ? 0 : still + 1)
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 30))));
}
