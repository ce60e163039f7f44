import { expect, test } from 'vitest';
import { openLog } from './log.ts';

function written(
  level: 'silent' | 'error' | 'info',
  write: (log: ReturnType<typeof openLog>) => void,
): string[] {
  const lines: string[] = [];
  write(openLog(level, { write: (line) => void lines.push(line) }));
  return lines;
}

test('hides secrets at the top, below a thing and below its headers', () => {
  const [line = ''] = written('info', (log) =>
    log.info({
      password: 'hunter2',
      login: { token: 'hunter2', passwordHash: 'hunter2' },
      request: {
        headers: { cookie: 'hunter2', authorization: 'hunter2', 'set-cookie': 'hunter2', host: 'here' },
      },
      databaseUrl: 'postgres://me:hunter2@here/db',
    }),
  );
  expect(line).not.toContain('hunter2');
  expect(line).toContain('"host":"here"');
});

test('keeps a line a line, whatever is in it', () => {
  const [line = ''] = written('info', (log) => log.info({ title: 'a\n{"level":60}' }, 'b\nc'));
  expect(line.trimEnd().split('\n')).toHaveLength(1);
  expect(JSON.parse(line)).toMatchObject({ title: 'a\n{"level":60}', msg: 'b\nc' });
});
