// Writes src/db/tables.ts, the types of the tables, from a migrated database: `node scripts/tables.ts postgres://…`
import { writeFile } from 'node:fs/promises';
import pg from 'pg';

const url = process.argv[2] ?? process.env.DATABASE_URL;
if (!url) throw new Error('Give the URL of a migrated database');
const client = new pg.Client({ connectionString: url });
await client.connect();
const { rows } = await client.query(`
  select table_name, column_name, udt_name, is_nullable = 'YES' as nullable,
    is_generated = 'ALWAYS' or is_identity = 'YES' as generated, column_default is not null as defaulted
  from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`);
await client.end();

const plain: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  timestamptz: 'string',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  bool: 'boolean',
  bytea: 'Buffer',
  tsvector: 'string',
  jsonb: 'unknown',
  _uuid: 'string[]',
  _text: 'string[]',
  _int4: 'number[]',
};

const tables = new Map<string, string[]>();
for (const row of rows) {
  const base = plain[row.udt_name];
  if (!base) throw new Error(`No TypeScript type for ${row.udt_name}`);
  const type = row.nullable && base !== 'unknown' ? `${base} | null` : base;
  const wrapped = row.generated ? `GeneratedAlways<${type}>` : row.defaulted ? `Generated<${type}>` : type;
  tables.set(row.table_name, [...(tables.get(row.table_name) ?? []), `    ${row.column_name}: ${wrapped};`]);
}

const text = `// The tables as Kysely sees them. Generated from the migrated schema by scripts/tables.ts: do not edit.
import type { Generated, GeneratedAlways } from 'kysely';

export type Tables = {
${[...tables].map(([name, columns]) => `  ${name}: {\n${columns.join('\n')}\n  };`).join('\n')}
};
`;
await writeFile(new URL('../src/db/tables.ts', import.meta.url), text);
