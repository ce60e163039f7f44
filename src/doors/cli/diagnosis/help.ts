// `diagnose which-help` and `diagnose playbook`: what can be read without a single count.
import { playbooks } from '../../../diagnosis/playbooks/index.ts';
import { bestStart } from '../../../diagnosis/which-help/best-start.ts';
import { problems } from '../../../diagnosis/which-help/problems.ts';
import { Refused } from '../ask.ts';
import { playbookList, readablePlaybook, readableProblems, readableStart } from './help-report.ts';
import { problemsNamed } from './problems-named.ts';
import { type Format, tell } from './tell.ts';

export function whichHelp(keys: readonly string[], format: Format): void {
  const start = bestStart(problemsNamed(keys));
  if (keys.length === 0) tell(format, problems, readableProblems(problems));
  else tell(format, start, readableStart(start));
}

export function playbook(name: string | undefined, format: Format): void {
  if (name === undefined) {
    tell(format, playbooks, playbookList(playbooks));
    return;
  }
  const slug = name.toLowerCase().replaceAll(' ', '-');
  const found = playbooks.find((each) => each.slug === slug);
  const known = playbooks.map((each) => each.slug).join(', ');
  if (!found) throw new Refused('not-found', `There is no pattern “${name}”. There are ${known}.`);
  tell(format, found, readablePlaybook(found));
}
