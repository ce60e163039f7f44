// Two texts say the same. Of other teams only what the author may see is compared; that is only asked about, since two teams may mean to share it.
import { draftOf } from '../example.ts';
import { likeness, stems } from '../language/likeness.ts';
import { type Reading, words } from '../language/reading.ts';
import type { DraftSubject, Hit } from '../rule.ts';
import { rule } from '../rule.ts';

const alike = 0.85;
const fewest = 2;
const ask = 'Is it one aim with two owners, or two aims that need other words?';
const draft = draftOf(
  'Winter is worth sailing for',
  'Winter bookings from 4,100 to 5,000',
  'Winter complaints from 90 to 40',
);

function same(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size >= fewest && likeness(a, b) >= alike;
}

function within(keyResults: readonly Reading[]): Hit | null {
  const all = keyResults.map((reading) => stems(reading.words));
  for (const [index, own] of all.entries()) {
    const other = all.findIndex((each, at) => at > index && same(own, each));
    if (other < 0) continue;
    return {
      marks: [],
      message: `“${keyResults[index]!.text}” and “${keyResults[other]!.text}” are the same key result.`,
      ask: 'What else would you see if the objective came true?',
    };
  }
  return null;
}

function elsewhere({ objective, keyResults, facts }: DraftSubject): Hit | null {
  const sibling = facts.siblings?.find((title) => same(stems(objective.words), stems(words(title))));
  if (sibling !== undefined)
    return {
      marks: [],
      message: `The team has the objective “${sibling}” already.`,
      ask: 'Which of the two stays?',
    };
  for (const { title, team } of facts.elsewhere ?? []) {
    const theirs = stems(words(title));
    const ours = [objective, ...keyResults].find((reading) => same(stems(reading.words), theirs));
    if (ours) return { marks: [], message: `${team} has “${title}” as well.`, ask, atMost: 'question' };
  }
  return null;
}

export const duplicate = rule({
  slug: 'duplicate',
  defect: 'DUPLICATE',
  on: 'draft',
  severity: { outcome: 'warning', balanced: 'warning', delivery: 'warning' },
  find: (subject) => within(subject.keyResults) ?? elsewhere(subject),
  why: 'The same aim twice is counted twice and steered by nobody. Shared on purpose, it wants one place and one owner.',
  sources: ['Doerr, Measure What Matters', 'Niven and Lamorte, Objectives and Key Results'],
  disagreements:
    'Shared OKRs are a known way to make two teams work as one; then let one hold it and the other support it.',

  examples: {
    marked: [
      draftOf('Winter is worth sailing for', 'Winter bookings from 4,100 to 5,000', 'Winter bookings: 5,200'),
      draftOf('Calm decks', 'Injuries on deck from 14 to 4', 'Injuries on deck to 3'),
      { draft, facts: { siblings: ['Winter is worth sailing for'] } },
      { draft, facts: { elsewhere: [{ title: 'Winter is worth sailing for', team: 'Routes' }] } },
      { draft, facts: { elsewhere: [{ title: 'Winter bookings to 5,500', team: 'Sales' }] } },
      {
        draft,
        facts: {
          siblings: ['Calm decks'],
          elsewhere: [{ title: 'Winter complaints from 80 to 30', team: 'Care' }],
        },
      },
    ],
    silent: [
      draft,
      draftOf('Calm decks', 'Injuries on deck from 14 to 4', 'Near misses told within a day: 25% to 80%'),
      draftOf('Calm decks'),
      { draft, facts: { siblings: ['Summer is worth the wait'] } },
      { draft, facts: { elsewhere: [{ title: 'Freight bookings from 10 to 40', team: 'Freight' }] } },
      { draft, facts: { elsewhere: [] } },
    ],
  },
});
