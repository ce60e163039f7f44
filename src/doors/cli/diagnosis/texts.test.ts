// `diagnose texts` as people type it, and its counts as `diagnose --signals` takes them.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

function quarterdeck(
  input: string,
  ...words: string[]
): Promise<{ code: number; said: string; complained: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [join(import.meta.dirname, '../main.ts'), 'diagnose', ...words],
      (error, said, complained) => done({ code: Number(error?.code ?? 0), said, complained }),
    );
    child.stdin?.end(input);
  });
}

const markdown = `Objective: Passengers trust the timetable
KR: Departures within 5 minutes of plan: 71% to 88%
KR: Launch the delay app
KR: Maintain punctuality above 90%
`;

test('key results in a file become counts that a diagnosis takes', async () => {
  const { code, said } = await quarterdeck(markdown, 'texts', '-', '--format', 'json');
  expect(code).toBe(0);
  const { signals, texts } = JSON.parse(said);
  expect(signals).toMatchObject({ KR_ACT: { bad: 1, n: 3 }, KR_TRACK: { n: 3 }, KR_KPI: { bad: 1, n: 3 } });
  expect(texts).toHaveLength(3);
  const diagnosis = await quarterdeck(
    JSON.stringify({ teams: 1, signals }),
    '--signals',
    '-',
    '--format',
    'json',
  );
  expect(JSON.parse(diagnosis.said).signals.KR_ACT).toMatchObject({ state: 'UNKNOWN', bad: 1, n: 3 });
});

test('people see which were counted, and that three are too few to say anything', async () => {
  const { said } = await quarterdeck(markdown, 'texts', '-');
  expect(said).toMatch(/^KR_ACT: whether key results are activities \(15 needed, 3 counted\)$/m);
  expect(said).toMatch(/Launch the delay app\n {4}names an activity \(KR_ACT\)/);
});

test('files without key results are refused', async () => {
  expect(await quarterdeck('Objective: Passengers trust the timetable\n', 'texts', '-')).toMatchObject({
    code: 1,
    said: '',
  });
});
