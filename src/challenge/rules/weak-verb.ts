// Verbs that promise to be near the work. The nouns ("support tickets") are not meant, and "help X do Y" has its aim after it.
import { people } from '../language/lexicon/words.ts';
import { quote } from '../language/quote.ts';
import { rule } from '../rule.ts';

export const weakVerb = rule({
  slug: 'weak-verb',
  defect: 'WEAK_VERB',
  on: 'either',
  severity: { outcome: 'error', balanced: 'warning', delivery: 'warning' },
  yieldsTo: ['placeholder'],
  applies: ({ reading }) => reading.lead?.verb.kind === 'weak',
  find: ({ reading }) => {
    const { lead, text, measure, words } = reading;
    const objective = reading.part === 'objective';
    const next = words.slice(lead!.next, lead!.next + 4);
    const aimed =
      lead!.verb.base === 'help' &&
      next.some((word) => people.has(word.lower)) &&
      words.length > lead!.next + 3;
    const first = words[lead!.next];
    const to = first && /^(?:on|at|with|in|for|into|to)$/.test(first.lower) ? first.to : lead!.to;
    const span = { from: lead!.from, to };
    return {
      marks: [[span.from, span.to]],
      message: `${quote(text, span)} can be true without anything coming of it.`,
      ask: 'What will be there at the end that is not there today?',
      ...(aimed || measure.hasTarget
        ? { atMost: 'question' as const }
        : objective && { atMost: 'warning' as const }),
    };
  },
  why: 'Helping, supporting and working on have no end. The result is what becomes possible because of the help.',
  sources: ['Doerr, Measure What Matters', 'Google, Guide: Set goals with OKRs'],
  disagreements:
    'Teams that serve others do support. Their result is what those others can then do, and that can be measured too.',
  lesson: 'outputs-and-outcomes',
  examples: {
    marked: [
      '«Work on» quieter engines',
      '«Support» the harbour office',
      '«Help with» the winter timetable',
      '«Contribute to» a better mood on board',
      '«Try» new snack suppliers',
      { kind: 'objective', title: '«Strive for» friendlier crews' },
    ],
    silent: [
      'Support tickets per booking fall from 12 to 8',
      'Support calls answered within 2 minutes',
      'Work accidents on deck down from 6 to 1',
      'Crews settle complaints on board without the office',
      'Refunds are paid within 3 days',
      { kind: 'objective', title: 'Night crews arrive home rested' },
    ],
  },
});
