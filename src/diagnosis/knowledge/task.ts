// What an applied check puts before somebody: a piece of work to turn into a key result, or an addition somebody has to pay for. Every number is drawn.
import type { Draw } from './draw.ts';

export type Rewrite = {
  kind: 'rewrite';
  /** The key result as somebody proposed it: work, not a change. */
  proposed: string;
  /** What is known, with the numbers a rewrite needs. */
  known: string;
  baseline: number;
  target: number;
};

export type TradeOff = {
  kind: 'trade-off';
  situation: string;
  options: readonly string[];
  /** Which option pays for the addition and gives up least. */
  right: number;
};

export type Task = Rewrite | TradeOff;

type Theme = {
  proposed: (draw: Draw) => string;
  known: (from: number, to: number) => string;
  from: [number, number];
  to: [number, number];
};

/** Pieces of work people propose as key results, each with what it was meant to move. */
export const themes: readonly Theme[] = [
  {
    proposed: (draw) => `Train ${draw.whole(8, 24)} ramp hands`,
    known: (from, to) =>
      `On Saturdays the ramp takes ${from} minutes to clear. At ${to} every boat could leave on time.`,
    from: [28, 46],
    to: [14, 22],
  },
  {
    proposed: (draw) => `Launch the new booking page in week ${draw.whole(4, 9)}`,
    known: (from, to) =>
      `Of a hundred people who begin a booking ${from} finish it. Ferries like ours reach ${to}.`,
    from: [41, 55],
    to: [63, 78],
  },
  {
    proposed: (draw) => `Hold ${draw.whole(3, 6)} workshops about fuel with the masters`,
    known: (from, to) => `A crossing burns ${from} litres of diesel; two ships already do it with ${to}.`,
    from: [610, 720],
    to: [470, 560],
  },
  {
    proposed: (draw) => `Call ${draw.whole(30, 80)} hauliers`,
    known: (from, to) =>
      `Hauliers book ${from} lorries a week with us. The new timetable has room for ${to}.`,
    from: [150, 210],
    to: [240, 310],
  },
  {
    proposed: () => 'Roll out the new complaints process',
    known: (from, to) => `A complaint is answered after ${from} days on average; people expect ${to}.`,
    from: [9, 16],
    to: [2, 4],
  },
  {
    proposed: (draw) => `Write ${draw.whole(5, 12)} maintenance manuals`,
    known: (from, to) =>
      `Engines stopped us ${from} times last quarter. The yard says ${to} is what a fleet of this age can reach.`,
    from: [17, 29],
    to: [5, 11],
  },
];

export function drawRewrite(theme: Theme, draw: Draw): Rewrite {
  const [baseline, target] = [draw.whole(...theme.from), draw.whole(...theme.to)];
  return {
    kind: 'rewrite',
    proposed: theme.proposed(draw),
    known: theme.known(baseline, target),
    baseline,
    target,
  };
}

const additions = [
  'The council wants a school boat from the middle of the quarter',
  'The board asks for a report on every harbour',
  'A customer would sign if we took their pallets before the summer',
  'The regulator moved the safety inspection forward',
] as const;

const committed = [
  'Quieter engine rooms',
  'Boarding without queues',
  'Leaflets at the piers',
  'A galley people talk about',
  'Fewer bent bumpers on the car deck',
  'A timetable in three languages',
] as const;

/** Alike in form, so that only the numbers tell which one pays. */
export function drawTradeOff(draw: Draw): TradeOff {
  const cost = draw.whole(4, 7);
  const [first, second, third] = draw.shuffled(committed);
  const putOff = (name: string | undefined, weeks: number, confidence: number, hangs: string) =>
    `Put off “${name}”: it frees ${weeks} crew weeks, stands at ${confidence}% confidence, and ${hangs}`;
  const right = putOff(first, cost + draw.whole(0, 3), draw.whole(15, 35), 'nothing hangs on it');
  const options = draw.shuffled([
    right,
    putOff(second, cost + draw.whole(0, 3), draw.whole(78, 94), 'two teams build on it'),
    putOff(third, cost - draw.whole(1, 3), draw.whole(15, 35), 'nothing hangs on it'),
    'Take it in beside the rest, and ask everybody for a little more until the review',
  ]);
  return {
    kind: 'trade-off',
    situation: `${draw.pick(additions)}. It takes ${cost} crew weeks, and the quarter is committed to the last of them. What do you propose?`,
    options,
    right: options.indexOf(right),
  };
}
