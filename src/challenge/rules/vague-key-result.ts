// Words of degree that stand where a number should. Quiet as soon as there is a number: then they are only decoration.
import { vagueWords } from '../language/lexicon/words.ts';
import { quote } from '../language/quote.ts';
import { rule } from '../rule.ts';

export const vagueKeyResult = rule({
  slug: 'vague-key-result',
  defect: 'VAGUE',
  on: 'key result',
  severity: { outcome: 'warning', balanced: 'warning', delivery: 'warning' },
  yieldsTo: ['placeholder', 'activity-output', 'effort'],
  applies: ({ reading }) => !reading.measure.hasTarget,
  find: ({ reading }) => {
    const vague = reading.words.filter((word) => vagueWords.has(word.lower)).slice(0, 3);
    const { lead } = reading;
    if (vague.length === 0 && lead && (lead.verb.kind === 'improve' || lead.verb.kind === 'weak'))
      return {
        marks: [[lead.from, lead.to]],
        message: `${quote(reading.text, lead)} says that it gets better, not what anybody would notice.`,
        ask: 'What would be different for whom, and how could somebody from outside tell?',
        atMost: 'question',
      };
    if (vague.length === 0) return null;
    const first = vague[0]!;
    return {
      marks: vague.map((word): [number, number] => [word.from, word.to]),
      message: `${quote(reading.text, first)} means something else to everybody who reads it.`,
      ask: `What would somebody from outside have to see to say “yes, ${first.lower}”?`,
    };
  },
  why: 'A word of degree lets the bar move after the jump. Said as a number, it can be planned for and missed honestly.',
  sources: ['Grove, High Output Management', 'Wodtke, Radical Focus'],
  disagreements: 'Such words are welcome in an objective, where they carry the feeling.',
  examples: {
    marked: [
      '«Significantly» fewer late sailings',
      'Boarding feels «smooth» on Saturdays',
      'Crews get «better» rest',
      'Refunds are paid «quickly»',
      'The booking page is «fast» on a phone',
      '«Strong» demand for the winter route',
    ],
    silent: [
      'Significantly fewer late sailings: from 18% to 9%',
      'Crews sleep at least 7 hours between shifts',
      'Refunds are paid within 3 days',
      'The booking page opens in under 2 s on a phone',
      'Winter route sells 80% of its seats',
      {
        kind: 'key_result',
        title: 'Boarding feels smooth on Saturdays',
        baseline: 5.1,
        target: 7.5,
        unit: 'of 10',
      },
    ],
  },
});
