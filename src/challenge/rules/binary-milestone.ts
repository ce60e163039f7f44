// Done or not done, with nothing in between: on any day but the last it reads zero. Also what a milestone without steps is.
import { artefacts, people, vagueWords } from '../language/lexicon/words.ts';
import { verb } from '../language/lexicon.ts';
import { metricIn } from '../language/metric.ts';
import { quote } from '../language/quote.ts';
import type { Reading } from '../language/reading.ts';
import type { Span } from '../language/span.ts';
import { rule } from '../rule.ts';

const finished = new Set(
  'live ready complete completed done available finished operational launched released shipped deployed published signed-off approved certified obtained achieved received secured signed granted'.split(
    ' ',
  ),
);
const busy = new Set(['output', 'thinking', 'effort']);

/** "Website is live", "Handbook published", "New portal": an artefact with at most a word that says it is done. */
function stateOfAThing(reading: Reading): Span | null {
  const { words } = reading;
  const { lead } = reading;
  if (
    lead?.verb.kind === 'reach' &&
    reading.object.to > reading.object.from &&
    !metricIn(reading) &&
    !words.some((word) => vagueWords.has(word.lower))
  )
    return { from: lead.from, to: reading.object.to };
  if (lead || words.length === 0 || words.length > 16) return null;
  const end = words.find((word, index) => {
    if (index === 0) return false;
    const known = verb(word.lower);
    return finished.has(word.lower) || (known?.form === 'past' && busy.has(known.kind));
  });
  const thing = words
    .slice(0, 8)
    .some((word) => artefacts.has(word.lower) || artefacts.has(word.lower.replace(/s$/, '')));
  const actors = words
    .slice(0, 3)
    .some((word) => people.has(word.lower) && /(?:s|people|staff|one|body|children)$/.test(word.lower));
  if (end) return { from: words[0]!.from, to: end.to };
  return thing && !actors && words.length <= 8 ? { from: words[0]!.from, to: reading.object.to } : null;
}

/** "Launch the app": somebody makes it, and until then it reads nought. */
function madeThing({ lead, object }: Reading): Span | null {
  if (lead?.verb.kind !== 'output' || object.to <= lead.to) return null;
  return { from: lead.from, to: object.to };
}

export const binaryMilestone = rule({
  slug: 'binary-milestone',
  defect: 'BINARY_MILESTONE',
  on: 'key result',
  severity: { outcome: 'warning', balanced: 'question', delivery: 'off' },
  yieldsTo: ['effort', 'placeholder'],
  applies: ({ keyResult, reading }) => keyResult?.kind === 'milestone' || !reading.measure.hasTarget,
  find: ({ reading, keyResult }) => {
    const isCounted = reading.measure.quantities.length > 0;
    const stated = isCounted ? null : stateOfAThing(reading);
    const made = isCounted || stated ? null : madeThing(reading);
    const told = keyResult?.kind === 'milestone' && (keyResult.target ?? 1) === 1;
    if (!stated && !told && !made) return null;
    const span = stated ?? made ?? { from: 0, to: reading.text.length };
    return {
      marks: stated || made ? [[span.from, span.to]] : [],
      message: `${quote(reading.text, span)} is either done or not, so it says nothing on the way there.`,
      ask: 'How far could it be used, and by how many, to call it half a success?',
      // That it is work is said already; this only adds how it would be read on the way.
      ...(made && !told && { atMost: 'question' as const }),
    };
  },
  why: 'A yes-or-no result gives no warning: every week it reads nought until the last. A number that grows with use shows trouble while something can still be done.',
  sources: ['Castro, Success Criteria for OKRs', 'Klau, How Google sets goals'],
  disagreements:
    'Doerr and Perdoo accept milestones where there is no number yet, such as a licence, a law or a first version. Switch to the balanced profile for those.',
  lesson: 'outputs-and-outcomes',
  examples: {
    marked: [
      '«New timetable website live» by May',
      '«The crew handbook is published»',
      '«Depot heating system installed»',
      '«Customer website»',
      '«Obtain the winter licence»',
      '«Safety training completed» by all deck officers',
      '«Ticket scanners are ready» at the north quay',
    ],
    silent: [
      'Passengers who use the timetable site: 20% to 45%',
      'Crews find an answer in the handbook within 2 minutes',
      '100% of the scanners work offline',
      'Portal orders rise from 300 to 900 a month',
      'Half of all freight papers are filed online, up from 15%',
      'Ten harbours accept the new ticket',
    ],
  },
});
