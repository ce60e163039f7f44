// Reaches for everything at once. A question: a few companies have meant it and done it.
import { quote } from '../language/quote.ts';
import { rule } from '../rule.ts';

const whole =
  /\b(?:(?:in |to |of |for |across )?(?:the (?:whole |entire )?(?:world|industry|planet|globe|market)\b|all (?:areas|departments|aspects|markets|channels|customers|stakeholders)|(?:everything|everywhere)(?: we do)?|every(?: single)? (?:aspect|area|market|touchpoint)|(?:the way|how) (?:people|everyone|everybody|the world)|(?:to|for) everyone|humanity|the (?:whole |entire )?(?:company|organi[sz]ation|business|enterprise)\b|worldwide|globally|number one|no\. ?1|#1))\b|#1/i;

export const tooBroad = rule({
  slug: 'too-broad',
  defect: 'TOO_BROAD',
  on: 'objective',
  severity: { outcome: 'question', balanced: 'question', delivery: 'question' },
  yieldsTo: ['placeholder'],
  find: ({ reading: { text } }) => {
    const match = whole.exec(text);
    if (!match) return null;
    const span = { from: match.index, to: match.index + match[0].length };
    return {
      marks: [[span.from, span.to]],
      message: `${quote(text, span)} is more than a team can move in one cycle.`,
      ask: 'Where would you begin, and for whom first?',
    };
  },
  why: 'What reaches everybody chooses nobody. A smaller circle in which the change can be seen this quarter teaches more.',
  sources: ['Rumelt, Good Strategy Bad Strategy', 'Castro, Success Criteria for OKRs'],
  disagreements:
    'Doerr and Google like aims that are far too large, as long as the key results say which part is tried now.',
  lesson: 'writing-objectives',
  examples: {
    marked: [
      'Be the friendliest ferry line «in the world»',
      'Change how «the industry» thinks of small harbours',
      'Excel «in everything we do»',
      'Delight passengers «in every aspect»',
      'Become «number one» for day trips',
      'Raise service levels «across all departments»',
    ],
    silent: [
      'Islanders set their watch by us',
      'Families choose the ferry over the bridge',
      'Every crew member would put their own child on our boats',
      'Prove that an island line can sail clean',
      'All new skippers feel at home in their first week',
      'Own the weekend trip from the capital',
    ],
  },
});
