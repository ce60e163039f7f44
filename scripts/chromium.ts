// Where Chromium is. On a Debian machine and as root it is installed when it is missing; nowhere is a browser downloaded.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of Chromium or Chrome: CHROMIUM_PATH first. Null when there is none. */
export function findChromium(): string | null {
  const given = process.env.CHROMIUM_PATH;
  return [...(given ? [given] : places)].find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Finds Chromium or installs Debian's. @throws saying what to install */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (!process.env.CHROMIUM_PATH && process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')) {
    console.log('Chromium is missing: installing the one of Debian…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args: string[]) =>
      spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    process.env.CHROMIUM_PATH
      ? `CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which cannot be run.`
      : 'The browser tests need Chromium or Chrome. Install one (Debian: apt install chromium), or name it in CHROMIUM_PATH.',
  );
}
