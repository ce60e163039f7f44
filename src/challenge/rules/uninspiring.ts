// The aim is paperwork: a process or a document gets better and nobody is named who would notice. Never said when somebody is.
import { people, vagueWords } from '../language/lexicon/words.ts';
import { quote } from '../language/quote.ts';
import type { Reading } from '../language/reading.ts';
import { beforeDeadline, blank } from '../rewrite.ts';
import { rule } from '../rule.ts';

const paper =
  /^(?:documentation|process|processes|procedure|procedures|workflow|workflows|paperwork|reporting|administration|policies|standards|governance|tooling|backlog|infrastructure|efficiency|utilisation|utilization|feasibility)$/;
const moving = new Set(['up', 'down', 'improve', 'keep', 'weak', 'thinking']);
const longest = 8;

/** The last word before a deadline or a purpose, where it names something internal. */
function internal({ words, purpose, measure, lead }: Reading) {
  if (purpose || measure.quantities.length > 0 || words.length > longest) return null;
  if (lead && (!moving.has(lead.verb.kind) || lead.verb.base === 'make')) return null;
  const end = measure.deadline?.from ?? Number.POSITIVE_INFINITY;
  const place = words.findIndex(
    ({ lower }, at) => at > 1 && /^(?:in|of|for|at|on|with|from|across|between)$/.test(lower),
  );
  const inside = words.slice(0, place < 0 ? words.length : place).filter(({ to }) => to <= end);
  const named = inside.some(({ lower }) => people.has(lower) && !/^(?:team|staff|business)$/.test(lower));
  if (named || inside.length < 2) return null;
  // Without a leading verb only the last noun is what the text is about.
  return (
    inside.findLast(({ lower }, at) => (lead ? at > 0 : at === inside.length - 1) && paper.test(lower)) ??
    null
  );
}

export const uninspiring = rule({
  slug: 'uninspiring',
  defect: 'UNINSPIRING',
  on: 'objective',
  severity: { outcome: 'warning', balanced: 'question', delivery: 'question' },
  yieldsTo: ['placeholder'],
  find: ({ reading }) => {
    const word = internal(reading);
    if (!word) return null;
    const { text, words } = reading;
    return {
      marks: [[word.from, word.to]],
      message: `${quote(text, word)} getting better is nothing anybody would get up earlier for.`,
      ask: 'Whose day changes when it is better, and what can they do then?',
      rewrite: beforeDeadline(reading, `so that ${blank} can ${blank}`),
      ...(words.some(({ lower }) => vagueWords.has(lower)) && { atMost: 'question' as const }),
    };
  },
  why: 'An objective has to carry people through a dull week in the middle of a quarter. The inside of an organisation rarely does; what it makes possible may.',
  sources: ['Wodtke, Radical Focus', 'Doerr, Measure What Matters'],
  disagreements:
    'Some hold that an objective needs no poetry as long as everybody knows why it matters; then say why beside it.',
  lesson: 'writing-objectives',
  examples: {
    marked: [
      'Improve dispatch «documentation»',
      'Optimise the claims «workflow»',
      'Streamline fuel «procedures»',
      'Enhance the rota «process»',
      'Strengthen depot «governance»',
      'Increase quay «utilisation»',
    ],
    silent: [
      'Streamline claims so that travellers are paid the same day',
      'Skippers find any procedure before the kettle boils',
      'Islanders set their watch by us',
      'Nobody on the quay waits in the rain',
      'Make paperwork vanish from the wheelhouse',
      'Crews trust the rota',
    ],
  },
});
