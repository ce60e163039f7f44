// From rows to a tree of things. Hierarchy comes from whichever the sheet has: two columns, dotted order, ids, parent titles, or plain sequence.

import { lineOf } from '../cells/text.ts';
import { readThing, type Thing } from '../cells/thing.ts';
import type { ColumnField } from '../columns.ts';
import { type Gathering, plainKey } from '../gather.ts';
import type { TableRow } from './table.ts';

export type Node = { row: TableRow; thing: Thing; title: string; parent: Node | null };

/** Every thing of the sheet, parents before children where the sheet has them so. */
export function treeOf(
  rows: readonly TableRow[],
  columns: readonly (ColumnField | null)[],
  gather: Gathering,
): Node[] {
  if (columns.includes('objective') && !columns.includes('title')) return byColumns(rows, columns, gather);
  return byRows(rows, columns, gather);
}

// "Objective | Key result | …": a blank objective means the one above; one that is named again is the same.
function byColumns(
  rows: readonly TableRow[],
  columns: readonly (ColumnField | null)[],
  gather: Gathering,
): Node[] {
  const nodes: Node[] = [];
  const objectives = new Map<string, Node>();
  let last: Node | null = null;
  const starts = columns.flatMap((field, index) => (field === 'key result' ? [index] : []));
  for (const row of rows) {
    const title = titleOf(row, 'objective', gather);
    if (title !== '') {
      const key = `${plainKey(row.text('cycle'))} ${plainKey(title)}`;
      last = objectives.get(key) ?? { row, thing: 'objective', title, parent: null };
      if (!objectives.has(key)) nodes.push(last);
      objectives.set(key, last);
    }
    for (const { part, field } of partsOf(row, starts)) {
      const own = titleOf(part, field, gather);
      if (own === '') continue;
      if (last)
        nodes.push({
          row: part,
          thing: readThing(row.text('type')) === 'initiative' ? 'initiative' : 'key result',
          title: own,
          parent: last,
        });
      else
        gather.problem(
          row.row,
          row.header(field),
          'There is no objective in this row or above it. Name the objective it belongs to.',
        );
    }
  }
  return nodes;
}

// Several key results beside each other: each has the columns up to the next one to itself.
function partsOf(row: TableRow, starts: readonly number[]): { part: TableRow; field: ColumnField }[] {
  if (starts.length === 0) return [{ part: row, field: 'metric' }];
  if (starts.length === 1) return [{ part: row, field: 'key result' }];
  return starts.map((from, index) => ({
    part: row.within(from, starts[index + 1] ?? Number.POSITIVE_INFINITY),
    field: 'key result' as const,
  }));
}

function byRows(
  rows: readonly TableRow[],
  columns: readonly (ColumnField | null)[],
  gather: Gathering,
): Node[] {
  const field = columns.includes('title') ? 'title' : 'key result';
  const titled = rows.flatMap((row) => {
    const title = titleOf(row, field, gather) || titleOf(row, 'objective', gather);
    if (title === '')
      gather.problem(row.row, row.header(field), 'This row has no title. Write one, or take the row out.');
    return title === '' ? [] : [{ row, title }];
  });
  const find = finder(titled);
  const nodes = new Map<TableRow, Node>();
  let objective: Node | null = null;
  let keyResult: Node | null = null;
  for (const { row, title } of titled) {
    const above = find(row);
    const thing = thingOf(row, above !== null, gather);
    const node: Node = { row, thing, title, parent: null };
    nodes.set(row, node);
    if (thing === 'objective' || thing === 'outcome') [objective, keyResult] = [node, null];
    else if (above === null && !namesParent(row))
      node.parent = thing === 'initiative' ? (keyResult ?? objective) : objective;
    if (thing === 'key result') keyResult = node;
  }
  for (const [row, node] of nodes) {
    const above = find(row);
    if (above) node.parent = nodes.get(above) ?? null;
  }
  return [...nodes.values()];
}

function thingOf(row: TableRow, hasParent: boolean, gather: Gathering): Thing {
  const word = row.text('type');
  const read = readThing(word);
  if (read) return read;
  const depth = dots(row.text('order')).length;
  const guess: Thing =
    depth > 2 ? 'initiative' : depth === 2 || (depth < 2 && hasParent) ? 'key result' : 'objective';
  if (word !== '')
    gather.problem(
      row.row,
      row.header('type'),
      `We do not know the type “${word}”: it comes in as ${guess === 'key result' ? 'a' : 'an'} ${guess}.`,
      'note',
    );
  return guess;
}

// The row another one names as its parent: by id, by dotted order, by title.
function finder(titled: readonly { row: TableRow; title: string }[]): (row: TableRow) => TableRow | null {
  const byId = new Map<string, TableRow>();
  const byOrder = new Map<string, TableRow>();
  const byTitle = new Map<string, TableRow>();
  for (const { row, title } of titled) {
    if (row.text('id')) byId.set(plainKey(row.text('id')), row);
    const order = dots(row.text('order')).join('.');
    if (order && !byOrder.has(order)) byOrder.set(order, row);
    if (!byTitle.has(plainKey(title))) byTitle.set(plainKey(title), row);
  }
  return (row) => {
    const id = row.text('parent id').split(/[;,]/)[0]?.trim() ?? '';
    const order = dots(row.text('order')).slice(0, -1).join('.');
    const found =
      (id && (byId.get(plainKey(id)) ?? byTitle.get(plainKey(id)))) ||
      (row.text('parent') && byTitle.get(plainKey(row.text('parent')))) ||
      (order && byOrder.get(order));
    return found && found !== row ? found : null;
  };
}

const namesParent = (row: TableRow) => row.text('parent id') !== '' || row.text('parent') !== '';

const dots = (order: string) => (/^\d+(?:\.\d+)*\.?$/.test(order) ? order.replace(/\.$/, '').split('.') : []);

function titleOf(row: TableRow, field: ColumnField, gather: Gathering): string {
  const { text, over } = lineOf(row.text(field));
  if (over)
    gather.problem(row.row, row.header(field), 'The title was over 300 characters and was cut.', 'note');
  return text;
}
