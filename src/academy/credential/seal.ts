// The seal of an award as points of ink: a ring of thirteen weeks round the two halves of our mark. Drawn by distances, so that it is sharp at any size.

const tau = Math.PI * 2;
const weeks = 13;

/** How much ink lies at a point, 0 to 1. The centre is 0, 0; the edge of the seal is at distance 1. `soft` is the width of half a pixel. */
export function inkAt(x: number, y: number, soft: number): number {
  const far = Math.hypot(x, y);
  // From the top, clockwise.
  const turn = (Math.atan2(x, -y) + tau) % tau;
  const near = (edge: number) => Math.min(1, Math.max(0, 0.5 - edge / (2 * soft)));
  const ring = (at: number, width: number) => near(Math.abs(far - at) - width / 2);
  const off = Math.abs(((turn + tau / weeks / 2) % (tau / weeks)) - tau / weeks / 2) * far;
  const tick = Math.min(near(off - 0.012), near(Math.abs(far - 0.74) - 0.035));
  const isGap = Math.abs(Math.sin(turn)) * far < 0.09;
  const mark = isGap ? 0 : ring(0.46, 0.055);
  return Math.max(ring(0.97, 0.014), ring(0.93, 0.006), tick, mark, ring(0.16, 0.03));
}
