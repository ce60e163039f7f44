// The teams in a sentence: the company is not one of them, and idle ones are said.
import { expect, it } from 'vitest';
import { teamsFinding } from './finding.ts';

const company = { parentId: null, objectives: 3 };
const team = (objectives: number) => ({ parentId: 'company', objectives });

it('counts the teams under the company, and those without an objective', () => {
  expect(teamsFinding([company, team(2), team(0), team(1)], 'Q3 2026')).toBe(
    'Three teams, one without an objective in Q3 2026',
  );
  expect(teamsFinding([company, team(2), team(1)], 'Q3 2026')).toBe(
    'Two teams, all with objectives in Q3 2026',
  );
  expect(teamsFinding([company, team(0)], 'Q3 2026')).toBe('One team, no objectives in Q3 2026 yet');
  expect(teamsFinding([company, team(0)], null)).toBe('One team');
  expect(teamsFinding([company], 'Q3 2026')).toBe('One company, no teams yet');
});
