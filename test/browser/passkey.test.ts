// A passkey made in Settings signs in alone: picked from what the browser suggests for the e-mail, or by the button. The authenticator is Chromium's own virtual one.
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDemo, type Product } from './product.ts';

let product: Product;
beforeAll(async () => {
  product = await openDemo();
});
afterAll(() => product.close());

const email = 'callum.reekie@saltline.example';

/** Gives the page an authenticator that answers at once, as somebody who touches it would. */
async function withAuthenticator(page: Page): Promise<void> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

const signOut = (page: Page) => page.context().clearCookies();

it('signs in from the suggestions under the e-mail, and by the button', async () => {
  const page = await product.signedIn(email);
  await withAuthenticator(page);
  await page.goto(`${product.url}/settings/signing-in`);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('button', { name: 'Make the passkey' }).click();
  await page.getByText('signs you in from now on').first().waitFor();

  await signOut(page);
  await page.goto(`${product.url}/sign-in`);
  await page.waitForURL((at) => at.pathname === '/');

  // A browser that suggests nothing leaves the button; which of the two questions a touch answers would otherwise be chance.
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });
  await signOut(page);
  await page.goto(`${product.url}/sign-in`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL((at) => at.pathname === '/');
});

it('says nothing of passkeys to somebody who has none, and lets them type', async () => {
  const page = await product.visitor();
  await page.goto(`${product.url}/sign-in`);
  const field = page.getByLabel('E-mail');
  expect(await field.getAttribute('autocomplete')).toBe('username webauthn');
  await field.fill(email);
  expect(await page.getByRole('alert').count()).toBe(0);
});
