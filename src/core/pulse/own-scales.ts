// Six items of our own that any workspace may ask. Nobody has validated them: a pulse, not a scale, and every page that shows them says so.
import type { Scale, Topic } from './scale.ts';

const source = 'Quarterdeck’s own words, free to use. A pulse, not a validated scale.';
const scale = (name: string, topic: Topic | null, ...texts: string[]): Scale => ({
  name,
  topic,
  source,
  items: texts.map((text) => ({ text, isReversed: false })),
});

export const ownScales: readonly Scale[] = [
  scale(
    'Influence',
    'influence',
    'Within the last four weeks we settled something differently because of an OKR.',
  ),
  scale(
    'Safe to say',
    'safety',
    'If I say that a key result is in trouble, people lend a hand and nobody looks for a culprit.',
  ),
  scale(
    'Leadership',
    'leadership',
    'What our last review decided has since been carried out, at least in part.',
    'Whenever work was added this quarter, somebody said what we would leave for it.',
  ),
  scale(
    'Check-in meetings',
    null,
    'The way our check-in meeting is led makes it a good use of my half hour.',
  ),
  scale('Known objectives', null, 'Asked this minute, I could say what the company’s objectives are.'),
];

/** What a wave asks: ours, and of what a licensed scale speaks for, that one instead of ours. */
export function asked(licensed: readonly Scale[]): Scale[] {
  const spoken = new Set(licensed.map(({ topic }) => topic).filter((topic) => topic !== null));
  return [...licensed, ...ownScales.filter(({ topic }) => topic === null || !spoken.has(topic))];
}
