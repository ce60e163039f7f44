// A person may answer a finding ("we know, because …"). It then stays quiet until the words it was given for change.
import type { At, Finding } from './finding.ts';

/** An answer as it is stored. `textHash` is copied from the finding it answers. */
export type Answer = { rule: string; at: At; textHash: string; reason: string };

function key(of: { rule: string; at: At; textHash: string }): string {
  return `${of.rule} ${of.textHash} ${of.at.part === 'objective' ? '' : of.at.id}`;
}

/** The findings nobody has answered for the words as they stand now, in the order given. */
export function open(findings: readonly Finding[], answers: readonly Answer[]): Finding[] {
  const answered = new Set(answers.filter((answer) => answer.reason.trim() !== '').map(key));
  return findings.filter((finding) => !answered.has(key(finding)));
}

/** What still wants a fix or an answer before the draft can be committed: the open errors. */
export function commitBlockers(findings: readonly Finding[], answers: readonly Answer[]): Finding[] {
  return open(findings, answers).filter((finding) => finding.severity === 'error');
}
