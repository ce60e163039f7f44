// The key result says the objective over again. With a number in it that is only asked about: it may be the one number that matters.
import { likeness, stems } from '../language/likeness.ts';
import { quote } from '../language/quote.ts';
import { rule } from '../rule.ts';

const alike = 0.75;

export const restatesObjective = rule({
  slug: 'restates-objective',
  defect: 'RESTATE',
  on: 'key result',
  severity: { outcome: 'warning', balanced: 'warning', delivery: 'warning' },
  yieldsTo: ['placeholder', 'activity-output', 'effort'],
  applies: ({ objective, reading }) => objective !== null && reading.words.length > 1,
  find: ({ reading, objective }) => {
    const own = stems(reading.words);
    if (own.size < 2 || likeness(own, stems(objective!.words)) < alike) return null;
    return {
      marks: [[0, reading.text.length]],
      message: `${quote(reading.text, { from: 0, to: reading.text.length })} says the objective again.`,
      ask: 'What would you see first, on the way, if the objective were coming true?',
      ...(reading.measure.hasTarget && { atMost: 'question' as const }),
    };
  },
  why: 'Key results are the evidence for the objective. Evidence that repeats the claim proves nothing.',
  sources: ['Wodtke, Radical Focus', 'Castro, Success Criteria for OKRs'],
  disagreements:
    'When the objective is a single well-known number in disguise, one key result may well be that number.',
  examples: {
    marked: [
      {
        kind: 'key_result',
        title: '«Passengers trust the timetable»',
        objective: 'Passengers trust the timetable',
      },
      {
        kind: 'key_result',
        title: '«Make night crossings restful»',
        objective: 'Night crossings are restful',
      },
      {
        kind: 'key_result',
        title: '«Families choose us over the bridge»',
        objective: 'Families choose us over the bridge',
      },
      {
        kind: 'key_result',
        title: '«Freight customers stay loyal»',
        objective: 'Our freight customers stay loyal',
      },
      {
        kind: 'key_result',
        title: '«Crews feel safe on the car deck»',
        objective: 'Crews feel safe on the car deck',
      },
      {
        kind: 'key_result',
        title: '«Improve winter punctuality to 92%»',
        objective: 'Improve winter punctuality',
      },
    ],
    silent: [
      {
        kind: 'key_result',
        title: 'Departures within 5 minutes of plan: 71% to 88%',
        objective: 'Passengers trust the timetable',
      },
      {
        kind: 'key_result',
        title: 'Noise complaints fall from 40 to 15',
        objective: 'Night crossings are restful',
      },
      {
        kind: 'key_result',
        title: 'Cars with children: 900 to 1,400 a week',
        objective: 'Families choose us over the bridge',
      },
      {
        kind: 'key_result',
        title: 'Renewed freight contracts: 71% to 85%',
        objective: 'Our freight customers stay loyal',
      },
      'Crews feel safe on the car deck: 6.1 to 8 of 10',
      {
        kind: 'key_result',
        title: 'Near misses told within a day: 20% to 80%',
        objective: 'Crews feel safe on the car deck',
      },
    ],
  },
});
