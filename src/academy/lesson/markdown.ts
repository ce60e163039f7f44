// A lesson's Markdown as a tree that pages draw themselves: no HTML ever comes out of it, so nothing an author writes can run.
import { type Inline, inlineOf } from './inline.ts';

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: Inline[] }
  | { kind: 'paragraph'; text: Inline[] }
  | { kind: 'list'; isOrdered: boolean; items: Block[][] }
  /** An example: what somebody wrote or said. */
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'rule' };

const heading = /^(#{1,6})\s+(.*?)\s*#*$/;
const rule = /^\s{0,3}([-*_])(\s*\1){2,}\s*$/;
const bullet = /^(\s{0,3})([-*+]|\d{1,3}[.)])\s+/;
const quoted = /^\s{0,3}>\s?/;
const tableLine = /^\s*\|.*\|\s*$/;
const tableRule = /^\s*\|(\s*:?-+:?\s*\|)+\s*$/;
const deepest = 4;

/** The blocks of a text in order. What is no Markdown we know stays as it was written, as a paragraph. */
export function blocksOf(markdown: string): Block[] {
  return blocksIn(markdown.replace(/\r\n?/g, '\n').split('\n'), 0);
}

function blocksIn(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as string;
    if (line.trim() === '') at++;
    else {
      const [block, next] = blockAt(lines, at, depth);
      blocks.push(block);
      at = next;
    }
  }
  return blocks;
}

function blockAt(lines: readonly string[], at: number, depth: number): [Block, number] {
  const line = lines[at] as string;
  const titled = heading.exec(line);
  if (titled) {
    const level = Math.min(3, (titled[1] as string).length) as 1 | 2 | 3;
    return [{ kind: 'heading', level, text: inlineOf(titled[2] as string) }, at + 1];
  }
  if (rule.test(line)) return [{ kind: 'rule' }, at + 1];
  if (quoted.test(line) && depth < deepest) {
    const end = endOf(lines, at, (each) => quoted.test(each));
    const inner = lines.slice(at, end).map((each) => each.replace(quoted, ''));
    return [{ kind: 'quote', blocks: blocksIn(inner, depth + 1) }, end];
  }
  if (tableLine.test(line) && tableRule.test(lines[at + 1] ?? '')) return tableAt(lines, at);
  if (bullet.test(line) && depth < deepest) return listAt(lines, at, depth);
  const end = endOf(lines, at + 1, (each) => !begins(each));
  const text = lines
    .slice(at, end)
    .map((each) => each.trim())
    .join(' ');
  return [{ kind: 'paragraph', text: inlineOf(text) }, end];
}

const begins = (line: string) =>
  line.trim() === '' || [heading, rule, bullet, quoted].some((pattern) => pattern.test(line));

function endOf(lines: readonly string[], from: number, goesOn: (line: string) => boolean): number {
  let end = from;
  while (end < lines.length && goesOn(lines[end] as string)) end++;
  return end;
}

function tableAt(lines: readonly string[], at: number): [Block, number] {
  const end = endOf(lines, at, (line) => tableLine.test(line));
  const cells = (line: string) =>
    line
      .trim()
      .slice(1, -1)
      .split('|')
      .map((cell) => inlineOf(cell.trim()));
  const [head = [], ...rows] = [lines[at] as string, ...lines.slice(at + 2, end)].map(cells);
  return [{ kind: 'table', head, rows }, end];
}

function listAt(lines: readonly string[], at: number, depth: number): [Block, number] {
  const first = bullet.exec(lines[at] as string) as RegExpExecArray;
  const isOrdered = /\d/.test(first[2] as string);
  const items: string[][] = [];
  let place = at;
  while (place < lines.length) {
    const line = lines[place] as string;
    const begun = bullet.exec(line);
    const item = items.at(-1);
    if (begun && /\d/.test(begun[2] as string) === isOrdered) items.push([line.slice(begun[0].length)]);
    else if (item && line.trim() === '' && /^\s{2,}\S/.test(lines[place + 1] ?? '')) item.push('');
    else if (item && line.trim() === '' && bullet.test(lines[place + 1] ?? '')) item.push('');
    else if (item && /^\s{2,}\S/.test(line)) item.push(line.replace(/^\s{2,4}/, ''));
    else if (item && !begins(line)) item.push(line);
    else break;
    place++;
  }
  const blocks = items.map((item) => blocksIn(item, depth + 1));
  return [{ kind: 'list', isOrdered, items: blocks }, place];
}
