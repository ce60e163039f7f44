// Growth, speed or volume with nothing beside it that must not get worse. A question, put to the draft as a whole.
import type { KeyResultDraft } from '../draft.ts';
import { quote } from '../language/quote.ts';
import type { Reading } from '../language/reading.ts';
import { rule } from '../rule.ts';

const quality =
  /\b(?:quality|satisfaction|nps|csat|rating|complaints?|errors?|defects?|incidents?|injur\w+|accidents?|churn|retention|retain\w*|refunds?|returns?|without|uptime|safety|sick|margin|rework|trust|recommend\w*|cancell\w+)\b/i;
const volume =
  /\b(?:revenue|sales|bookings?|orders?|users|signups?|sign-ups?|leads?|customers|traffic|visits?|passengers|volume|output|throughput|time|speed|faster|costs?|duration|contracts?|growth)\b/i;

function draftOf(...keyResults: (string | Partial<KeyResultDraft>)[]) {
  return {
    objective: { title: 'Winter is worth sailing for' },
    keyResults: keyResults.map((given, index) => ({
      id: `${index}`,
      title: '',
      ...(typeof given === 'string' ? { title: given } : given),
    })),
  };
}

function pushes(reading: Reading): boolean {
  return reading.measure.hasTarget && volume.test(reading.text);
}

export const noGuard = rule({
  slug: 'no-guard',
  defect: 'NO_GUARD',
  on: 'draft',
  severity: { outcome: 'question', balanced: 'question', delivery: 'question' },
  applies: ({ draft, keyResults }) =>
    keyResults.length >= 2 &&
    !draft.keyResults.some((keyResult) => keyResult.role === 'guard') &&
    !keyResults.some((reading) => quality.test(reading.text)),
  find: ({ keyResults }) => {
    const first = keyResults.find(pushes);
    if (!first) return null;
    return {
      marks: [],
      message: `Nothing here would notice if ${quote(first.text, { from: 0, to: first.text.length })} were reached at the cost of something else.`,
      ask: 'How could you hit this and hurt us? Would a guard see it?',
    };
  },
  why: 'Whatever is pushed hard is sooner or later reached the wrong way. A guard beside it makes the price visible.',
  sources: ['Grove, High Output Management (paired indicators)', 'Doerr, Measure What Matters'],
  disagreements: 'Guards cost attention too. Where the risk is small, a KPI watched elsewhere is enough.',
  lesson: 'guards-and-kpis',
  examples: {
    marked: [
      draftOf('Winter bookings from 4,100 to 5,000', 'Winter revenue from €1.1M to €1.4M'),
      draftOf('Cut boarding time from 41 to 25 minutes', 'Turnaround time from 60 to 45 minutes'),
      draftOf('New customers from 300 to 500', 'Orders per customer from 1.2 to 1.5'),
      draftOf('Group bookings up 20%', 'School bookings up 30%'),
      draftOf('Freight contracts from 12 to 18', 'Lorries per week from 90 to 120'),
      draftOf('Fuel costs per crossing down by 10%', 'Crew costs per crossing down by 5%'),
    ],
    silent: [
      draftOf('Winter bookings from 4,100 to 5,000', {
        title: 'Late departures stay under 9%',
        role: 'guard',
      }),
      draftOf('Cut boarding time from 41 to 25 minutes', 'Injuries on the ramp stay at zero'),
      draftOf('New customers from 300 to 500', 'Complaints per 1,000 from 7 to 4'),
      draftOf('Winter bookings from 4,100 to 5,000'),
      draftOf('Crews who feel rested: 52% to 70%', 'Swapped shifts from 40 to 15 a month'),
      draftOf(),
    ],
  },
});
