// `academy key`, `academy conversation` and `academy drills`: what learners practise with, from files.
import { z } from 'zod';
import { Conversation } from '../../../academy/conversation/conversation.ts';
import { conversationProblems } from '../../../academy/conversation/problems.ts';
import { walk } from '../../../academy/conversation/score.ts';
import { Review, schedule, upAt } from '../../../academy/drill/schedule.ts';
import { keyFromPanel } from '../../../academy/judgement/panel.ts';
import { readTable } from '../../../academy/statistics/report/read-table.ts';
import { readCsv } from '../../../connectors/spreadsheet/read-csv.ts';
import { Refused } from '../ask.ts';
import { bytesAt } from '../bytes-at.ts';
import { shapedAt } from '../json-at.ts';
import { print } from '../print.ts';

/** Ratings of a panel to a key, as `academy judgement` takes it. */
export async function panelKey(path: string): Promise<void> {
  const { table, problems } = readTable(readCsv(await bytesAt(path)).rows, 'ratings');
  const unread = problems.map(({ row, column, say }) => `row ${row}, column ${column}: ${say}`);
  const { scenarios, problems: wrong } = keyFromPanel(table.columns, table.rows);
  const all = [...unread, ...(unread.length > 0 ? [] : wrong)];
  if (all.length > 0)
    throw new Refused(
      'bad-input',
      [`${path} is no panel's ratings:`, ...all.map((each) => `  ${each}`)].join('\n'),
    );
  print({ scenarios }, true);
}

export async function conversation(
  path: string,
  { path: chosen, json }: { path?: string; json?: true },
): Promise<void> {
  const read = await shapedAt(path, Conversation);
  const problems = conversationProblems(read);
  if (problems.length > 0) {
    if (json) print({ problems }, true);
    else process.stdout.write(`${problems.join('\n')}\n`);
    process.exitCode = 1;
    return;
  }
  if (chosen === undefined) {
    const keys = read.nodes.filter(({ key }) => key).length;
    print(
      json
        ? { problems }
        : { title: read.title, nodes: read.nodes.length, 'key decisions': keys, problems: 'none' },
      json === true,
    );
    return;
  }
  const walked = walk(
    read,
    chosen
      .split(',')
      .map((option) => option.trim())
      .filter(Boolean),
  );
  if (walked.problem !== null)
    throw new Refused('bad-input', `This way cannot be walked: ${walked.problem}.`);
  const { score, ended, decisions } = walked;
  print(json ? walked : { score: score ?? 'none before the end', ended, decisions }, json === true);
}

const Practice = z.strictObject({
  drills: z.array(z.string().min(1)),
  reviews: z.array(Review),
});

export async function drills(
  path: string,
  { at = new Date().toISOString(), json }: { at?: string; json?: true },
): Promise<void> {
  if (Number.isNaN(Date.parse(at)))
    throw new Refused('bad-input', '--at is a time, such as 2026-11-25T09:00:00Z.');
  const { drills: all, reviews } = await shapedAt(path, Practice);
  const past = reviews.filter((review) => Date.parse(review.at) <= Date.parse(at));
  const standings = schedule(past);
  const day = new Date(at).toISOString().slice(0, 10);
  const doneToday = past.filter((review) => review.at.startsWith(day)).length;
  print({ up: upAt(at, { standings, all, doneToday }), standings }, json === true);
}
