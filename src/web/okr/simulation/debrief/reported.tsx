// True against reported progress of one objective, with the costly decisions at their weeks. The report is what the learner saw; the truth is drawn only here.
import { useState } from 'react';
import type { Debrief, DebriefDecision } from '../../../../simulator/debrief/debrief.ts';
import { ChartFigure } from '../../../parts/chart/chart-figure.tsx';
import { useWidth } from '../../../parts/chart/use-width.ts';
import { Select } from '../../../parts/select.tsx';
import { share } from '../words.ts';
import css from './debrief.module.css';
import { courseFinding } from './words.ts';

type Course = Debrief['courses'][number];
type Props = {
  courses: readonly Course[];
  decisions: readonly DebriefDecision[];
  teamNames: readonly string[];
};

export function Reported({ courses, decisions, teamNames }: Props) {
  const [chosen, choose] = useState(String(courses[0]?.objective));
  const course = courses.find(({ objective }) => String(objective) === chosen) ?? courses[0];
  if (!course) return <h2>No objective was committed, so there is nothing to tell of one</h2>;
  const teams = course.teams.map((team) => teamNames[team]).join(' and ');
  return (
    <>
      <ChartFigure
        title={courseFinding(course.title, course.widest)}
        note={`Progress in per cent, ${teams || 'no team'}. The heavy line is what was true.`}
        table={{
          columns: ['Week', 'Reported', 'True'],
          rows: course.progress.map((value, index) => [
            index + 1,
            share(course.reported[index] ?? 0),
            share(value),
          ]),
        }}
      >
        <Chart course={course} decisions={decisions} />
      </ChartFigure>
      <Select
        label="Another objective"
        className={css.pick}
        options={courses.map(({ objective, title, progress, isReached }) => ({
          id: String(objective),
          label: title,
          note: `${share(progress.at(-1) ?? 0)}, ${isReached ? 'reached' : 'not reached'}`,
        }))}
        value={String(course.objective)}
        onChange={choose}
      />
    </>
  );
}

const height = 232;
const edge = { left: 44, right: 112, top: 14, bottom: 46 };

function Chart({ course, decisions }: { course: Course; decisions: readonly DebriefDecision[] }) {
  const [box, width] = useWidth();
  const right = width < 480 ? 74 : edge.right;
  const x = (week: number) => edge.left + ((width - edge.left - right) * week) / 13;
  const y = (value: number) => edge.top + (height - edge.top - edge.bottom) * (1 - value);
  const path = (values: readonly number[]) =>
    `M${x(0)} ${y(0)}${values.map((value, index) => `L${x(index + 1).toFixed(1)} ${y(value).toFixed(1)}`).join('')}`;
  const { progress, reported, widest } = course;
  // Only where the report runs ahead: a report behind the truth hides nothing.
  const ahead = reported.map((value, index) => Math.max(value, progress[index] ?? 0));
  const area = `${path(ahead)}${[...progress]
    .reverse()
    .map((value, index) => `L${x(progress.length - index).toFixed(1)} ${y(value).toFixed(1)}`)
    .join('')}L${x(0)} ${y(0)}Z`;
  const end = progress.length;
  const [told, was] = [reported.at(-1) ?? 0, progress.at(-1) ?? 0];
  const apart = Math.abs(y(told) - y(was)) < 15 ? 8 : 0;
  return (
    <div ref={box} className={css.chart}>
      {width > 0 && (
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={`${courseFinding(course.title, widest)}. At the end ${share(told)} reported, ${share(was)} true.`}
        >
          {[0, 0.5, 1].map((value) => (
            <g key={value}>
              <line x1={edge.left} x2={x(13)} y1={y(value)} y2={y(value)} className={css.grid} />
              <text x={edge.left - 8} y={y(value) + 4} textAnchor="end">
                {value === 1 ? '100%' : 100 * value}
              </text>
            </g>
          ))}
          <line x1={x(0)} y1={y(0)} x2={x(13)} y2={y(1)} className={css.even} />
          <path d={area} className={css.gap} />
          <path d={path(reported)} className={css.told} />
          <path d={path(progress)} className={css.true} />
          {widest.gap >= 0.05 && (
            <line
              x1={x(widest.week)}
              x2={x(widest.week)}
              y1={y(reported[widest.week - 1] ?? 0)}
              y2={y(progress[widest.week - 1] ?? 0)}
              className={css.widest}
            />
          )}
          <text x={x(end) + 8} y={y(told) + 4 - (told >= was ? apart : -apart)}>
            reported {share(told)}
          </text>
          <text x={x(end) + 8} y={y(was) + 4 + (told >= was ? apart : -apart)} className={css.bold}>
            true {share(was)}
          </text>
          <Weeks x={x} decisions={decisions} isNarrow={width < 480} />
        </svg>
      )}
    </div>
  );
}

type WeeksProps = { x: (week: number) => number; decisions: readonly DebriefDecision[]; isNarrow: boolean };

function Weeks({ x, decisions, isNarrow }: WeeksProps) {
  const base = height - edge.bottom;
  const first = new Map<number, number[]>();
  for (const [index, { week }] of decisions.entries())
    if (week > 0) first.set(week, [...(first.get(week) ?? []), index + 1]);
  return (
    <>
      {Array.from({ length: 13 }, (_, index) => index + 1)
        .filter((week) => !isNarrow || week % 3 === 1)
        .map((week) => (
          <text key={week} x={x(week)} y={base + 16} textAnchor="middle">
            {week === 1 ? 'wk 1' : week}
          </text>
        ))}
      {[...first].map(([week, numbers]) => (
        <g key={week}>
          <circle cx={x(week)} cy={base + 33} r="9" className={css.ring} />
          <text x={x(week)} y={base + 37} textAnchor="middle">
            {numbers.length > 1 ? `${numbers[0]}+` : numbers[0]}
          </text>
        </g>
      ))}
    </>
  );
}
