// Prints an answer: JSON for programs, a table for people. The first list in an answer is its table; what stands beside it comes first.

/** Writes an answer to standard output. */
export function print(answer: unknown, asJson: boolean): void {
  process.stdout.write(asJson ? `${JSON.stringify(answer, null, 2)}\n` : `${readable(answer)}\n`);
}

/** An answer as text for a terminal. */
export function readable(answer: unknown, width = process.stdout.columns ?? 120): string {
  if (Array.isArray(answer)) return table(answer, width);
  if (answer === null || typeof answer !== 'object') return String(answer ?? '');
  const list = Object.entries(answer).find(
    (entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && typeof entry[1][0] === 'object',
  );
  const facts = Object.entries(answer).filter(
    ([, value]) => value !== null && value !== '' && typeof value !== 'object',
  );
  const names = Math.max(0, ...facts.map(([name]) => name.length));
  const lines = facts.map(([name, value]) => `${name.padEnd(names)}  ${value}`);
  return [...lines, ...(list ? ['', `${list[0]}:`, table(list[1], width)] : [])].join('\n').trim();
}

const mostColumns = 8;

function table(rows: unknown[], width: number): string {
  if (rows.length === 0) return 'nothing here';
  if (typeof rows[0] !== 'object') return rows.join('\n');
  const cells = rows as Record<string, unknown>[];
  const columns = Object.keys(cells[0] ?? {})
    .filter((name) =>
      cells.some((row) => row[name] !== null && row[name] !== '' && typeof row[name] !== 'object'),
    )
    .slice(0, mostColumns);
  const text = (value: unknown) =>
    value === null || typeof value === 'object' ? '' : String(value).replace(/\s+/g, ' ');
  const sizes = columns.map((name) =>
    Math.min(
      Math.max(name.length, ...cells.map((row) => text(row[name]).length)),
      Math.max(12, Math.floor(width / 3)),
    ),
  );
  const line = (parts: string[]) =>
    parts
      .map((part, index) => part.slice(0, sizes[index]).padEnd(sizes[index] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    line(columns),
    line(sizes.map((size) => '─'.repeat(size))),
    ...cells.map((row) => line(columns.map((name) => text(row[name])))),
  ].join('\n');
}
