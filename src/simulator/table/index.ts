// What each answer deserves, as judged by its author. Meant to be set by a panel: change the figures only together with `version`.
import { claim } from './claim.ts';
import { exhibit } from './exhibit.ts';
import type { Family, FamilyTable } from './family.ts';
import { keyResult } from './key-result.ts';
import { meeting } from './meeting.ts';
import { midway } from './midway.ts';
import { sponsor } from './sponsor.ts';
import { team } from './team.ts';
import { urgent } from './urgent.ts';

export type Table = {
  version: string;
  author: string;
  date: string;
  families: Readonly<Record<Family, FamilyTable>>;
  exhibit: typeof exhibit;
};

export const table: Table = {
  version: '1',
  author: 'The Quarterdeck maintainers',
  date: '2026-11-25',
  families: { claim, keyResult, team, sponsor, meeting, urgent, midway },
  exhibit,
};

/** What can be answered to a kind of matter, by name; empty where the answer is a probability. */
export function optionsOf(kind: Family | 'forecast' | 'exhibit'): string[] {
  return kind === 'forecast' || kind === 'exhibit' ? [] : Object.keys(table.families[kind].options);
}
