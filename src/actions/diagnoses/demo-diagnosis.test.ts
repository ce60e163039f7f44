// The guide that explains the demo's diagnosis is held to the demo: every figure and every verdict on it is counted again.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts';
import * as cycles from '../../db/cycles.ts';
import { layDemo } from '../../db/demo/lay.ts';
import { inScope } from '../../db/scope.ts';
import type { Diagnosis } from '../../diagnosis/diagnose.ts';
import { amongAll, readCycle } from './read.ts';

const now = new Date('2026-11-25T10:00:00Z');
const guide = readFileSync(new URL('../../../docs/guides/demo-diagnosis.md', import.meta.url), 'utf8');

let fresh: FreshDatabase;
let diagnosis: Diagnosis;
beforeAll(async () => {
  fresh = await freshDatabase();
  const { workspaceId } = await inScope(fresh.db, {}, 'change', (tx) => layDemo(tx, now, []));
  const all = await amongAll(fresh.db, workspaceId, (tx) => cycles.list(tx, workspaceId));
  const running = all.find(({ phase }) => phase === 'running')!;
  ({ diagnosis } = await readCycle(fresh.db, workspaceId, running, now));
});
afterAll(() => fresh?.drop());

it('tells every signal as it is counted', () => {
  const rows = [...guide.matchAll(/^\| `([A-Z_]+)`\s*\| (.+?)\s*\| ([A-Z]+)\s*\|$/gm)];
  const told = Object.fromEntries(rows.map(([, id, counted, state]) => [id, `${counted} ${state}`]));
  const counted = Object.entries(diagnosis.signals).map(([id, { bad, n, state }]) => {
    const words = n === null ? 'nothing' : bad === null ? `${n} teams` : `${bad} of ${n}`;
    return [id, `${words} ${state}`];
  });
  expect(told).toEqual(Object.fromEntries(counted));
});

it('tells every verdict and the advice', () => {
  const rows = [...guide.matchAll(/^\| ([a-z]+)\s*\| ([a-z-]+)\s*\|$/gm)].filter(
    ([, cause]) => cause !== 'cause',
  );
  const verdicts = Object.entries(diagnosis.causes).map(([cause, { verdict }]) => [cause, verdict]);
  expect(Object.fromEntries(rows.map(([, cause, verdict]) => [cause, verdict]))).toEqual(
    Object.fromEntries(verdicts),
  );
  expect(diagnosis.advice.map(({ kind, rule }) => `${kind} ${rule}`)).toEqual([
    'consulting R2',
    'collect R12',
  ]);
});
