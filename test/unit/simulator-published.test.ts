// The published figures belong to the simulator as it stands: whoever changes a run or its mark tries it anew.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint } from '../../scripts/simulator-validate/fingerprint.ts';

const page = join(import.meta.dirname, '../../docs/reference/simulator-validation.md');

test('the figures are of this engine, table and scale (else: npm run simulator:validate -- --write)', () => {
  expect(readFileSync(page, 'utf8')).toContain(`Fingerprint ${fingerprint()}.`);
});
