// The shapes that carry meaning together with a word and a colour. Drawn, not typed: fonts disagree about ▲.

export type ShapeName = 'disc' | 'triangle' | 'square' | 'diamond' | 'ring' | 'play';

/** Paths in a box of 10 by 10, centred. */
export const shapePaths: Record<ShapeName, string> = {
  disc: 'M5 1a4 4 0 1 0 0 8a4 4 0 1 0 0-8z',
  triangle: 'M5 1 9.4 9H.6z',
  square: 'M1.2 1.2h7.6v7.6H1.2z',
  diamond: 'M5 .4 9.6 5 5 9.6.4 5z',
  ring: 'M5 1.2a3.8 3.8 0 1 0 0 7.6a3.8 3.8 0 1 0 0-7.6z',
  play: 'M2 .8 9 5 2 9.2z',
};

/** Decoration: the word beside it says the same. `ring` and `diamond` are hollow. */
export function Shape({ name, size = 10 }: { name: ShapeName; size?: number }) {
  const hollow = name === 'ring' || name === 'diamond';
  return (
    <svg width={size} height={size} viewBox="0 0 10 10" aria-hidden="true" style={{ flex: 'none' }}>
      <path
        d={shapePaths[name]}
        fill={hollow ? 'none' : 'currentColor'}
        stroke={hollow ? 'currentColor' : 'none'}
        strokeWidth="1.2"
      />
    </svg>
  );
}
