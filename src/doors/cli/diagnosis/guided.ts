// `diagnose which-help --guided`: eighteen questions, one after another, at a terminal or with the answers piped in.
import { createInterface } from 'node:readline/promises';
import { type Answer, type Answers, type Assessment, assess } from '../../../diagnosis/which-help/assess.ts';
import { type ProblemKey, problemOf, problems } from '../../../diagnosis/which-help/problems.ts';
import { readableStart } from './help-report.ts';
import { type Format, tell } from './tell.ts';

const meant: Record<string, Answer> = {
  y: 'yes',
  yes: 'yes',
  n: 'no',
  no: 'no',
  '?': 'unsure',
  unsure: 'unsure',
  '': 'unsure',
};

export async function guided(format: Format): Promise<void> {
  const result = assess(await asked());
  tell(format, result, readable(result));
}

// Questions go to standard error, so that the result alone can be kept.
async function asked(): Promise<Partial<Answers>> {
  const lines = createInterface({ input: process.stdin, terminal: false });
  const next = lines[Symbol.asyncIterator]();
  const given: Partial<Record<ProblemKey, Answer[]>> = {};
  const questions = problems.flatMap(({ key, questions }) =>
    questions.map((question) => ({ key, question })),
  );
  process.stderr.write('Answer with y, n, or Enter where you do not know.\n');
  for (const [index, { key, question }] of questions.entries()) {
    const answer = await answerTo(`${index + 1}/${questions.length} ${question} `, next);
    if (!answer) break;
    given[key] = [...(given[key] ?? []), answer];
  }
  lines.close();
  return given;
}

/** Asks until the answer is understood; nothing at the end of the input. */
async function answerTo(question: string, next: AsyncIterator<string>): Promise<Answer | undefined> {
  for (;;) {
    process.stderr.write(question);
    const { value, done } = await next.next();
    if (done) return undefined;
    const answer = meant[value.trim().toLowerCase()];
    if (answer) return answer;
    process.stderr.write('y, n or Enter: ');
  }
}

function readable({ yours, open, start }: Assessment): string {
  const named = (keys: readonly ProblemKey[]) =>
    keys.map((key) => `  ${key}: ${problemOf(key)?.stated}`).join('\n');
  return [
    yours.length > 0 ? `Yours\n\n${named(yours)}` : 'None of the six is yours, as far as you can say.',
    open.length > 0 && `Open, for you do not know\n\n${named(open)}`,
    start.length > 0 && readableStart(start),
    yours.length > 0 &&
      `Keep this. Once there are counts: quarterdeck diagnose --signals counts.json --stated ${yours.join(' ')}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
