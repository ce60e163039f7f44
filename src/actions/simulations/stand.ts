// Where a run stands. Nothing of its world is stored: each time it is played again from its steps, which takes a few milliseconds.
import type { z } from 'zod';
import type { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import type { Tx } from '../../db/open.ts';
import * as simulations from '../../db/simulations.ts';
import { begin } from '../../simulator/begin.ts';
import { debriefOf, weekDebriefOf } from '../../simulator/debrief/debrief.ts';
import { drillAt } from '../../simulator/drill.ts';
import { competencies } from '../../simulator/mark/competency.ts';
import type { Marks } from '../../simulator/mark/mark.ts';
import { overRuns } from '../../simulator/mark/over-runs.ts';
import { isOver } from '../../simulator/play.ts';
import { type Step, stepped } from '../../simulator/resume.ts';
import { timelineOf } from '../../simulator/timeline.ts';
import { viewOf } from '../../simulator/view.ts';
import type { World } from '../../simulator/world.ts';
import { contentOf, type Hashed } from './content.ts';
import type { JudgedRuns, RunOpen } from './shapes.ts';

export type Standing = { content: Hashed; world: World; steps: simulations.StepRow[] };

/** @throws {Refusal} wrong-state when the organisation is told otherwise by now */
export async function standingOf(tx: Tx, workspaceId: Id, run: simulations.RunRow): Promise<Standing> {
  const content = contentOf(run.template);
  if (content.hash !== run.contentHash)
    refuse('wrong-state', {
      state: 'another version',
      say: 'This run was begun under an earlier version of the simulator. Its marks stand; it cannot be played on.',
    });
  const steps = await simulations.steps(tx, workspaceId, run.id);
  return {
    content,
    steps,
    world: steps.reduce((world, step) => stepped(world, step as Step), begunOf(content, run)),
  };
}

/** The organisation as whoever plays finds it. */
export function begunOf(
  { template: { setting } }: Hashed,
  run: Pick<simulations.RunRow, 'seed' | 'onlyWeek'>,
): World {
  return run.onlyWeek === null ? begin(setting, run.seed) : drillAt(setting, run.seed, run.onlyWeek);
}

/** Nothing is left to decide: the quarter, or the one week, has been played. */
export function isPlayed({ onlyWeek }: simulations.RunRow, world: World): boolean {
  return isOver(world) || (onlyWeek !== null && world.week !== onlyWeek);
}

/** When time is up; null where no clock runs. */
export function endOf({ begunAt, minutes, extraShare }: simulations.RunRow): Date | null {
  return minutes === null ? null : new Date(Date.parse(begunAt) + 60_000 * minutes * (1 + extraShare));
}

/** A run as its learner sees it. */
export async function shownRun(
  tx: Tx,
  workspaceId: Id,
  run: simulations.RunRow,
  standing?: Standing,
): Promise<z.input<typeof RunOpen>> {
  const { content, world, steps } = standing ?? (await standingOf(tx, workspaceId, run));
  const isEnded = run.endedAt !== null;
  const voices = run.asked ? await simulations.voices(tx, workspaceId, run.id, run.asked) : [];
  return {
    ...headOf(run, content),
    step: steps.length,
    endsAt: endOf(run)?.toISOString() ?? null,
    view: viewOf(content, world),
    past: timelineOf(content, world),
    group:
      run.code === null
        ? null
        : { code: run.code, asked: run.asked, voices: voices.length, spread: run.spread },
    debrief: isEnded && isOver(world) ? debriefOf(content, world) : null,
    weekDebrief: isEnded && run.onlyWeek !== null ? weekDebriefOf(content, world, run.onlyWeek) : null,
    judged: isEnded && run.kind === 'marked' ? await judgedOf(tx, workspaceId, run) : null,
  };
}

export function headOf(run: simulations.RunRow, { template }: Hashed) {
  const { id, kind, onlyWeek, minutes, extraShare, begunAt, endedAt, expected } = run;
  return {
    ...{ id, kind, template: run.template, organisation: template.organisation.name },
    ...{ onlyWeek, minutes, extraShare, begunAt, endedAt, expected, isFormative: true as const },
  };
}

async function judgedOf(tx: Tx, workspaceId: Id, { personId, template }: simulations.RunRow) {
  const all = await simulations.list(tx, workspaceId, personId);
  return judge(template, marksOf(all, template));
}

/** Of the finished marked runs of one organisation. */
export function marksOf(runs: readonly simulations.RunRow[], template: string): Marks[] {
  return runs
    .filter((run) => run.kind === 'marked' && run.endedAt !== null && run.template === template)
    .map(({ marks }) => marks as Marks);
}

/** Several runs together; a competency with too few of them is kept back here, so that it never leaves the server. */
export function judge(template: string, runs: readonly Marks[]): z.input<typeof JudgedRuns> | null {
  if (runs.length === 0) return null;
  const judged = overRuns(template, runs);
  const interval = ({ mean, low, high }: typeof judged.mark) => ({ mean, low, high });
  return {
    template,
    runs: runs.length,
    mark: interval(judged.mark),
    competencies: competencies.map((competency) => {
      const each = judged.competencies[competency];
      return { competency, runsNeeded: each.runsNeeded, judged: each.isShown ? interval(each) : null };
    }),
  };
}
