// Opens Chromium for a test: without a sandbox, since CI runs as root, and without any of the calls home a browser makes by itself.
import { type Browser, chromium } from 'playwright-core';
import { ensureChromium } from '../../scripts/chromium.ts';

/** A headless browser with a profile of its own. Close it when done. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureChromium(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
