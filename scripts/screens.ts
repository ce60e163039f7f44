// Takes docs/screens/ anew from the demo company: `npm run screens`. A server of its own in a folder of its own; both are gone afterwards.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { buildIfStale } from './build-if-stale.ts';
import { ensureChromium } from './chromium.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/screens');
const desk = { width: 1280, height: 800 };
const phone = { width: 375, height: 812 };

type Screen = { name: string; path: string; size: typeof desk; theme: 'light' | 'dark' };
const screens: Screen[] = [
  { name: 'home', path: '/', size: desk, theme: 'light' },
  { name: 'home-dark', path: '/', size: desk, theme: 'dark' },
  { name: 'home-phone', path: '/', size: phone, theme: 'light' },
  { name: 'check-in', path: '/check-in', size: desk, theme: 'light' },
  { name: 'diagnosis', path: '/diagnosis', size: desk, theme: 'light' },
  { name: 'map', path: '/cycle?view=map', size: desk, theme: 'light' },
];

async function startDemo(data: string): Promise<{ url: string; password: string; stop(): Promise<void> }> {
  const args = [
    join(root, 'src/doors/cli/main.ts'),
    'serve',
    '--demo',
    '--no-open',
    '--port',
    '0',
    '--data',
    data,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  for await (const chunk of child.stdout) {
    said += chunk;
    const url = /runs at (\S+)/.exec(said)?.[1];
    const password = /made for this start: +(.+)/.exec(said)?.[1];
    if (url && password && said.includes('begins at this link'))
      return {
        url,
        password,
        stop: async () => {
          child.kill('SIGTERM');
          if (child.exitCode === null) await once(child, 'exit');
        },
      };
  }
  throw new Error(`The demo did not start: ${said}`);
}

async function signIn(page: Page, url: string, password: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill('callum.reekie@saltline.example');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((at) => at.pathname === '/');
}

buildIfStale();
mkdirSync(folder, { recursive: true });
const data = mkdtempSync(join(tmpdir(), 'quarterdeck-screens-'));
const demo = await startDemo(data);
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const { name, path, size, theme } of screens) {
    const context = await browser.newContext({ viewport: size, colorScheme: theme, locale: 'en-GB' });
    const page = await context.newPage();
    await signIn(page, demo.url, demo.password);
    await page.goto(demo.url + path);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await context.close();
  }
} finally {
  await browser.close();
  await demo.stop();
  rmSync(data, { recursive: true, force: true });
}
