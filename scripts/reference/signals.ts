// The page about signals: what is counted, when it speaks, what is concluded from it and which help follows.
import { rules } from '../../src/diagnosis/advice/advise.ts';
import { causes, weights } from '../../src/diagnosis/causes.ts';
import { causeTitles } from '../../src/diagnosis/explain.ts';
import { patterns, signalBehind } from '../../src/diagnosis/patterns.ts';
import type { Signal } from '../../src/diagnosis/signal.ts';
import { signals } from '../../src/diagnosis/signals/index.ts';
import {
  changes,
  evidence,
  leastTeams,
  likenessLimits,
  spreadLimits,
  thresholds,
  verdictLimits,
} from '../../src/diagnosis/thresholds.ts';
import { points } from '../../src/diagnosis/words.ts';
import { page, table } from './layout.ts';

const percent = (share: number) => `${Math.round(share * 100)}%`;

export function signalsPage(): string {
  return page(
    'Signals',
    'A diagnosis is made of counts: how often what should have happened did not. `quarterdeck diagnose --signals FILE` makes one, without a server. How often it finds what is there, and how often it errs: [calibration](diagnosis-calibration.md).',
    states(),
    limits(),
    ...signals.map(section),
    spread(),
    `## Patterns\n\nOne strong signal, under the name people know it by.\n\n${table(
      ['pattern', 'signal'],
      [...patterns].sort().map((pattern) => [pattern, `\`${signalBehind(pattern)}\``]),
    )}`,
    causesPart(),
    `## Advice\n\nIn this order. R0, when it gives anything, and R1 end the list; the others add up, each kind of help once.\n\n${table(
      ['rule', 'speaks when'],
      rules.map(({ id, when }) => [id, when]),
    )}`,
    `## Changes\n\n${table(
      ['version', 'on', 'by', 'what'],
      changes.map(({ version, on, by, what }) => [String(version), on, by, what]),
    )}`,
  );
}

function states(): string {
  return `## States

- **STRONG**: the share has reached *fail*, and its whole 95% interval has reached *warn*.
- **WATCH**: the share has reached *warn*.
- **HEALTHY**: the share is below *warn*, and its whole interval below *fail*.
- **UNSURE**: counted, and the interval reaches both ways.
- **UNKNOWN**: fewer counted than the minimum, or nothing at all, or a survey answered by under half of those asked.

The interval is Wilson’s. Where rows of one team resemble each other it is widened: n rows, m a team, are worth n / (1 + (m − 1) · ρ). ρ is ${likenessLimits.usual}, unless \`earlier\` beside \`bad\` and \`n\` gives the counts of ${leastTeams} teams or more in a cycle before: then it is estimated from those, never from the counts being read. The share itself is never touched, and the minimum looks at rows as counted. Every denominator holds what should have happened: a review called off was still due.`;
}

function limits(): string {
  return `## Limits\n\n${table(
    ['signal', 'about', 'warn', 'fail', 'minimum'],
    signals.map(({ id, slug, title }) => {
      const { warn, fail, minimum } = thresholds[id];
      return [`[\`${id}\`](#${slug})`, title, percent(warn), percent(fail), String(minimum)];
    }),
  )}`;
}

function section(signal: Signal): string {
  const { id, slug, title, formula, family, clustered, survey, gaming, source, examples } = signal;
  const kind = [
    `Family: ${family}.`,
    clustered ? 'Interval widened for teams.' : '',
    survey ? 'A survey: `asked` may stand beside `bad` and `n`.' : '',
  ];
  return [
    `## ${slug}`,
    `\`${id}\` ${title}. ${kind.filter(Boolean).join(' ')}`,
    formula,
    `*How it could be gamed:* ${gaming.risk} *What is done about it:* ${gaming.counter}`,
    `*Source:* ${source}`,
    examples.map((example) => `- ${exampleText(example)}`).join('\n'),
  ].join('\n\n');
}

function exampleText({ bad, n, teams, asked, detector, is }: Signal['examples'][number]): string {
  const more = [
    teams ? `${teams} teams` : '',
    asked ? `${asked} asked` : '',
    detector ? `sensitivity ${detector.sensitivity}, specificity ${detector.specificity}` : '',
  ].filter(Boolean);
  return `${bad} of ${n}${more.length > 0 ? ` (${more.join(', ')})` : ''}: ${is}`;
}

function spread(): string {
  const { strong, watch, healthy, leastDue } = spreadLimits;
  return `## Spread from team counts

With \`"SPREAD": { "perTeam": [{ "bad": 3, "n": 39 }, …] }\` the difference between teams is measured instead of counted: each team’s share is shrunk towards the whole by what its count is worth, and the difference between the tenth and the ninetieth percentile team is told with the chance of it among teams that are alike, ordinary differences allowed for. Teams with fewer than ${leastDue} check-ins due are left out; fewer than ${thresholds.SPREAD.minimum} teams say nothing.

${table(
  ['state', 'difference', 'chance'],
  [
    ['STRONG', `${points(strong.range)} or more`, `and under ${percent(strong.chance)}`],
    ['WATCH', `${points(watch.range)} or more`, `and under ${percent(watch.chance)}`],
    ['HEALTHY', `under ${points(healthy.range)}`, `or over ${percent(healthy.chance)}`],
  ],
)}

It is the one signal that is not monotone: one more miss in the best team makes teams more alike.`;
}

function causesPart(): string {
  const { supported, possible, notSupported, leastCoverage } = verdictLimits;
  return `## Causes

Evidence weighs ${Object.entries(evidence)
    .map(([state, weight]) => `${state} ${(weight / 100).toString().replace('-', '−')}`)
    .join(
      ', ',
    )}; UNKNOWN is left out. The score is the weighted mean, the coverage the share of the weight that is known.

${table(
  ['cause', 'signals (weight)'],
  causes.map((cause) => [
    `${causeTitles[cause]} (\`${cause}\`)`,
    weights[cause].map(([id, weight]) => `\`${id}\` ${weight}`).join(', '),
  ]),
)}

1. Coverage under ${leastCoverage}%, or no signal of weight 3 known: **not enough evidence**.
2. Score ${supported / 100} or more, a strong signal of weight 2 or more, and two families leaning bad: **supported**.
3. Score ${possible / 100} or more: **possible**. Score ${(notSupported / 100).toString().replace('-', '−')} or less: **not supported**. Between: **inconclusive**.
4. Managers are never more than inconclusive unless \`SPREAD\` leans bad. Knowledge follows \`KN_LOW\`: strong supports it, watch makes it possible.
5. A cadence that is not supported while \`COPY\` is strong is kept **in form only**.

Nothing here says why people do what they do. Nobody is ranked, and results about one lead go to that lead and their coach.`;
}
