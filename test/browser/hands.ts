// What people do on every page, found the way they find it: by label, by role, by name.
import type { Locator, Page } from 'playwright-core';

type Place = Page | Locator;

export const button = (at: Place, name: string | RegExp) =>
  at.getByRole('button', { name, exact: typeof name === 'string' });
export const link = (at: Place, name: string | RegExp) =>
  at.getByRole('link', { name, exact: typeof name === 'string' });
export const heading = (at: Place, name: string | RegExp) => at.getByRole('heading', { name });

/** Waits until it stands in view. */
export async function see(...what: Locator[]): Promise<void> {
  for (const each of what) await each.first().waitFor();
}

/** Waits until it is gone. */
export async function miss(...what: Locator[]): Promise<void> {
  for (const each of what) await each.first().waitFor({ state: 'hidden' });
}

/** Chooses in a box that opens a list. Its button is called by its label and what is chosen. */
export async function choose(page: Page, at: Place, label: string, option: string | RegExp): Promise<void> {
  await at.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option }).first().click();
}

/** Gives a file to the button that asks for one. */
export async function give(page: Page, name: string, file: { name: string; text: string }): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await button(page, name).click();
  const chooser = await asked;
  await chooser.setFiles({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) });
}

/** Pastes `text` where the focus is, from the clipboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('ControlOrMeta+v');
}
