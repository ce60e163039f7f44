// Findings and rules for people at a terminal. One finding a text is said at length, the one a coach would say; the others in a line each.

import { fromExample } from '../../../challenge/example.ts';
import type { Rule } from '../../../challenge/rule.ts';
import { rules } from '../../../challenge/rules/index.ts';
import { table } from '../table.ts';
import { counted, type Judged, type Told, told } from './report.ts';

/** All findings as text, the titles with their marks underlined, and a closing line that counts. */
export function asText(judged: readonly Judged[]): string {
  const all = told(judged);
  const texts = judged.reduce((sum, { answers }) => sum + answers.length, 0);
  const groups = [...Map.groupBy(all, ({ path, title, line }) => `${path}:${line}:${title}`).values()];
  const { error, warning, question } = counted(all);
  const tally = [of(error, 'error'), of(warning, 'warning'), of(question, 'question')].join(', ');
  const end = texts === 0 ? 'No OKRs were found in these files.' : `${of(texts, 'text')} read: ${tally}.`;
  return [...groups.map(paragraph), end].join('\n\n');
}

const of = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

function paragraph(group: readonly Told[]): string {
  const [first, ...rest] = group as [Told, ...Told[]];
  const { finding, path, line, column, title } = first;
  const words = [
    `${path}:${line}:${column}  ${finding.severity}  ${finding.rule}`,
    ...underlined(title, finding.marks),
    `  ${finding.message}`,
    `  ${finding.ask}`,
    ...(finding.rewrite ? [`  Perhaps: ${finding.rewrite}`] : []),
    ...rest.map(({ finding: also }) => `  also ${also.severity}  ${also.rule}  ${also.message}`),
  ];
  return words.join('\n');
}

function underlined(title: string, marks: readonly (readonly [number, number])[]): string[] {
  const flat = title.replace(/[\r\n\t]/g, ' ');
  if (marks.length === 0) return [`  ${flat}`];
  const under = [...flat].map(() => ' ');
  for (const [from, to] of marks)
    for (let at = [...flat.slice(0, from)].length; at < [...flat.slice(0, to)].length; at++) under[at] = '~';
  return [`  ${flat}`, `  ${under.join('').trimEnd()}`];
}

/** Every rule in a table. */
export function ruleList(width: number): string {
  return table(
    rules.map(({ slug, defect, on, severity }) => ({ rule: slug, defect, about: on, ...severity })),
    width,
  );
}

/** A rule at length: what it holds, who says so and who disagrees, and its examples. */
export function explained(rule: Rule): string {
  const severities = Object.entries(rule.severity).map(([profile, severity]) => `${profile} ${severity}`);
  const examples = (which: 'marked' | 'silent') =>
    rule.examples[which]
      .flatMap((example) =>
        typeof example === 'string' ? [fromExample(example, 'key_result').text.title] : [],
      )
      .slice(0, 4);
  const list = (title: string, lines: string[]) =>
    lines.length > 0 ? `\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}` : '';
  return [
    `${rule.slug} (${rule.defect}): ${severities.join(', ')}`,
    '',
    rule.why,
    '',
    `Who says so: ${rule.sources.join('; ')}`,
    `Who disagrees: ${rule.disagreements}`,
    list('Speaks about', examples('marked')),
    list('Is silent about', examples('silent')),
  ]
    .filter((part, index) => part !== '' || index < 5)
    .join('\n');
}
