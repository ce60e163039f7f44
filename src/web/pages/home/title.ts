// The title of Home: what is owed, counted, in a sentence; and the line under it. Pure.
import { countWord } from '../../parts/numbers.ts';

export type Owing = {
  checkIns: number;
  proposals: number;
  answers: number;
  decisions: number;
  toClose: number;
  drafts: number;
};

/** Minutes one of each takes people, by experience. */
const minutes: Owing = { checkIns: 1, proposals: 2, answers: 2, decisions: 1, toClose: 3, drafts: 10 };

const phrases: Record<keyof Owing, [one: string, many: string]> = {
  checkIns: ['check-in', 'check-ins'],
  proposals: ['proposal to commit', 'proposals to commit'],
  decisions: ['decision', 'decisions'],
  answers: ['answer', 'answers'],
  toClose: ['objective to close', 'objectives to close'],
  drafts: ['draft to finish', 'drafts to finish'],
};
const order = Object.keys(phrases) as (keyof Owing)[];

/** "Three check-ins, one draft to finish"; null when nothing is owed. */
export function owedTitle(owing: Owing): string | null {
  const parts = order
    .filter((key) => owing[key] > 0)
    .map((key) => `${countWord(owing[key])} ${phrases[key][owing[key] === 1 ? 0 : 1]}`);
  const [first, ...rest] = parts;
  if (first === undefined) return null;
  return [first, ...rest.map((part) => part.charAt(0).toLowerCase() + part.slice(1))].join(', ');
}

/** "About eight minutes in all." */
export function timeLine(owing: Owing): string {
  const sum = order.reduce((total, key) => total + owing[key] * minutes[key], 0);
  if (sum <= 1) return 'About a minute.';
  const said = sum <= 12 ? countWord(sum).toLowerCase() : String(Math.round(sum / 5) * 5);
  return `About ${said} minutes in all.`;
}
