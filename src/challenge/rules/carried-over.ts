// The same words as in the cycle before. Numbers are left out of the comparison: a new target alone does not make a new aim.
import { draftOf } from '../example.ts';
import { likeness, stems } from '../language/likeness.ts';
import { words } from '../language/reading.ts';
import { rule } from '../rule.ts';

const alike = 0.8;
const fewest = 2;
const draft = draftOf(
  'Winter is worth sailing for',
  'Winter bookings from 4,100 to 5,000',
  'Winter complaints from 90 to 40',
);

function before(objectives: string[], ...keyResults: string[]) {
  return {
    draft,
    facts: { lastCycle: { objectives, keyResults: keyResults.map((title) => ({ title, score: 0.4 })) } },
  };
}

export const carriedOver = rule({
  slug: 'carried-over',
  defect: 'CARRIED_OVER',
  on: 'draft',
  severity: { outcome: 'warning', balanced: 'question', delivery: 'question' },
  applies: ({ facts }) => facts.lastCycle !== undefined,
  find: ({ objective, keyResults, facts }) => {
    const { objectives, keyResults: earlier } = facts.lastCycle!;
    const same = (own: Set<string>, titles: readonly string[]) =>
      own.size >= fewest && titles.some((title) => likeness(own, stems(words(title))) >= alike);
    const isObjective = same(stems(objective.words), objectives);
    const again = keyResults.filter((reading) =>
      same(
        stems(reading.words),
        earlier.map(({ title }) => title),
      ),
    );
    if (!isObjective && again.length === 0) return null;
    const what = isObjective ? objective.text : again[0]!.text;
    return {
      marks: [],
      message: `“${what}” was there in the last cycle${again.length > 1 ? `, and so were ${again.length} key results` : ''}.`,
      ask: 'What has been learned since that makes another cycle of it the best choice?',
      ...(!isObjective && again.length < keyResults.length / 2 && { atMost: 'question' as const }),
    };
  },
  why: "Carrying on is a choice like any other and wants a fresh reason. Otherwise yesterday's plan fills tomorrow's weeks unasked.",
  sources: ['Wodtke, Radical Focus', 'Perdoo, OKR guide'],
  disagreements:
    'Some aims take several cycles and should keep their words, so that everybody sees it is still the same one.',
  lesson: 'scoring',
  examples: {
    marked: [
      before(['Winter is worth sailing for']),
      before(['Winter worth sailing for']),
      before([], 'Winter bookings from 3,000 to 4,000'),
      before([], 'Winter complaints from 120 to 90'),
      before(
        ['Winter is worth sailing for'],
        'Winter bookings from 3,000 to 4,000',
        'Winter complaints from 120 to 90',
      ),
      before(['Something else'], 'Winter bookings: 3,000 to 4,100'),
    ],
    silent: [
      draft,
      before([]),
      before(['Islanders set their watch by us'], 'Punctuality from 84% to 92%'),
      before(['Summer is worth the wait']),
      before([], 'Freight bookings in spring from 10 to 40'),
      { draft: draftOf('', ''), facts: { lastCycle: { objectives: [''], keyResults: [] } } },
    ],
  },
});
