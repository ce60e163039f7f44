// How a KPI stands against its band: shape, word and colour together.
import type { KpiHealth } from '../../../core/kpi.ts';
import type { Tone } from '../../parts/chart/trend.ts';
import { cx } from '../../parts/class-names.ts';
import { Shape, type ShapeName } from '../../parts/shape.tsx';
import status from '../status-word.module.css';

const looks: Record<KpiHealth, { tone: Tone; shape: ShapeName; word: string }> = {
  'in its band': { tone: 'good', shape: 'disc', word: 'In its band' },
  'below its band': { tone: 'bad', shape: 'square', word: 'Below its band' },
  'above its band': { tone: 'bad', shape: 'square', word: 'Above its band' },
  'not read yet': { tone: 'none', shape: 'ring', word: 'Not read yet' },
};
const bandless = { tone: 'none', shape: 'ring', word: 'No band yet' } as const;

type Banded = { health: KpiHealth; bandLow: number | null; bandHigh: number | null };

/** Without a band nothing can be said of its health, only of its value. */
export function healthLook({ health, bandLow, bandHigh }: Banded) {
  return bandLow === null && bandHigh === null && health !== 'not read yet' ? bandless : looks[health];
}

export function HealthWord({ kpi }: { kpi: Banded }) {
  const { tone, shape, word } = healthLook(kpi);
  return (
    <span className={cx(status.status, status[tone])}>
      <Shape name={shape} size={9} />
      {word}
    </span>
  );
}
