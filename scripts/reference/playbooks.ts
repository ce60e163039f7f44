// The page of playbooks and of the six stated problems: what can be read before anything is counted, and after a pattern shows.
import { kindWords } from '../../src/diagnosis/advice/rule.ts';
import type { Playbook } from '../../src/diagnosis/playbook.ts';
import { playbooks } from '../../src/diagnosis/playbooks/index.ts';
import { problems } from '../../src/diagnosis/which-help/problems.ts';
import { page } from './layout.ts';

export function playbooksPage(): string {
  return page(
    'Which help, and what to do',
    'Before anything is counted: six problems as people state them. Two of three questions answered with yes, and the problem is yours; `quarterdeck diagnose which-help` says where to begin with several. After that, a playbook for each pattern a [diagnosis](signals.md) can show; its progress is read off its signals, not off ticked boxes.',
    '# Which help',
    ...problems.map(({ key, stated, questions, start, why, firstMove }) =>
      [
        `## ${key}`,
        `“${stated}”`,
        questions.map((question) => `- ${question}`).join('\n'),
        `Begin with **${start.map((kind) => kindWords[kind].toLowerCase()).join('**, then **')}**. ${why}`,
        `At no cost, first: ${firstMove}`,
      ].join('\n\n'),
    ),
    '# Playbooks',
    ...playbooks.map(section),
  );
}

function section(playbook: Playbook): string {
  const { slug, symptom, evidence, check, moves, script, owner, retestAfterWeeks, known, escalate } =
    playbook;
  return [
    `## ${slug}`,
    symptom,
    `Shown by \`${evidence[0]}\`; beside it read ${evidence
      .slice(1)
      .map((id) => `\`${id}\``)
      .join(', ')}. *First make sure:* ${check}`,
    moves.map((move, index) => `${index + 1}. ${move}`).join('\n'),
    `Words for it, between ${script.between}:\n\n${script.says.map((line) => `> ${line}`).join('\n>\n')}\n\n${script.avoid}`,
    `*Owner:* ${owner}. *Measured again after:* ${retestAfterWeeks} weeks. *How we will know:* ${known}`,
    `*Ask for more:* ${escalate}`,
  ].join('\n\n');
}
