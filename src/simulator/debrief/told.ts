// True against reported progress, objective by objective, and what was forecast of it.
import { reachedFrom } from '../mark/reached.ts';
import type { World } from '../world.ts';

export type Course = {
  objective: number;
  candidate: number;
  teams: number[];
  /** From week 1 on; both end where the objective was stopped. */
  progress: number[];
  reported: number[];
  /** Where the report ran furthest ahead, and by how much. */
  widest: { week: number; gap: number };
  forecasts: { week: number; said: number | undefined }[];
  isReached: boolean;
};

/** The objective whose report ran furthest ahead comes first. */
export function coursesOf({ objectives, weeks, log }: World): Course[] {
  return objectives
    .map(({ candidate, teams, isLive, progress }, objective): Course => {
      const lines = weeks.map((line) => ({
        week: line.week,
        true: line.progress[objective] ?? 0,
        told: line.reported[objective] ?? 0,
      }));
      const widest = lines.reduce((a, b) => (b.told - b.true > a.told - a.true ? b : a), lines[0]!);
      return {
        objective,
        candidate,
        teams,
        progress: lines.map((line) => line.true),
        reported: lines.map((line) => line.told),
        widest: { week: widest.week, gap: widest.told - widest.true },
        forecasts: log
          .filter(({ kind, about }) => kind === 'forecast' && about.objective === objective)
          .map(({ week, probability }) => ({ week, said: probability })),
        isReached: isLive && progress >= reachedFrom,
      };
    })
    .sort((a, b) => b.widest.gap - a.widest.gap);
}
