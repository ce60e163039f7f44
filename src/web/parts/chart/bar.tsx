// How far, in neutral ink, with the upright tick where it was expected to be. Status colour never fills it: that belongs to the word.
import css from './bar.module.css';

type Props = {
  /** Share done; below 0 and above 1 are drawn at the ends. Null: an empty bar. */
  share: number | null;
  /** Where the tick stands, 0 to 1. */
  expected?: number | null;
  /** "50% of the way, 54% expected by now" */
  label: string;
};

const within = (share: number) => `${Math.min(100, Math.max(0, share * 100))}%`;

export function Bar({ share, expected, label }: Props) {
  return (
    <span className={css.bar} role="img" aria-label={label}>
      {share !== null && share > 0 && <i style={{ width: within(share) }} />}
      {expected !== null && expected !== undefined && <u style={{ left: within(expected) }} />}
    </span>
  );
}

type GuardProps = {
  value: number | null;
  /** The limit it must not cross, or the two edges it has to stay between. */
  low: number | null;
  high: number | null;
  /** "9 of at most 12" */
  label: string;
  /** Draws where it may be, too: a band is a place to stay in, a limit only an edge. */
  isBand?: boolean;
};

/** A dot against its limits: a guard is not something one fills up. */
export function GuardDot({ value, low, high, label, isBand }: GuardProps) {
  const edges = [low, high].filter((edge) => edge !== null);
  const known = value === null ? edges : [...edges, value];
  const reach =
    Math.max(...known) - Math.min(...known, low === null || high === null ? 0 : Number.POSITIVE_INFINITY) ||
    1;
  const from = low === null ? Math.min(0, ...known) : Math.min(...known) - reach * 0.2;
  const to = high === null ? Math.max(...known) + reach * 0.2 : Math.max(...known) + reach * 0.12;
  const at = (point: number) => within((point - from) / (to - from || 1));
  return (
    <span className={css.guard} role="img" aria-label={label}>
      {isBand && (
        <b
          style={{
            left: low === null ? 0 : at(low),
            right: high === null ? 0 : `calc(100% - ${at(high)})`,
          }}
        />
      )}
      {edges.map((edge) => (
        <u key={edge} style={{ left: at(edge) }} />
      ))}
      {value !== null && <i style={{ left: at(value) }} />}
    </span>
  );
}
