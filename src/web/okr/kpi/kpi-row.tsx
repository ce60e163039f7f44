// A KPI in a list: its latest reading, where that lies against the band, where it went. The page of a team shows it without the last columns.
import { Link } from '@tanstack/react-router';
import type { shelf } from '../../app/client.ts';
import { GuardDot } from '../../parts/chart/bar.tsx';
import { Spark } from '../../parts/chart/spark.tsx';
import { cx } from '../../parts/class-names.ts';
import { RelativeDate } from '../../parts/date-text.tsx';
import { amountWords } from '../../parts/numbers.ts';
import { bandWords } from './band-words.ts';
import { HealthWord } from './health-word.tsx';
import css from './kpi.module.css';

export type KpiInList = Awaited<ReturnType<typeof shelf.kpis.list>>['kpis'][number];

export function KpiFacts({
  kpi,
  today,
  isBare,
  children,
}: {
  kpi: KpiInList;
  today: string;
  /** Without team and owner, and whatever can be done. */
  isBare?: boolean;
  children?: React.ReactNode;
}) {
  const { id, name, unit, value, effectiveOn, bandLow, bandHigh, trail, ownerName, teamName } = kpi;
  const band = bandWords(kpi);
  const now = value === null ? 'not read yet' : amountWords(value, unit);
  return (
    <div className={cx(css.row, isBare && css.bare)}>
      <p className={css.name}>
        <Link data-row-main to="/kpis/$id" params={{ id }}>
          {name}
        </Link>
      </p>
      <p className={css.value}>
        <b className="n">{value === null ? '–' : now}</b>
        <small>{effectiveOn && <RelativeDate day={effectiveOn} today={today} />}</small>
      </p>
      <div>
        {band ? (
          <>
            <GuardDot isBand value={value} low={bandLow} high={bandHigh} label={`${now}, band ${band}`} />
            <small>{band}</small>
          </>
        ) : (
          <small>no band</small>
        )}
      </div>
      <HealthWord kpi={kpi} />
      <Spark
        points={trail.map(({ on, value: y }) => ({ x: on, y }))}
        label={trail.length > 1 ? `From ${trail[0]?.value} to ${trail.at(-1)?.value}` : 'Too few readings'}
        width={76}
        height={24}
      />
      {!isBare && (
        <p className={css.whose}>
          <span>{ownerName ?? 'nobody yet'}</span>
          {teamName && <small>{teamName}</small>}
        </p>
      )}
      {children}
    </div>
  );
}
