// A number over a cycle: what was measured, what was expected, where it is heading and how sure people were. Words stand on the lines; there is no legend.
import { shapePaths } from '../shape.tsx';
import { type Trend, toneShapes } from './trend.ts';
import css from './trend-chart.module.css';
import type { Label } from './trend-labels.ts';
import { layoutTrend, type TrendLayout } from './trend-layout.ts';
import { useWidth } from './use-width.ts';

type Props = Trend & {
  /** The chart in a sentence or two, for people who do not see it. */
  label: string;
  /** Height of the plot without axis and strip, in pixels. */
  plotHeight?: number;
};

export function TrendChart({ label, plotHeight, ...trend }: Props) {
  const [box, width] = useWidth();
  const layout = width > 0 ? layoutTrend(trend, width, plotHeight) : null;
  return (
    <div ref={box} className={css.chart} style={{ minHeight: layout ? undefined : (plotHeight ?? 190) + 46 }}>
      {layout && (
        <svg width={layout.frame.width} height={layout.frame.height} role="img" aria-label={label}>
          <Drawing {...layout} tone={trend.tone} />
        </svg>
      )}
    </div>
  );
}

function Drawing({ frame, tone, ...at }: TrendLayout & Pick<Trend, 'tone'>) {
  const { left, right, top, bottom, strip } = frame;
  const foot = strip?.bottom ?? bottom + 6;
  return (
    <>
      {at.verticals.map((x) => (
        <path key={x} className={css.vertical} d={`M${x} ${top - 8}V${foot}`} />
      ))}
      {at.nowX !== null && <path className={css.now} d={`M${at.nowX} ${top - 8}V${foot}`} />}
      <path className={css.fan} d={at.fan} />
      {at.levels.map((y) => (
        <path key={y} className={css.level} d={`M${left} ${y}H${right}`} />
      ))}
      {at.marks.map((y) => (
        <path key={y} className={css.mark} d={`M${left} ${y}H${right}`} />
      ))}
      <path className={css.expected} d={at.expected} />
      <path className={css.heading} d={at.heading} />
      <path className={css.values} d={at.values} />
      {at.dots.map(({ x, y }) => (
        <circle key={x} className={css.dot} cx={x} cy={y} r={3} />
      ))}
      {at.corrected.map(({ x, y }) => (
        <circle key={`${x} ${y}`} className={css.hollow} cx={x} cy={y} r={3} />
      ))}
      {at.last && (
        <path
          className={css.last}
          data-tone={tone}
          d={shapePaths[toneShapes[tone]]}
          transform={`translate(${at.last.x - 6.5} ${at.last.y - 6.5}) scale(1.3)`}
        />
      )}
      {at.talk.map(({ x, y }) => (
        <path key={x} className={css.talk} d={bubble} transform={`translate(${x - 5} ${y - 9})`} />
      ))}
      {at.confidence && strip && (
        <>
          <path className={css.area} d={at.confidence.area} />
          <path className={css.half} d={`M${left} ${at.confidence.half}H${right}`} />
          <path className={css.sure} d={at.confidence.path} />
          {at.confidence.dots.map(({ x, y }) => (
            <circle key={x} className={css.sureDot} cx={x} cy={y} r={2.5} />
          ))}
          <Words labels={at.confidence.labels} />
        </>
      )}
      <path className={css.axis} d={`M${left} ${foot}H${right}`} />
      <Words labels={[...at.ticks, ...at.weeks, ...at.labels]} />
    </>
  );
}

// Ten pixels wide, its tip pointing down at what was talked about.
const bubble = 'M1.5 0H8.5Q10 0 10 1.5V5Q10 6.5 8.5 6.5H6.5L5 9L3.5 6.5H1.5Q0 6.5 0 5V1.5Q0 0 1.5 0Z';

function Words({ labels }: { labels: readonly Label[] }) {
  return labels.map(({ id, text, x, y, bold, isPeople }) => (
    <text key={id} x={x} y={y} className={bold ? css.bold : isPeople ? css.people : css.text}>
      {text}
    </text>
  ));
}
