import { expect, it } from 'vitest';
import { finding } from './finding.ts';

it('says first what did not arrive', () => {
  expect(finding([], true)).toBe('No mail yet');
  expect(finding([{ state: 'kept' }], false)).toBe('Mail is kept here and sent to nobody');
  expect(finding([{ state: 'sent' }], true)).toBe('All mail has left');
  expect(finding([{ state: 'sent' }, { state: 'waiting' }], true)).toMatch(/^(1|one) mail on the way$/i);
  expect(finding([{ state: 'waiting' }, { state: 'given up' }], true)).toMatch(
    /^(1|one) mail could not be delivered$/i,
  );
});
