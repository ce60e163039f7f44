// Where a finding stands, as the page counts: "Key result 2", or "KR 2" where there is little room.
import type { Finding } from '../../../challenge/finding.ts';
import type { Draft } from './draft.ts';

/** @param finding at its place on the page */
export function placeWords({ at }: Pick<Finding, 'at'>, { keyResults }: Draft, short = false): string {
  const rows = keyResults.filter(({ removed }) => !removed);
  const number = at.part === 'objective' ? 0 : rows.findIndex(({ key }) => key === at.id) + 1;
  if (number === 0) return short ? 'Objective' : 'The objective';
  return short ? `KR ${number}` : `Key result ${number}`;
}
