// A single week looked back on: what each answer of it deserved on what showed.
import type { DebriefDecision } from '../../../../simulator/debrief/debrief.ts';
import css from './debrief.module.css';
import { Decisions } from './decisions.tsx';

export function weekTitle(decisions: readonly DebriefDecision[]): string {
  const { earned, possible } = sums(decisions);
  return `You took ${earned.toFixed(1)} of the ${possible.toFixed(1)} marks this week could give`;
}

export function WeekBody({ decisions }: { decisions: readonly DebriefDecision[] }) {
  const costly = decisions.filter(({ lost }) => lost > 0.005);
  return (
    <section className={css.part}>
      <h2>{costly.length > 0 ? 'Where marks were left on the table' : 'Nothing was left on the table'}</h2>
      {costly.length > 0 && (
        <p>Attention was not enough for everything, so some of this had to be left. What counts is which.</p>
      )}
      <Decisions decisions={costly} />
    </section>
  );
}

function sums(decisions: readonly DebriefDecision[]) {
  let earned = 0;
  let possible = 0;
  for (const { marks, best, lost } of decisions) {
    possible += marks[best] ?? 0;
    earned += (marks[best] ?? 0) - lost;
  }
  return { earned, possible };
}
