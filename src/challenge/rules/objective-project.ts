// The objective is a project. With a purpose behind it ("so that …") or a quality in it, the same verb may head a good one.

import { hasClause, isFor, moves } from '../language/clause.ts';
import { body, saysLittle } from '../language/generic.ts';
import { artefacts, people } from '../language/lexicon/words.ts';
import { quote } from '../language/quote.ts';
import type { Reading } from '../language/reading.ts';
import { type Span, slice } from '../language/span.ts';
import { beforeDeadline, blank } from '../rewrite.ts';
import { type Hit, rule } from '../rule.ts';

const busy = new Set(['output', 'effort', 'thinking']);
const quality =
  /\b(?:world-class|best|leading|great|delightful|exceptional|outstanding|remarkable|awesome|amazing|killer|blockbuster|acclaim|predictable|scalable|resilient|trusted|trustworthy|loved?|beloved|easy|easier|simple|simpler|fast|faster|safe|safer|reliable|high-performance|high-performing|innovative|thriving|vibrant|sustainable|first-class|stunning|proud|irresistible|effortless|healthy|strong|stronger|successful|successfully|feels?|welcoming|boring|peace of mind|promises?|the standard|the bar|the tone|the door|the pace|pain|stress|hassle|guesswork|next generation)\b|\b(?!test|latest|request|interest|guest|forest|invest|harvest|contest|digest|west|east|rest|quest)\p{L}{2,}est\b/iu;
const lasting =
  /\b(?:culture|engine|community|foundations?|motion|leadership|trust|habits?|reputation|experience|relationships?|confidence|partnerships?|capabilit(?:y|ies)|readiness|skills?|burden|advocates?|self-service capabilities|support|service|myself|future|demand|team)\b/i;
const change =
  /\b(?:feel|without|no longer|stop|instead of|more|less|fewer|enough|rather than|whenever|as soon as|ourselves|myself|themselves|a joy|proud of)\b/i;

const founding = new Set([
  'build',
  'create',
  'establish',
  'develop',
  'deliver',
  'make',
  'provide',
  'design',
  'redesign',
  'overhaul',
  'include',
  'offer',
  'train',
  'coach',
  'share',
]);
const enabling = new Set([
  'give',
  'enable',
  'provide',
  'offer',
  'promote',
  'share',
  'teach',
  'communicate',
  'open',
  'fix',
]);

/** "so that pupils can …" names who gains; "to improve efficiency" names nobody. */
function purposeWorth(reading: Reading): 'aim' | 'way' | 'none' {
  const { purpose, text, words } = reading;
  if (!purpose) return 'none';
  const inside = words.filter((word) => word.from >= purpose.from);
  if (/^(?:to|in)$/.test(inside[0]!.lower))
    return inside.slice(inside[0]!.lower === 'in' ? 3 : 2).every(saysLittle) ? 'none' : 'way';
  return /^so\s+(?!that)/i.test(text.slice(purpose.from)) ? 'way' : 'aim';
}

const kindred =
  /^(?:fans|advocates|champions|ambassadors|leaders|believers|experts|heroes|owners|partners|teams?|crews?|skippers|supporters|friends|language)$/;

/** "Create fans", "Develop leaders": somebody is different afterwards, nothing is made. */
function makesPeople(reading: Reading): boolean {
  const all = body(reading).filter((word) => word.to <= reading.object.to);
  const end = all.findIndex(({ lower }) => /^(?:for|of|in|on|with|at|to|across|from)$/.test(lower));
  const inside = end < 0 ? all : all.slice(0, end);
  const head = inside.findLast(({ lower }, at) => at < 4 && (people.has(lower) || kindred.test(lower)));
  return (
    head !== undefined &&
    head === inside.at(-1) &&
    !/\b(?:new|hire|staff)\b/i.test(slice(reading.text, reading.object)) &&
    kindred.test(head.lower)
  );
}

/** "Launch in the US": a verb without an object has nothing that could be finished. */
function goesSomewhere({ words, lead }: Reading): boolean {
  return /^(?:in|on|into|like)$/.test(words[lead!.next]?.lower ?? '');
}

function standsFor(reading: Reading): boolean {
  const { text, lead } = reading;
  if (quality.test(text) || change.test(text) || purposeWorth(reading) === 'aim') return true;
  if (hasClause(reading) || isFor(reading) || makesPeople(reading) || goesSomewhere(reading)) return true;
  return (
    founding.has(lead!.verb.base) &&
    lasting.test(text.slice(lead!.to, reading.object.to)) &&
    !hardObject(reading)
  );
}

