// From objectives and outcomes to a map that can be drawn: which column each stands in, how tall it is, where its links run.
import type { ListedObjective } from '../../../../actions/objectives/shapes.ts';
import { targetsOf } from '../../../okr/reach.ts';
import { textWidth } from '../../../parts/chart/text-width.ts';
import type { Named } from '../arrange.ts';
import { type Bend, type Box, type Link, layout } from './layout.ts';

export type Node =
  | { id: string; kind: 'outcome'; outcome: Named; under: readonly ListedObjective[] }
  | { id: string; kind: 'objective'; objective: ListedObjective; isCompany: boolean };

type Column = { name: string; x: number; width: number; ids: readonly string[] };
export type Drawn = {
  nodes: ReadonlyMap<string, Node & { x: number; y: number; width: number; layer: number }>;
  links: readonly { from: string; to: string; path: string; end: { x: number; y: number } }[];
  columns: readonly Column[];
  /** Supported by and supporting nothing that is shown. */
  apart: readonly ListedObjective[];
  width: number;
  height: number;
};

type Ground = {
  shown: readonly ListedObjective[];
  outcomes: readonly Named[];
  reach: ReadonlyMap<string, ReadonlySet<string>>;
  companyId: string | undefined;
};

const gap = 20;
const leastColumn = 176;
/** From here on columns and the gaps between them grow narrow, so that a usual screen holds all of them. */
const manyColumns = 5;
const leastOfMany = 128;
/** Narrower than this, counts are said in the fewest words. */
export const fewWordsBelow = 172;
/** Narrower than this, where it belongs goes on a line of its own. */
export const oneLineFrom = 264;
const mostLines = 6;
const letterSize = { outcome: 19, objective: 15 };

/** @param room pixels there are; narrower than its columns can bear the map grows past it and is scrolled */
export function drawMap(ground: Ground, room: number): Drawn {
  const { nodes, links, apart } = gather(ground);
  const layers = layersOf(nodes, links);
  const names = namesOf(nodes, layers);
  const widths = widthsOf(names.length, room);
  const between = betweenOf(widths.length);
  const isMany = widths.length >= manyColumns;
  const lefts = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width + between, 0));
  const boxes = nodes.map((node): Box => {
    const layer = layers.get(node.id) ?? 0;
    return { id: node.id, layer, height: heightOf(node, widths[layer] ?? leastColumn) };
  });
  const { y, bends, columns, height } = layout(boxes, links, gap);
  const placed = nodes.map((node) => {
    const layer = layers.get(node.id) ?? 0;
    return [
      node.id,
      { ...node, layer, x: lefts[layer] ?? 0, width: widths[layer] ?? 0, y: y.get(node.id) ?? 0 },
    ] as const;
  });
  const at = (layer: number, level: number) => ({
    left: (lefts[layer] ?? 0) - (isMany ? 8 : 14),
    right: (lefts[layer] ?? 0) + (widths[layer] ?? 0) + (isMany ? 4 : 8),
    y: level,
  });
  return {
    nodes: new Map(placed),
    links: links.map((link) => {
      const stop = (id: string) => at(layers.get(id) ?? 0, y.get(id) ?? 0);
      const end = stop(link.to);
      return {
        ...link,
        path: pathOf(
          stop(link.from),
          (bends.get(link) ?? []).map((bend: Bend) => at(bend.layer, bend.y)),
          end,
        ),
        end: { x: end.right, y: end.y },
      };
    }),
    columns: names.map((name, layer) => ({
      name,
      x: lefts[layer] ?? 0,
      width: widths[layer] ?? 0,
      ids: columns[layer] ?? [],
    })),
    apart,
    width: widths.reduce((sum, width) => sum + width, 0) + between * Math.max(0, widths.length - 1),
    height,
  };
}

function gather({ shown, outcomes, reach, companyId }: Ground): {
  nodes: Node[];
  links: Link[];
  apart: ListedObjective[];
} {
  const known = new Set([...outcomes, ...shown].map(({ id }) => id));
  const links = shown.flatMap((each) => {
    const { outcomes: named, objectives } = targetsOf(each);
    return [...named, ...objectives].filter((id) => known.has(id)).map((to): Link => ({ from: each.id, to }));
  });
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  return {
    nodes: [
      ...outcomes.map(
        (outcome): Node => ({
          id: outcome.id,
          kind: 'outcome',
          outcome,
          under: shown.filter(({ id }) => reach.get(id)?.has(outcome.id)),
        }),
      ),
      ...shown
        .filter(({ id }) => linked.has(id))
        .map(
          (objective): Node => ({
            id: objective.id,
            kind: 'objective',
            objective,
            isCompany: objective.teamId === companyId,
          }),
        ),
    ],
    links,
    apart: shown.filter(({ id }) => !linked.has(id)),
  };
}

