// Puts labels where they cover neither each other nor, as far as possible, the lines. Greedy in the order given: the important ones come first.

export type Box = { x: number; y: number; w: number; h: number };

/** Something a label had better not cover; `cost` weighs it. */
export type Obstacle = Box & { cost: number };

export type Wish = {
  id: string;
  w: number;
  h: number;
  /** Top left corners, best first. */
  at: readonly { x: number; y: number }[];
  /** Must stand somewhere; others are left out when there is no free place. */
  must?: boolean;
  /** Left out rather than covering more than this. */
  tolerates?: number;
};

export function overlap(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

const inside = (box: Box, bounds: Box) =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.w <= bounds.x + bounds.w &&
  box.y + box.h <= bounds.y + bounds.h;

/** The place of each label that found one. No two of them overlap and all lie inside `bounds`. */
export function placeLabels(
  wishes: readonly Wish[],
  bounds: Box,
  obstacles: readonly Obstacle[],
  taken: readonly Box[] = [],
): Map<string, Box> {
  const placed = new Map<string, Box>();
  for (const wish of wishes) {
    const free = (box: Box) =>
      inside(box, bounds) && [...taken, ...placed.values()].every((other) => overlap(box, other) === 0);
    const boxes = wish.at.map(({ x, y }) => ({ x, y, w: wish.w, h: wish.h }));
    const cost = (box: Box, rank: number) =>
      obstacles.reduce((sum, each) => sum + each.cost * overlap(box, each), 0) + rank;
    let best: { box: Box; cost: number } | null = null;
    for (const [rank, box] of boxes.entries()) {
      if (!free(box)) continue;
      const price = cost(box, rank);
      if (
        price <= (wish.must ? Number.POSITIVE_INFINITY : (wish.tolerates ?? 40)) &&
        (!best || price < best.cost)
      )
        best = { box, cost: price };
    }
    const found = best?.box ?? (wish.must ? anywhere(boxes[0], bounds, free) : null);
    if (found) placed.set(wish.id, found);
  }
  return placed;
}

/** The free place nearest to the one wished for, or none when the picture is full. */
function anywhere(wished: Box | undefined, bounds: Box, free: (box: Box) => boolean): Box | null {
  if (!wished) return null;
  const x = Math.max(bounds.x, Math.min(wished.x, bounds.x + bounds.w - wished.w));
  const y = Math.max(bounds.y, Math.min(wished.y, bounds.y + bounds.h - wished.h));
  for (let away = 0; away <= Math.max(bounds.w, bounds.h); away += 4) {
    for (const [dx, dy] of [
      [0, -away],
      [0, away],
      [-away, 0],
      [away, 0],
      [-away, -away],
      [away, -away],
      [-away, away],
      [away, away],
    ] as const) {
      const box = { ...wished, x: x + dx, y: y + dy };
      if (free(box)) return box;
    }
  }
  return null;
}
