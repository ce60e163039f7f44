// `academy statistics` as people type it: no server runs here.
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
      [join(import.meta.dirname, '../main.ts'), 'academy', 'statistics', '-', ...words],
      (error, said, complained) => done({ code: Number(error?.code ?? 0), said, complained }),
    );
    child.stdin?.end(input);
  });
}

test('a square table gives its kappas, own weights included', async () => {
  const weights = ['--weights', '0 1 3 / 1 0 6 / 3 6 0'];
  const { code, said } = await quarterdeck(
    '.44,.07,.09\n.05,.2,.05\n.01,.03,.06\n',
    '--kind',
    'table',
    ...weights,
  );
  expect(code).toBe(0);
  expect(said).toMatch(/Cohen's kappa +0\.4915/);
  expect(said).toMatch(/own weights +0\.3478/);
});

test('too few scripts give no number but what it would take, unless asked for', async () => {
  const marks = 'script;Ines;Tomás\ns1;1;1\ns2;2;2\ns3;4;3\n';
  expect((await quarterdeck(marks)).said).toMatch(/quadratic weights +too few: 30 needed/);
  expect((await quarterdeck(marks, '--show-small')).said).toMatch(/quadratic weights +0\.8571/);
  const { said } = await quarterdeck('[[1, 1], [2, null], [4, 3]]', '--json');
  expect(JSON.parse(said)).toMatchObject({
    notes: ['1 of 3 were rated by fewer than two and are left out.'],
  });
});

test('a cell that is no number ends with 1 and says where it stands', async () => {
  const { code, complained } = await quarterdeck('judge,q1\nInes,0.4\nTomás,1.4\n', '--kind', 'angoff');
  expect(code).toBe(1);
  expect(complained).toContain('row 3, column 2: “1.4” is not a chance between 0 and 1');
});

test('weights that do not fit the table are refused, not taken for no cost', async () => {
  const table = '[[20, 5], [10, 15]]';
  for (const weights of ['0 1 3 / 1 0 6 / 3 6 0', '0 1', '1 1 / 1 0', '0 -1 / 1 0'])
    expect(await quarterdeck(table, '--kind', 'table', '--weights', weights), weights).toMatchObject({
      code: 1,
      complained: expect.stringContaining('--weights needs 2 rows of 2 costs'),
    });
});