/** "Build a support portal": the head of the object is an artefact, whatever stands before it. */
function hardObject(reading: Reading): boolean {
  const inside = body(reading).filter((word) => word.to <= reading.object.to);
  const head = inside.find((_, index) => {
    const next = inside[index + 1]?.lower;
    return next === undefined || /^(?:for|of|in|on|with|at|to|and|across|from)$/.test(next);
  });
  return head !== undefined && (artefacts.has(head.lower) || artefacts.has(head.lower.replace(/s$/, '')));
}

/** "Weekly newsletter": a thing and no word about what it is to do. */
function named({ words, purpose, text }: Reading): Span | null {
  const last = words.at(-1);
  const isThing = last && (artefacts.has(last.lower) || artefacts.has(last.lower.replace(/s$/, '')));
  if (!isThing || purpose || words.length > 4 || quality.test(text) || change.test(text)) return null;
  return words.slice(0, -1).some(({ lower }) => people.has(lower) || /ing$/.test(lower))
    ? null
    : { from: words[0]!.from, to: last.to };
}

function asThing(reading: Reading, span: Span): Hit {
  return {
    marks: [[span.from, span.to]],
    message: `${quote(reading.text, span)} names a thing, not what will be better.`,
    ask: 'When it is there and has worked, who can do what they could not do before?',
    rewrite: beforeDeadline(reading, `so that ${blank} can ${blank}`),
    atMost: 'warning',
  };
}

export const objectiveProject = rule({
  slug: 'objective-project',
  defect: 'OBJ_TASK',
  on: 'objective',
  severity: { outcome: 'error', balanced: 'warning', delivery: 'off' },
  yieldsTo: ['placeholder', 'steady-state', 'vague-objective'],
  applies: ({ reading }) =>
    reading.lead === null ? named(reading) !== null : busy.has(reading.lead.verb.kind) || moves(reading),
  find: ({ reading }) => {
    const thing = reading.lead ? null : named(reading);
    if (thing) return asThing(reading, thing);
    if (standsFor(reading)) return null;
    const { text, lead, object } = reading;
    const span = { from: lead!.from, to: Math.max(lead!.to, object.to) };
    if (purposeWorth(reading) === 'way')
      return {
        marks: [[span.from, span.to]],
        message: `The aim is in ${quote(text, reading.purpose!)}; ${quote(text, span)} has already chosen the way.`,
        ask: 'If another way led there sooner, would you take it?',
        atMost: 'question',
      };
    return {
      marks: [[span.from, span.to]],
      message: `${quote(text, span)} is a project: it says what will be ${lead!.verb.kind === 'output' ? 'made' : 'done'}, not what will be better.`,
      ask: 'When it is done and has worked, who can do what they could not do before?',
      ...(!reading.purpose && { rewrite: beforeDeadline(reading, `so that ${blank} can ${blank}`) }),
      ...(enabling.has(lead!.verb.base) && { atMost: 'question' as const }),
    };
  },
  why: 'An objective names a state worth reaching. A project is one bet on the way there, and a good quarter may end with another one.',
  sources: ['Wodtke, Radical Focus', 'Seiden, Outcomes over Output', 'Gothelf, on OKRs and product teams'],
  disagreements:
    'Grove and Doerr use projects as objectives where the way is truly settled. The delivery profile is silent about it.',
  lesson: 'writing-objectives',
  examples: {
    marked: [
      '«Launch the loyalty card»',
      '«Migrate the booking system» by Q3',
      '«Build a crew portal»',
      '«Redesign the timetable»',
      '«Write a safety manual for the car deck»',
      '«Complete the depot move»',
      '«Weekly newsletter»',
      '«Move to the new booking host»',
      '«Implement a new rota tool» to reduce overtime',
    ],
    silent: [
      'Build a booking experience islanders recommend',
      'Launch a night crossing people love',
      'Create a culture in which near misses are told',
      'Redesign boarding to feel effortless with a pram',
      'Passengers trust the timetable in any weather',
      'Make onboarding feel effortless',
      'Build a crew that looks forward to winter',
      'Launch a night crossing families plan their weekend around',
      'Develop skippers whom every harbour wants back',
      'Design boarding around people with prams',
      'Provide the best service',
      'Create fans, not customers',
      'Launch in the north like a local',
      'Set the standard for small harbours',
    ],
  },
});
