// A gap somebody meant to fill. Said before everything else: nothing about the sentence can be judged until it is whole.
import { quote } from '../language/quote.ts';
import { rule } from '../rule.ts';

const gap =
  /\b(?:TBD|TBC|TBA|T\.B\.D\.?|XXX?|lorem ipsum|to be (?:defined|decided|determined|confirmed|agreed|filled in))\b|\?{2,}|_{2,}|(?:^|[^\p{L}\p{N}])[$€£]?[XYNZ](?= ?%|\/|\b(?= (?:per|to|days|hours|users|customers|points)\b))%?|\bfrom [XYN]\b|\bto [XYN]\b|\b(?:doing|do) X\b|(?:\[|<|\{)(?:owner|name|number|metric|target|baseline|date|team|unit|value|n|x|y|amount|percent|percentage|kpi|quarter|insert[^\]>}]{0,40}|tb[cd])(?:\]|>|\})|(?:\[|\{)(?:[^\]}]{1,40})(?:\]|\})/iu;
const capitals =
  /(?:^|[^\p{L}\p{N}])[$€£]?[XYNZ](?= ?%|\/|\b(?= (?:per|to|days|hours|users|customers|points)\b))%?|\b(?:from|to) [XYN]\b|\b(?:doing|do) X\b/u;

export const placeholder = rule({
  slug: 'placeholder',
  defect: 'PLACEHOLDER',
  on: 'either',
  severity: { outcome: 'error', balanced: 'error', delivery: 'error' },
  find: ({ reading }) => {
    const match = gap.exec(reading.text);
    if (!match) return null;
    const lone = /(?:^|[^\p{L}])[xyzn]%?$/iu.test(match[0]);
    if (
      lone &&
      !capitals.test(reading.text) &&
      !/[xyn] ?%/i.test(reading.text.slice(match.index, match.index + match[0].length + 2))
    )
      return null;
    const skip = /^[^\p{L}\p{N}$€£?_[<{]/u.exec(match[0])?.[0].length ?? 0;
    const span = { from: match.index + skip, to: match.index + match[0].length };
    const known = reading.measure.hasTarget && /^[[{]/.test(match[0].slice(skip));
    return {
      marks: [[span.from, span.to]],
      message: `${quote(reading.text, span)} still stands for something that has not been decided.`,
      ask: 'Who can fill this in, and by when?',
      ...(known && { atMost: 'question' as const }),
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
      'Bring fuel per crossing down by «[number]» litres',
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
