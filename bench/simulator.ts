// The simulator alone: quarters a second, the weight of a run, and the longest a learner waits for a week.
import { simulationPhrases, simulationTemplates } from '../src/platform/content/simulations.ts';
import { begin } from '../src/simulator/begin.ts';
import { mark } from '../src/simulator/mark/mark.ts';
import { advance, isOver } from '../src/simulator/play.ts';
import { expert } from '../src/simulator/players/expert.ts';
import { mixed } from '../src/simulator/players/mixed.ts';
import { run } from '../src/simulator/players/run.ts';
import { viewOf } from '../src/simulator/view.ts';

const quarters = 600;

export function benchSimulator(): void {
  const phrases = simulationPhrases();
  for (const template of simulationTemplates()) {
    const { setting } = template;
    for (let seed = 0; seed < 100; seed++) run(setting, seed, expert);
    // Seconds of the processor, not of the wall: others may be busy beside us.
    const since = process.cpuUsage();
    for (let seed = 0; seed < quarters; seed++) mark(run(setting, seed, seed % 2 ? expert : mixed(0.5)));
    const perSecond = (1e6 * quarters) / process.cpuUsage(since).user;
    const heaviest = Math.max(
      ...[expert, mixed(0)].map((player) => JSON.stringify(run(setting, 1, player)).length),
    );
    const steps: number[] = [];
    for (let seed = 0; seed < 20; seed++)
      for (let world = begin(setting, seed); !isOver(world); ) {
        const start = performance.now();
        world = advance(world);
        viewOf({ template, phrases }, world);
        steps.push(performance.now() - start);
      }
    console.log(setting.id);
    console.log(
      `  ${perSecond.toFixed(0)} full scripted quarters a second of one core, marked (goal over 300)`,
    );
    console.log(`  a finished world: ${(heaviest / 1000).toFixed(0)} kB (goal under 200)`);
    console.log(
      `  a week’s step with all its words: ${steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)]!.toFixed(2)} ms, at most ${steps.at(-1)!.toFixed(2)} ms (goal under 16)`,
    );
  }
}
