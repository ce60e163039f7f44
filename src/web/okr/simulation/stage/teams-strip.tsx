// The foot of the stage: what the teams report, against where an even pace would be. It is what they tell you, and says so.
import type { Play } from '../play.ts';
import { share } from '../words.ts';
import css from './stage.module.css';

export function TeamsStrip({ play: { view, cast } }: { play: Play }) {
  if (view.week < 1) return null;
  const expected = Math.max(0, (view.week - 1) / 13);
  const teams = cast.teams.map(({ name }, team) => {
    const own = view.objectives.filter((each) => each.isLive && each.teams.includes(team));
    const reported = own.reduce((sum, each) => sum + each.reported, 0) / (own.length || 1);
    return { name, own, reported, silent: silentFor(view.checkIns[team] ?? []) };
  });
  const working = teams.filter(({ own }) => own.length > 0);
  const onPace = working.filter(({ reported }) => reported >= expected - 0.02).length;
  return (
    <footer className={css.teams}>
      <h2>
        {onPace} of {working.length} teams report being on pace{' '}
        <span>What they tell you. What is true, you learn at the end.</span>
      </h2>
      <ul>
        {teams.map(({ name, own, reported, silent }) => (
          <li key={name}>
            <p>
              <b>{name}</b> {own.length > 0 && <small className="n">{share(reported)}</small>}
            </p>
            {own.length > 0 && (
              <span className={css.bar} aria-hidden="true">
                <i style={{ width: share(reported) }} />
                <u style={{ left: share(expected) }} />
              </span>
            )}
            <small>
              {own.length === 0 ? 'no objective' : own.map(({ title }) => title).join(' · ')}
              {silent > 0 && `. Silent for ${silent === 1 ? 'a week' : `${silent} weeks`}`}
            </small>
          </li>
        ))}
      </ul>
    </footer>
  );
}

/** Weeks in a row without a check-in, up to now. */
function silentFor(checkIns: readonly boolean[]): number {
  const last = checkIns.lastIndexOf(true);
  return checkIns.length - 1 - last;
}
