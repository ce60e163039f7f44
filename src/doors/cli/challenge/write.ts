// Findings for programs: JSON, JSON lines, SARIF 2.1.0 for code scanning, and the annotations a GitHub workflow understands.
import type { Severity } from '../../../challenge/profile.ts';
import { rules } from '../../../challenge/rules/index.ts';
import { counted, type Judged, type Told, told } from './report.ts';

/** One object: every file with the answers to its texts, and the counts. */
export function json(judged: readonly Judged[]): string {
  const files = judged.map(({ file, answers }) => ({
    path: file.path,
    answers: answers.map(({ answer }) => answer),
  }));
  return JSON.stringify({ files, counts: counted(told(judged)) }, null, 2);
}

/** One line a text, in the order they came. */
export function jsonl(judged: readonly Judged[]): string {
  return judged.flatMap(({ answers }) => answers.map(({ answer }) => JSON.stringify(answer))).join('\n');
}

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', question: 'note' };

/** Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0. */
export function sarif(judged: readonly Judged[]): string {
  const all = told(judged);
  const said = rules.filter(({ slug }) => all.some(({ finding }) => finding.rule === slug));
  const results = all.map(({ finding, path, line, column, endColumn }) => ({
    ruleId: finding.rule,
    ruleIndex: said.findIndex(({ slug }) => slug === finding.rule),
    level: levels[finding.severity],
    message: { text: `${finding.message} ${finding.ask}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: path.replaceAll('\\', '/') },
          region: { startLine: line, startColumn: column, endColumn },
        },
      },
    ],
  }));
  const driver = {
    name: 'quarterdeck challenge',
    rules: said.map(({ slug, defect, why }) => ({ id: slug, name: defect, shortDescription: { text: why } })),
  };
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
    },
    null,
    2,
  );
}

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', question: 'notice' };
const escaped = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Source: GitHub, Workflow commands for GitHub Actions. */
export function github(judged: readonly Judged[]): string {
  return told(judged)
    .map(
      (each) =>
        `::${commands[each.finding.severity]} ${place(each)}::${escaped(`${each.finding.message} ${each.finding.ask}`)}`,
    )
    .join('\n');
}

function place({ path, line, column, endColumn, finding }: Told): string {
  const title = property(finding.rule);
  return `file=${property(path)},line=${line},col=${column},endColumn=${endColumn},title=${title}`;
}
