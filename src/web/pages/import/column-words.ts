// What a column can be read as, in the words and the order of the select box.
import type { Import } from './use-import.ts';

type Field = NonNullable<Import['choices']['columns'][number]>;

export const columnWords: Record<Field, string> = {
  objective: 'Objective',
  'key result': 'Key result',
  title: 'Title, of either',
  type: 'Objective or key result',
  order: 'Order, such as 1.2',
  id: 'Its id',
  'parent id': 'Id of what it belongs to',
  parent: 'Title of what it belongs to',
  owner: 'Owner',
  contributors: 'Contributors',
  team: 'Team',
  cycle: 'Cycle',
  'starts on': 'First day',
  'ends on': 'Last day',
  why: 'Why it matters',
  ambition: 'Committed or aspirational',
  visibility: 'Who may see it',
  baseline: 'Baseline',
  target: 'Target',
  current: 'Current value',
  unit: 'Unit',
  metric: 'What is measured',
  direction: 'Up, down or keep',
  progress: 'Progress in percent',
  weight: 'Weight',
  source: 'Where the number comes from',
  status: 'Status',
  confidence: 'Confidence',
  score: 'Score',
  note: 'Note of the check-in',
  'checked in on': 'Day of the check-in',
};

const fields = Object.keys(columnWords) as Field[];

/** Fields more than one column is read as, in words: only one of them can be meant. */
export function readTwice(columns: readonly (Field | null)[]): string[] {
  return fields
    .filter((field) => columns.filter((each) => each === field).length > 1)
    .map((field) => columnWords[field]);
}