// Outcomes, then the company, then teams; never left of what one supports. Columns nobody stands in are left out.
function layersOf(nodes: readonly Node[], links: readonly Link[]): Map<string, number> {
  const above = Map.groupBy(links, ({ from }) => from);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = new Map<string, number>();
  const layerOf = (id: string): number => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const node = byId.get(id);
    const least = node?.kind === 'outcome' ? 0 : node?.isCompany ? 1 : 2;
    found.set(id, least);
    const layer = Math.max(least, ...(above.get(id) ?? []).map(({ to }) => layerOf(to) + 1));
    found.set(id, layer);
    return layer;
  };
  for (const { id } of nodes) layerOf(id);
  const used = [...new Set(found.values())].sort((a, b) => a - b);
  return new Map([...found].map(([id, layer]) => [id, used.indexOf(layer)]));
}

function namesOf(nodes: readonly Node[], layers: ReadonlyMap<string, number>): string[] {
  const columns = Map.groupBy(nodes, ({ id }) => layers.get(id) ?? 0);
  const teams = ['Teams', 'What supports those', 'And those in turn'];
  let at = 0;
  return [...columns.keys()]
    .sort((a, b) => a - b)
    .map((layer) => {
      const own = columns.get(layer) ?? [];
      if (own.some(({ kind }) => kind === 'outcome')) return 'Outcomes';
      if (own.every((node) => node.kind === 'objective' && node.isCompany)) return 'Company';
      return teams[Math.min(at++, teams.length - 1)] as string;
    });
}

const betweenOf = (count: number) => (count >= manyColumns ? 40 : count > 3 ? 46 : 58);

function widthsOf(count: number, room: number): number[] {
  if (count === 0) return [];
  const free = room - betweenOf(count) * (count - 1);
  const least = count >= manyColumns ? leastOfMany : leastColumn;
  const first = count === 1 ? free : Math.max(least - 10, Math.min(220, free / count));
  const rest = Math.min(330, Math.max(least, (free - first) / Math.max(1, count - 1)));
  return Array.from({ length: count }, (_, at) => Math.floor(at === 0 ? first : rest));
}

function heightOf(node: Node, width: number): number {
  const title = node.kind === 'outcome' ? node.outcome.title : node.objective.title;
  const lines = Math.min(
    mostLines,
    Math.ceil((textWidth(title, letterSize[node.kind]) * 0.94) / (width - 8)),
  );
  if (node.kind === 'outcome') return lines * 24 + 40;
  return lines * 20 + 21 + (width < oneLineFrom ? 19 : 0);
}

type Stop = { left: number; right: number; y: number };

// Leaves to the left, runs straight past the columns between, arrives from the right.
function pathOf(from: Stop, past: readonly Stop[], to: Stop): string {
  let path = `M${from.left} ${round(from.y)}`;
  let at = { x: from.left, y: from.y };
  for (const stop of [...past, to]) {
    const half = (at.x + stop.right) / 2;
    path += `C${round(half)} ${round(at.y)} ${round(half)} ${round(stop.y)} ${stop.right} ${round(stop.y)}`;
    if (stop !== to) path += `L${stop.left} ${round(stop.y)}`;
    at = { x: stop.left, y: stop.y };
  }
  return path;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Everything a thing leads to and everything that leads to it, itself too. */
export function pathThrough(id: string, links: readonly Link[]): { ids: Set<string>; links: Set<Link> } {
  const ids = new Set([id]);
  const lit = new Set<Link>();
  const walk = (start: string, near: 'from' | 'to', far: 'from' | 'to') => {
    const open = [start];
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const link of links) {
        if (link[near] !== at || lit.has(link)) continue;
        lit.add(link);
        ids.add(link[far]);
        open.push(link[far]);
      }
  };
  walk(id, 'from', 'to');
  walk(id, 'to', 'from');
  return { ids, links: lit };
}

export type Way = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** Where an arrow key leads: along a link to the nearest thing, or to the neighbour in the column. Null where there is none. */
export function stepFrom(
  id: string,
  way: Way,
  { nodes, links, columns }: Pick<Drawn, 'nodes' | 'links' | 'columns'>,
): string | null {
  const here = nodes.get(id);
  if (!here) return null;
  if (way === 'ArrowUp' || way === 'ArrowDown') {
    const ids = columns[here.layer]?.ids ?? [];
    return ids[ids.indexOf(id) + (way === 'ArrowDown' ? 1 : -1)] ?? null;
  }
  const near =
    way === 'ArrowLeft'
      ? links.filter(({ from }) => from === id).map(({ to }) => to)
      : links.filter(({ to }) => to === id).map(({ from }) => from);
  const distance = (each: string) => Math.abs((nodes.get(each)?.y ?? 0) - here.y);
  return [...near].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
