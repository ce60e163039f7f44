// Each time something was carried on, with its cycle and the reason given then: a fresh reason is read beside the old ones.
import type { Carry } from '../../../actions/resets/shapes.ts';
import css from './carried.module.css';
import { timesWords } from './words.ts';

/** Nothing where it was carried from nowhere. @param carried oldest first */
export function Carried({ carried, what }: { carried: readonly Carry[]; what?: string }) {
  if (carried.length === 0) return null;
  return (
    <section
      className={css.carried}
      aria-label={what ? `${timesWords(carried.length)}: ${what}` : timesWords(carried.length)}
    >
      <p className={css.times}>
        {timesWords(carried.length)}
        {what && (
          <>
            {': '}
            <span className="w">{what}</span>
          </>
        )}
      </p>
      <ol className={css.reasons}>
        {carried.map(({ cycleId, cycleName, reason, byName }) => (
          <li key={cycleId}>
            <small>into {cycleName}</small>
            {reason ? (
              <span>
                <q className="w">{reason}</q> {byName && <small>{byName}</small>}
              </span>
            ) : (
              <span className={css.none}>nobody said why</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

type Whole = {
  keyResults: readonly { id: string; title: string; removedAt: string | null }[];
  carried: readonly (Carry & { keyResultId: string | null })[];
};

/** The objective's own history, and that of key results which were carried further than it was. */
export function AllCarried({ objective: { carried, keyResults } }: { objective: Whole }) {
  const own = carried.filter(({ keyResultId }) => keyResultId === null);
  const alone = keyResults.flatMap(({ id, title, removedAt }) => {
    const rows = carried.filter(({ keyResultId }) => keyResultId === id);
    return removedAt === null && rows.length > own.length ? [{ id, title, rows }] : [];
  });
  return (
    <>
      <Carried carried={own} />
      {alone.map(({ id, title, rows }) => (
        <Carried key={id} carried={rows} what={title} />
      ))}
    </>
  );
}
