// One import as a person makes it: upload, dry run, start, wait. The file is a spreadsheet of key results, four to an objective.
import { idOf } from './seed.ts';
import type { Server } from './server.ts';

type Import = { id: string; state: string; canStart: boolean; report: { errors: number } | null };

/** Imports `rows` invented key results with the session of an owner and tells how long each part took. */
export async function importRows(server: Server, rows: number, session: string): Promise<string> {
  const lines = Array.from(
    { length: rows },
    (_, n) => `Objective ${n >> 2},Bring gauge ${n} down,Person ${n % 50},Team ${n % 20},Cycle 2,41,25,33`,
  );
  const text = ['Objective,Key result,Owner,Team,Cycle,Start,Target,Current', ...lines].join('\n');
  const form = new FormData();
  form.set('file', new File([text], 'bench.csv', { type: 'text/csv' }));
  const since = performance.now();
  const ask = async (method: string, path: string, body?: FormData | string) => {
    const response = await fetch(`${server.url}/api${path}`, {
      method,
      headers: {
        cookie: `quarterdeck=${session}`,
        'x-quarterdeck': '1',
        ...(typeof body === 'string' && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Import;
  };
  const { id } = await ask('POST', '/imports/upload', form);
  const price = {
    pays: 'capacity',
    capacityOf: idOf('person', 0),
    capacity: 'A new team',
    because: 'It was taken over',
  };
  const looked = await ask(
    'POST',
    `/imports/${id}/plan`,
    JSON.stringify({ unmatchedPeople: 'create', price }),
  );
  const dryRun = performance.now();
  if (!looked.canStart) throw new Error(`The dry run found errors: ${JSON.stringify(looked.report)}`);
  await ask('POST', `/imports/${id}/start`, '{}');
  for (;;) {
    const { state } = await ask('GET', `/imports/${id}`);
    if (state === 'done') break;
    if (state !== 'running') throw new Error(`The import ended as ${state}`);
    await new Promise((done) => setTimeout(done, 10));
  }
  const done = performance.now();
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(2);
  return `import of ${rows.toLocaleString('en-GB')} rows: ${seconds(dryRun, done)} s, its dry run ${seconds(since, dryRun)} s (goal under 3)`;
}
