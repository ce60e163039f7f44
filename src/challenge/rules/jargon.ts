// Words that sound like strategy and mean nothing in particular. A question while there is one: some of them are a trade's own plain speech.
import { quote } from '../language/quote.ts';
import { rule } from '../rule.ts';

const buzz =
  /\b(?:synerg(?:y|ies|istic)|leverag(?:e|es|ing)|paradigms?|holistic(?:ally)?|best[- ]in[- ]class|best[- ]of[- ]breed|next[- ]gen(?:eration)?|cutting[- ]edge|bleeding[- ]edge|state[- ]of[- ]the[- ]art|value[- ]add(?:ed|s)?|low[- ]hanging fruit|move the needle|thought leadership|operationali[sz]e|ideat(?:e|ion)|digital transformation|omni-?channel|ecosystem play|frictionless|mission[- ]critical|win[- ]win|circle back|deep dive|growth[- ]hack\w*|hyper-?scale|supercharge|turbo-?charge|disruptive|touchpoints?|stakeholder alignment|value propositions?|core competenc(?:y|ies)|actionable insights|data-driven culture|agile transformation|360[- ]degree|end-to-end|game[- ]chang\w+|bandwidth|center of excellence|centre of excellence|scalable solutions?|productize|monetise|synergise)\b/gi;
const acronym = /\b[A-Z]{2,5}\b/g;
const known = new Set(
  'KPI OKR NPS CSAT CES API UK US EU USA IT HR UX UI CEO CTO CFO SEO FAQ PDF ISO SOC GDPR ARR MRR SLA Q1 Q2 Q3 Q4 FY YOY AI ML SMS QR CO TV VAT PR ROI'.split(
    ' ',
  ),
);

export const jargon = rule({
  slug: 'jargon',
  defect: 'JARGON',
  on: 'objective',
  severity: { outcome: 'warning', balanced: 'question', delivery: 'question' },
  yieldsTo: ['placeholder'],
  find: ({ reading: { text } }) => {
    const words = [...text.matchAll(buzz)];
    const letters = [...text.matchAll(acronym)].filter(([word]) => !known.has(word) && word !== text);
    const found = words.length > 0 ? words : letters.length > 1 ? letters : [];
    const marks = found.map((match): [number, number] => [match.index, match.index + match[0].length]);
    const [first] = marks;
    if (!first) return null;
    return {
      marks,
      message: `${quote(text, { from: first[0], to: first[1] })} will not mean the same to everybody who has to act on it.`,
      ask: 'How would you say it to somebody on their first day?',
      ...(words.length < 2 && { atMost: 'question' as const }),
    };
  },
  why: 'People act on what they can picture. A word from a slide lets everybody nod and mean something else.',
  sources: ['Rumelt, Good Strategy Bad Strategy', 'Wodtke, Radical Focus'],
  disagreements:
    'Inside one trade a term of art is the shortest way to be exact; it then needs no translation.',
  lesson: 'writing-objectives',
  examples: {
    marked: [
      '«Leverage» our terminals for growth',
      'Find «synergies» with the bus lines',
      'A «holistic» boarding experience',
      'Become a «best-in-class» island line',
      '«Frictionless» travel across the archipelago',
      '«Leverage» «synergies» between harbours',
      'Connect «PMS» and «CRS» for the cabins',
    ],
    silent: [
      'Islanders plan their week around our timetable',
      'A missed ferry never ruins a holiday',
      'Families with prams board without help',
      'Make HR letters readable for everybody on deck',
      'Skippers hear of fog before they cast off',
      'Our API is the one harbour shops build on',
    ],
  },
});
