// The programme lead's way to read it: the same signals, sorted by where in the quarter they are made, each part with its playbook.
import { Link } from '@tanstack/react-router';
import { type Pattern, signalBehind } from '../../../diagnosis/patterns.ts';
import { playbookOf } from '../../../diagnosis/playbooks/index.ts';
import type { Reading } from '../../../diagnosis/reading.ts';
import { ceremonies } from '../../okr/diagnosis/ceremonies.ts';
import { FactList } from '../../okr/diagnosis/fact-row.tsx';
import { patternName } from '../../okr/diagnosis/trouble-words.ts';
import { Section } from '../../parts/section.tsx';
import css from './diagnosis.module.css';
import type { Shown } from './shown.ts';

export function ByCeremony({ shown: { diagnosis } }: { shown: Shown }) {
  return (
    <div className={css.ceremonies}>
      {ceremonies.map(({ key, title, about, signals }) => {
        const readings = signals.map((signal) => diagnosis.signals[signal]);
        const patterns = diagnosis.patterns.filter((pattern) => signals.includes(signalBehind(pattern)));
        return (
          <Section key={key} title={`${title}: ${standing(readings)}`} aside={about}>
            <FactList readings={sorted(readings)} isOpenable />
            {patterns.map((pattern) => (
              <FirstMove key={pattern} pattern={pattern} />
            ))}
          </Section>
        );
      })}
    </div>
  );
}

const order = ['STRONG', 'WATCH', 'UNSURE', 'HEALTHY', 'UNKNOWN'] as const;
const sorted = (readings: readonly Reading[]) =>
  readings.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));

/** "two strong", "holds as far as one can see", "not known". */
function standing(readings: readonly Reading[]): string {
  const count = (state: Reading['state']) => readings.filter((each) => each.state === state).length;
  const [strong, watch] = [count('STRONG'), count('WATCH')];
  if (strong > 0) return `${strong} of ${readings.length} strong`;
  if (watch > 0) return `${watch} of ${readings.length} to watch`;
  if (count('UNKNOWN') === readings.length) return 'not known yet';
  if (count('UNSURE') > 0) return 'open';
  return count('UNKNOWN') > 0 ? 'holds, as far as one can see' : 'holds';
}

function FirstMove({ pattern }: { pattern: Pattern }) {
  const { slug, moves } = playbookOf(pattern);
  return (
    <p className={css.firstMove}>
      <Link to="/playbooks/$slug" params={{ slug }}>
        {patternName(pattern)}
      </Link>
      <span className={css.words}>{moves[0]}</span>
    </p>
  );
}
