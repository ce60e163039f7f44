// `simulate --players …`: scripted players on seeds nobody tuned on.
import { playerNames } from '../../../simulator/players/index.ts';
import { type Trial, trial } from '../../../simulator/trial/trial.ts';
import { Refused } from '../ask.ts';
import { table } from '../table.ts';
import type { SimulateFlags } from './flags.ts';
import { templateCalled } from './template-called.ts';

/** Prints what the players earn. */
export function scripted({ template, seeds, firstSeed, format }: SimulateFlags, players: string): void {
  const { setting } = templateCalled(template);
  const names = players === 'all' ? playerNames : namesOf(players);
  const found = trial(setting, { names, seeds, firstSeed });
  console.log(format === 'json' ? JSON.stringify(found, null, 2) : readable(found));
}

function namesOf(given: string): string[] {
  const names = [...new Set(given.split(',').map((name) => name.trim()))].filter((name) => name !== '');
  const unknown = names.filter((name) => !playerNames.includes(name));
  if (unknown.length > 0 || names.length === 0)
    throw new Refused(
      'bad-input',
      `No player is called “${unknown.join('”, “')}”. There are ${playerNames.join(', ')}.`,
    );
  return names;
}

function readable({ players, effects, reliability, passLine }: Trial): string {
  const rows = Object.entries(players).map(
    ([name, { mark, outcome, belief, checkInsMade, competencies }]) => ({
      player: name,
      mark: Math.round(mark.mean),
      sd: Math.round(mark.sd),
      outcome,
      belief,
      checkIns: checkInsMade,
      ...Object.fromEntries(Object.entries(competencies).map(([of, mean]) => [of, Math.round(mean)])),
    }),
  );
  const wide = (all: Record<string, unknown>[]) => table(all, Number.POSITIVE_INFINITY);
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return [
    wide(rows),
    effects.length > 0 ? wide(effects) : '',
    wide([{ reliability: 'of one run', mark: reliability.mark, ...reliability.competencies }]),
    `Pass line ${passLine.cut}: ${percent(passLine.falsePass)} false passes, ${percent(passLine.falseFail)} false fails.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
