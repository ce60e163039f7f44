// Rows as a table that fits its terminal: what a thing is called comes first, its id last and whole, and what finds no room is left out.
import { kebab } from './option-name.ts';

type Rows = readonly Record<string, unknown>[];
type Column = { name: string; size: number; isNumber: boolean };

const gap = 2;
const mostOfCell = 60;
const called = /^(title|name|fileName)$/;
const instant = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(\.\d+)?Z$/;

/** A value in one line, for people. Numbers are rounded, times cut to the minute. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'object') return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number')
    return String(Number.isInteger(value) ? value : Number(value.toPrecision(4)));
  return String(value).replace(instant, '$1 $2Z').replace(/\s+/g, ' ');
}

/** The name of a field in words: `ownerName` is "owner", `startsOn` "starts on". */
export function fieldWords(field: string): string {
  return kebab(field.replace(/(?<=.)Name$/, '')).replaceAll('-', ' ');
}

/** @param width of the terminal; infinite where nobody looks, then no column is left out */
export function table(rows: Rows, width: number): string {
  const columns = fitting(columnsOf(rows), width);
  const line = (texts: readonly string[]) =>
    texts
      .map((text, index) => fill(text, columns[index] as Column))
      .join(' '.repeat(gap))
      .trimEnd();
  return [
    line(columns.map(({ name }) => fieldWords(name))),
    line(columns.map(({ size }) => '─'.repeat(size))),
    ...rows.map((row) => line(columns.map(({ name }) => cellText(row[name])))),
  ].join('\n');
}

function columnsOf(rows: Rows): Column[] {
  const names = Object.keys(rows[0] ?? {});
  const isThing = names.includes('id');
  const columns = names
    // Ids of other things, and what only programs ask for, are in --json.
    .filter((name) => !isThing || (!/Id$/.test(name) && name !== 'version' && !names.includes(`${name}Name`)))
    .map((name) => {
      const texts = rows.map((row) => cellText(row[name]));
      return {
        name,
        size: Math.min(mostOfCell, Math.max(fieldWords(name).length, ...texts.map((text) => text.length))),
        isNumber: rows.every((row) => row[name] === null || typeof row[name] === 'number'),
        isEmpty: texts.every((text) => text === ''),
      };
    })
    .filter(({ isEmpty }) => !isEmpty);
  return isThing ? columns.sort((a, b) => rank(a) - rank(b)) : columns;
}

const rank = ({ name, size }: Column): number =>
  called.test(name) ? 0 : name === 'id' ? 3 : size >= mostOfCell ? 2 : 1;

// The id is whole or not there. Short columns come before long ones, and the first, which says what a row is, keeps at least a third.
function fitting(columns: readonly Column[], width: number): Column[] {
  const [first, ...others] = columns;
  if (!first) return [];
  let left = width - Math.min(first.size, Math.max(20, Math.floor(width / 3)));
  const taken = new Map<Column, number>([[first, 0]]);
  for (const column of others.toSorted((a, b) => claim(a) - claim(b))) {
    const room = left - gap;
    const size = column.size < long || column.name === 'id' ? column.size : Math.min(column.size, room);
    if (size > room || size < Math.min(column.size, leastOfLong)) continue;
    taken.set(column, size);
    left -= size + gap;
  }
  taken.set(first, Math.min(first.size, Math.max(20, Math.floor(width / 3)) + Math.max(0, left)));
  return columns.flatMap((column) => {
    const size = taken.get(column);
    return size === undefined ? [] : [{ ...column, size }];
  });
}

const long = 30;
const leastOfLong = 16;
const telling = /^(status|state|phase)$/;
const claim = ({ name, size }: Column): number =>
  name === 'id' ? 0 : telling.test(name) ? 1 : size < long ? 2 : 3;

function fill(text: string, { size, isNumber }: Column): string {
  const cut = text.length > size ? `${text.slice(0, size - 1)}…` : text;
  return isNumber ? cut.padStart(size) : cut.padEnd(size);
}
