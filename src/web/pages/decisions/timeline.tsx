// The quarter as a line of weeks: what came in above it, what pays for it below, and what is past its date. Its twin is a table.
import { shapePaths } from '../../parts/shape.tsx';
import { type Label, type Lane, left, type Picture, serif, width } from './lanes.ts';
import css from './timeline.module.css';

export function Timeline({ picture, title }: { picture: Picture; title: string }) {
  const { weeks, weeksAt, today, lanes, past, pastAt, height } = picture;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title} className={css.picture}>
      <rect x={left} y={weeksAt} width={width - left} height="22" className={css.band} />
      {weeks.map(({ number, x, wide, isNow }, index) => (
        <g key={number}>
          {isNow && <rect x={x} y={weeksAt} width={wide} height="22" className={css.current} />}
          {index > 0 && <path d={`M${x} ${weeksAt}v22`} className={css.rule} />}
          <text x={x + wide / 2} y={weeksAt + 15} textAnchor="middle" className={isNow ? css.key : undefined}>
            W{number}
          </text>
        </g>
      ))}
      {today && (
        <>
          <path d={`M${today.x} 12V${weeksAt}M${today.x} ${weeksAt + 22}V${height}`} className={css.now} />
          <text
            x={today.x > width - 140 ? today.x - 7 : today.x + 7}
            y="14"
            textAnchor={today.x > width - 140 ? 'end' : 'start'}
            className={css.key}
          >
            {today.words}
          </text>
        </>
      )}
      <text x="0" y={weeksAt - 8} className={css.key}>
        Added
      </text>
      <text x="0" y={weeksAt + 40} className={css.key}>
        Paid for by
      </text>
      {lanes.map((lane) => (
        <OneLane key={lane.id} lane={lane} weeksAt={weeksAt} />
      ))}
      {past.length > 0 && (
        <>
          <path d={`M0 ${pastAt}H${width}`} className={css.rule} />
          <text x="0" y={pastAt + 26} className={css.key}>
            Past their date
          </text>
        </>
      )}
      {past.map(({ id, x, y, to, title: words, note }) => (
        <g key={id}>
          <path d={`M${x + 4} ${y}H${to}`} className={css.overdue} />
          <circle cx={x} cy={y} r="3.5" className={css.hole} />
          <text x={words.x} y={y + 4.5} textAnchor={words.anchor} className={css.edge}>
            <tspan className={css.people}>{words.text}</tspan>
            <tspan dx="9" className={css.second}>
              {note}
            </tspan>
          </text>
        </g>
      ))}
    </svg>
  );
}

const shapeOf = { warn: 'triangle', bad: 'square' } as const;

function OneLane({ lane, weeksAt }: { lane: Lane; weeksAt: number }) {
  const { x, top, bottom, title, paid, until, over, price, tone } = lane;
  const isOpen = paid === 'nothing' || paid === 'waiting';
  const marked = tone === 'warn' || tone === 'bad';
  return (
    <g>
      <path d={`M${x} ${weeksAt}V${top}`} className={css.stem} />
      <path d={`M${x - 4} ${top - 4}h8v8h-8z`} className={css.square} />
      <Words label={title} y={top + 4.5} className={css.people} />
      <path d={`M${x} ${weeksAt + 22}V${bottom}`} className={isOpen ? css.dashed : css.stem} />
      {isOpen && <circle cx={x} cy={bottom} r="4" className={tone === 'bad' ? css.wrongHole : css.hole} />}
      {paid === 'capacity' && <path d={`M${x - 4} ${bottom - 4}h8v8h-8z`} className={css.square} />}
      {paid === 'displaces' && (
        <path d={`M${x} ${bottom}H${until}M${until - 6} ${bottom - 5}l6 5-6 5`} className={css.given} />
      )}
      {paid === 'exception' && (
        <path d={`M${x} ${bottom}H${until}M${until} ${bottom - 6}v12`} className={css.exception} />
      )}
      {paid === 'displaces' && (
        <rect
          x={price.anchor === 'start' ? price.x - 4 : price.x - price.text.length * serif}
          y={bottom - 9}
          width={price.text.length * serif + 4}
          height="18"
          className={css.paper}
        />
      )}
      {over !== null && <path d={`M${isOpen ? x + 4 : until} ${bottom}H${over}`} className={css.over} />}
      {marked && (
        <g
          transform={`translate(${price.anchor === 'start' ? price.x - 1 : price.x - 10} ${bottom - 5}) scale(.95)`}
          className={css[tone]}
        >
          <path d={shapePaths[shapeOf[tone]]} />
        </g>
      )}
      <Words
        label={marked ? { ...price, x: price.anchor === 'start' ? price.x + 14 : price.x - 14 } : price}
        y={bottom + 4.5}
        className={tone === 'people' ? css.people : tone === 'plain' ? css.second : css[tone]}
      />
    </g>
  );
}

function Words({
  label: { x, anchor, text },
  y,
  className,
}: {
  label: Label;
  y: number;
  className?: string;
}) {
  return (
    <text x={x} y={y} textAnchor={anchor} className={`${css.edge} ${className ?? ''}`}>
      {text}
    </text>
  );
}
