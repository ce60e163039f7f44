// Places a layered map: columns from what is supported to what supports it, ordered so that few links cross, straightened so that they run short. Pure: sizes in, positions out.
// After Sugiyama, Tagawa and Toda (1981); the ordering is their barycentre sweep, the positions least squares under minimum distances (pool adjacent violators).

export type Box = { id: string; layer: number; height: number };
/** From what supports (the higher layer) to what is supported. */
export type Link = { from: string; to: string };
/** Centre of a link in a column it passes through. */
export type Bend = { layer: number; y: number };
export type Placed = {
  y: Map<string, number>;
  bends: Map<Link, Bend[]>;
  columns: string[][];
  height: number;
};

type Item = { key: string; height: number; near: Item[]; y: number };

const bendHeight = 8;
const orderSweeps = 12;
const placeSweeps = 16;

/** Positions of `boxes` by the centre of each, from 0 down. @param gap least distance between two of a column, in pixels */
export function layout(boxes: readonly Box[], links: readonly Link[], gap: number): Placed {
  const layers: Item[][] = Array.from(
    { length: Math.max(-1, ...boxes.map(({ layer }) => layer)) + 1 },
    () => [],
  );
  const items = new Map<string, Item>();
  const layerOf = new Map(boxes.map(({ id, layer }) => [id, layer]));
  const add = (key: string, layer: number, height: number): Item => {
    const item = { key, height, near: [], y: 0 };
    layers[layer]?.push(item);
    return item;
  };
  for (const { id, layer, height } of boxes) items.set(id, add(id, layer, height));
  const passing = new Map<Link, { item: Item; layer: number }[]>();
  for (const link of links) {
    const [from, to] = [layerOf.get(link.from) ?? 0, layerOf.get(link.to) ?? 0];
    const chain: { item: Item; layer: number }[] = [];
    for (let layer = from - 1; layer > to; layer--)
      chain.push({ item: add(`${link.from}>${link.to} ${layer}`, layer, bendHeight), layer });
    passing.set(link, chain);
    const stops = [items.get(link.from), ...chain.map(({ item }) => item), items.get(link.to)];
    for (let at = 1; at < stops.length; at++) {
      const [a, b] = [stops[at - 1], stops[at]];
      if (a && b) join(a, b);
    }
  }
  order(layers);
  const height = place(layers, gap);
  return {
    y: new Map([...items].map(([id, { y }]) => [id, y])),
    bends: new Map(
      [...passing].map(([link, chain]) => [link, chain.map(({ item, layer }) => ({ layer, y: item.y }))]),
    ),
    columns: layers.map((layer) => layer.map(({ key }) => key).filter((key) => items.has(key))),
    height,
  };
}

function join(a: Item, b: Item): void {
  a.near.push(b);
  b.near.push(a);
}

// Sweeps left to right and back, each column in the order of the mean place of its neighbours; the order with the fewest crossings is kept.
function order(layers: Item[][]): void {
  const ranks = () =>
    new Map(layers.flatMap((layer) => layer.map((item, rank): [Item, number] => [item, rank])));
  let best = layers.map((layer) => [...layer]);
  let fewest = crossings(layers);
  for (let sweep = 0; sweep < orderSweeps && fewest > 0; sweep++) {
    const forth = sweep % 2 === 0;
    for (let step = 1; step < layers.length; step++) {
      const at = forth ? step : layers.length - 1 - step;
      const beside = new Set(layers[forth ? at - 1 : at + 1]);
      const rank = ranks();
      const wish = (item: Item) => {
        const near = item.near.filter((each) => beside.has(each)).map((each) => rank.get(each) ?? 0);
        return near.length > 0 ? mean(near) : (rank.get(item) ?? 0);
      };
      const wishes = new Map(layers[at]?.map((item) => [item, wish(item)]));
      layers[at]?.sort((a, b) => (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0));
    }
    const now = crossings(layers);
    if (now >= fewest) continue;
    fewest = now;
    best = layers.map((layer) => [...layer]);
  }
  for (const [at, layer] of best.entries()) layers[at] = layer;
}

/** How often links between neighbouring columns cross. */
function crossings(layers: readonly Item[][]): number {
  let count = 0;
  for (let at = 1; at < layers.length; at++) {
    const above = new Map(layers[at - 1]?.map((item, rank) => [item, rank]));
    const ends = (layers[at] ?? []).flatMap((item) =>
      item.near.flatMap((each) => above.get(each) ?? []).sort((a, b) => a - b),
    );
    for (let i = 0; i < ends.length; i++)
      for (let j = i + 1; j < ends.length; j++) if ((ends[i] as number) > (ends[j] as number)) count++;
  }
  return count;
}

// Every item wishes to lie at the mean of its neighbours; columns take turns. Answers the height of the whole.
function place(layers: readonly Item[][], gap: number): number {
  for (const layer of layers)
    settle(
      layer,
      layer.map(() => 0),
      gap,
    );
  for (let sweep = 0; sweep < placeSweeps; sweep++) {
    const turn = sweep % 2 === 0 ? layers : [...layers].reverse();
    for (const layer of turn)
      settle(
        layer,
        layer.map((item) => (item.near.length > 0 ? mean(item.near.map(({ y }) => y)) : item.y)),
        gap,
      );
  }
  const all = layers.flat();
  if (all.length === 0) return 0;
  const first = Math.min(...all.map(({ y, height }) => y - height / 2));
  for (const item of all) item.y -= first;
  return Math.max(...all.map(({ y, height }) => y + height / 2));
}

function settle(layer: readonly Item[], wishes: readonly number[], gap: number): void {
  let offset = 0;
  const offsets = layer.map((item, index) => {
    const before = layer[index - 1];
    if (before) offset += (before.height + item.height) / 2 + gap;
    return offset;
  });
  const settled = nearestRising(wishes.map((wish, index) => wish - (offsets[index] as number)));
  for (const [index, item] of layer.entries())
    item.y = (settled[index] as number) + (offsets[index] as number);
}

/** The numbers that never fall and lie nearest to `values` by least squares. */
export function nearestRising(values: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const value of values) {
    let pool = { sum: value, count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
