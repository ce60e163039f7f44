import { beforeAll, expect, it } from 'vitest';
import { writeXlsx } from '../../../connectors/spreadsheet/write-xlsx.ts';
import { lookApart, planApart } from './apart.ts';

/** A workbook of a million cells. */
let file: Uint8Array;
beforeAll(async () => {
  const row = Array.from({ length: 20 }, (_, column) => `Pier ${column}`);
  file = await writeXlsx([{ name: 'OKRs', rows: Array.from({ length: 50_000 }, () => row) }]);
});

const home = '01990000-0000-7000-8000-000000000000';
const header = 'Title,Type,Owner,Target\n';
const choices = async (csv: string) => (await lookApart(Buffer.from(csv))).choices;

it('leaves the server free while a million cells are read', async () => {
  let turns = 0;
  const ticking = setInterval(() => turns++, 5);
  const since = performance.now();
  const { sheets } = await lookApart(file);
  const tookMs = performance.now() - since;
  clearInterval(ticking);
  expect(sheets).toMatchObject([{ rows: 49_999 }]);
  expect(turns).toBeGreaterThan(tookMs / 5 / 4);
});

it('refuses with a way out what takes too long or holds too much', async () => {
  for (const limits of [
    { ms: 60, heapMb: 1_024 },
    { ms: 15_000, heapMb: 16 },
  ])
    await expect(lookApart(file, limits)).rejects.toMatchObject({
      code: 'file-unreadable',
      detail: { say: expect.stringContaining('more than can be read at once') },
    });
});

it('hands on the sentence of whoever cannot read a file', async () => {
  await expect(lookApart(new Uint8Array())).rejects.toMatchObject({
    code: 'file-unreadable',
    detail: { say: expect.stringContaining('empty') },
  });
});

it('stops reading when it is told to, and reads the next file', async () => {
  const csv = `${header}${'Sail on time,Objective,Ines,9\n'.repeat(40_000)}`;
  const stopping = new AbortController();
  const reading = planApart(Buffer.from(csv), await choices(csv), home, stopping.signal);
  setTimeout(() => stopping.abort(new Error('Stopped')), 30);
  await expect(reading).rejects.toThrow('Stopped');
  const small = `${header}Sail on time,Objective,Ines,9\n`;
  expect((await planApart(Buffer.from(small), await choices(small), home)).objectives).toHaveLength(1);
});
