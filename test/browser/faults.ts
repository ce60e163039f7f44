// What is wrong with a page for people with other eyes, hands and screens: axe in both themes at desk and phone, room at 320 pixels, one heading, a title.
import type { Page } from 'playwright-core';
import { axeFindings, overflow, setTheme, settle } from './product.ts';

const desk = { width: 1440, height: 900 };
const phone = { width: 375, height: 812 };
/** Colours are read while they stand, not on their way from one theme to the other. */
export const still = { reducedMotion: 'reduce' } as const;
const smallest = { width: 320, height: 640 };

/** What is wrong with the page that stands; a theme changes colours and nothing else.
 * @param says hears what is best practice and binds nobody */
export async function faults(page: Page, says: (advice: string) => void = () => {}): Promise<string[]> {
  const found: string[] = [];
  const ask = async (asks: 'all' | 'colours', where: string) => {
    const { wrong, advice } = await axeFindings(page, asks);
    found.push(...wrong.map((each) => `${where}: ${each}`));
    for (const each of advice) says(`${where}: ${each}`);
  };
  for (const [size, name] of [
    [desk, 'desk'],
    [phone, 'phone'],
  ] as const) {
    await page.setViewportSize(size);
    await settle(page);
    await ask('all', `${name}, light`);
    await setTheme(page, 'dark');
    await ask('colours', `${name}, dark`);
    await setTheme(page, 'light');
  }
  await page.setViewportSize(smallest);
  await settle(page);
  const beyond = await overflow(page);
  if (beyond > 0) found.push(`320 pixels wide: ${beyond} pixels lie beyond the edge`);
  await page.setViewportSize(desk);
  if ((await page.getByRole('heading', { level: 1 }).count()) !== 1) found.push('not one h1');
  if (!/\S · Quarterdeck$/.test(await page.title())) found.push(`the title is “${await page.title()}”`);
  return found;
}
