// Problems, starts and playbooks for a terminal.
import { kindWords } from '../../../diagnosis/advice/rule.ts';
import type { Playbook } from '../../../diagnosis/playbook.ts';
import type { Start } from '../../../diagnosis/which-help/best-start.ts';
import { type Problem, problemOf } from '../../../diagnosis/which-help/problems.ts';
import { readable } from '../print.ts';

/** All problems with the questions that tell whether they are yours. */
export function readableProblems(problems: readonly Problem[]): string {
  const each = problems.map(({ key, stated, questions, start, why }) =>
    [
      `${key}: ${stated}`,
      ...questions.map((question) => `  - ${question}`),
      `  Begin with: ${start.map((kind) => kindWords[kind].toLowerCase()).join(', then ')}. ${why}`,
    ].join('\n'),
  );
  return `${each.join('\n\n')}\n\nTwo of three answered with yes: the problem is yours. Name yours for the best start: quarterdeck diagnose which-help ${problems[2]?.key}`;
}

/** Where to begin, with what can be done at no cost. */
export function readableStart(start: readonly Start[]): string {
  return start
    .map(({ kind, for: keys, why }) =>
      [
        `${kindWords[kind]}. ${why}`,
        ...keys.map((key) => `  For ${key}, at no cost, first: ${problemOf(key)?.firstMove}`),
      ].join('\n'),
    )
    .join('\n\n');
}

/** The names of all playbooks. */
export const playbookList = (playbooks: readonly Playbook[]): string =>
  readable(
    playbooks.map(({ slug, evidence, owner, retestAfterWeeks }) => ({
      playbook: slug,
      'shown by': evidence[0],
      owner,
      'measured again after': `${retestAfterWeeks} weeks`,
    })),
  );

/** One playbook. */
export function readablePlaybook(playbook: Playbook): string {
  const { pattern, symptom, evidence, check, moves, script, owner, retestAfterWeeks, known, escalate } =
    playbook;
  return [
    `${pattern.charAt(0).toUpperCase()}${pattern.slice(1)}`,
    symptom,
    `Shown by ${evidence[0]}; read ${evidence.slice(1).join(', ')} beside it.\nFirst make sure: ${check}`,
    `First moves\n${moves.map((move, index) => `  ${index + 1}. ${move}`).join('\n')}`,
    `Words for it, between ${script.between}\n${script.says.map((line) => `  “${line}”`).join('\n')}\n  ${script.avoid}`,
    `Owner: ${owner}. Measured again after ${retestAfterWeeks} weeks.\nHow we will know: ${known}\nAsk for more: ${escalate}`,
  ].join('\n\n');
}
