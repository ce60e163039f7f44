// A gap somebody meant to fill. Said before everything else: nothing about the sentence can be judged until it is whole.
import { decisive, gapIn, shareToFill } from '../language/gap.ts';
import { quote } from '../language/quote.ts';
import { rule } from '../rule.ts';

export const placeholder = rule({
  slug: 'placeholder',
  defect: 'PLACEHOLDER',
  on: 'either',
  anyLanguage: true,
  severity: { outcome: 'error', balanced: 'error', delivery: 'error' },
  find: ({ reading }) => {
    const span = gapIn(reading.text);
    // An objective wants no number, so there is nothing to be filled in: that is said instead.
    if (!span || (reading.part === 'objective' && shareToFill.test(reading.text))) return null;
    // "[team]" in a sentence that is otherwise whole is a name left out, not a decision.
    const bracketed = /[[{]/.test(reading.text[span.from]!);
    const known = bracketed && reading.measure.hasTarget;
    const isThing = bracketed && !decisive.test(reading.text.slice(span.from, span.to));
    return {
      marks: [[span.from, span.to]],
      message: `${quote(reading.text, span)} still stands for something that has not been decided.`,
      ask: 'Who can fill this in, and by when?',
      ...(known ? { atMost: 'question' as const } : isThing && { atMost: 'warning' as const }),
    };
  },
  why: 'A gap at commit is a decision put off until it is too late to change anything. Writing “unknown, measured by” with a date is honest; leaving a blank is not.',
  sources: ['Wodtke, Radical Focus', 'Niven and Lamorte, Objectives and Key Results'],
  disagreements: 'Nobody defends gaps at commit. In a draft they are a fine way to think.',
  examples: {
    marked: [
      'Raise rebooking after a cancellation from «X%» to 60%',
      'Cut the gangway wait to «TBD» minutes',
      'Winter fares sold online reach «N%»',
      'Answer freight claims within «??» days',
      'Bring fuel per crossing down to «[number]» litres',
      'Lift deckhand retention to «___» by June',
    ],
    silent: [
      'Raise rebooking after a cancellation from 35% to 60%',
      'Cut the X-ray queue from 14 to 6 minutes',
      'Vitamin D screening reaches 80% of crew',
      'Complaints about the XL cabins fall from 30 to 10',
      'Generation Y travellers who return: 22% to 30%',
      'Plan B sailings used fewer than 4 times',
    ],
  },
});
