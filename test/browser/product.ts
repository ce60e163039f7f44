// The product as people meet it: the built pages on a port of their own, a fresh database behind, and a real browser in front.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { ensureChromium } from '../../scripts/chromium.ts';
import { setupLink } from '../../src/db/setup.ts';
import { serveHttp } from '../../src/doors/http/serve.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';

export type Product = {
  url: string;
  database: FreshDatabase;
  /** The one-time link that sets it up. */
  setupUrl(): Promise<string>;
  /** Somebody at a browser of their own. What the page logs as an error, and what it throws, fails the test at the end. */
  visitor(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
};

const root = join(import.meta.dirname, '../..');
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a product with an empty database and a browser. */
export async function openProduct(): Promise<Product> {
  const database = await freshDatabase();
  const server = await serveHttp({
    db: database.db,
    log: pino({ level: 'error' }),
    host: '127.0.0.1',
    port: 0,
    trustedHops: 0,
    baseUrl: (port) => `http://localhost:${port}`,
    notReady: async () => [],
    pages: join(root, 'dist/web'),
  });
  const url = `http://localhost:${server.port}`;
  const browser: Browser = await chromium.launch({ executablePath: ensureChromium(), args: flags });
  const complaints: string[] = [];
  return {
    url,
    database,
    setupUrl: async () => (await setupLink(database.db, url)) ?? '',
    visitor: async (options) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
        timezoneId: 'Europe/Lisbon',
        ...options,
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
      page.on('console', (message) => {
        // A refused call is part of some walks; the browser itself reports those.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          complaints.push(`${page.url()}: ${message.text()}`);
      });
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close(1_000);
      await database.drop();
      if (complaints.length > 0) throw new Error(`Pages complained:\n${complaints.join('\n')}`);
    },
  };
}

export const themes = ['light', 'dark'] as const;
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page as it stands, by rule and place; empty when clean (WCAG 2.2 A and AA). */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe); // past the page's own policy, which lets no foreign script in
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
  });
}

/** Puts the theme on, as the menu does. */
export async function setTheme(page: Page, theme: (typeof themes)[number]): Promise<void> {
  await page.evaluate((wish) => {
    localStorage.setItem('quarterdeck.theme', wish);
    document.documentElement.dataset.theme = wish;
  }, theme);
}

/** How many pixels of the page lie beyond the right edge of the window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
