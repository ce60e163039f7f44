// Attention as countable discs: full, part full, empty. The number always stands beside them.
import css from './stage.module.css';

type Props = { value: number; of: number; small?: boolean };

export function Pies({ value, of, small }: Props) {
  const size = small ? 10 : 16;
  return (
    <span className={css.pies} aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a disc is its place
        <Pie key={index} part={Math.min(1, Math.max(0, value - index))} size={size} />
      ))}
    </span>
  );
}

function Pie({ part, size }: { part: number; size: number }) {
  const turn = 2 * Math.PI * part;
  const [x, y] = [8 + 7 * Math.sin(turn), 8 - 7 * Math.cos(turn)];
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.2" />
      {part > 0.98 ? (
        <circle cx="8" cy="8" r="7" fill="currentColor" />
      ) : part > 0.02 ? (
        <path
          d={`M8 8V1A7 7 0 ${part > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}Z`}
          fill="currentColor"
        />
      ) : null}
    </svg>
  );
}
