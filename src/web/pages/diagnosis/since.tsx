// This cycle against the last reading of the one before: better, worse, or not shown, where the interval of the difference holds no change.
import { signalOf } from '../../../diagnosis/signals/index.ts';
import { LookWord } from '../../okr/diagnosis/look-word.tsx';
import type { Look } from '../../okr/diagnosis/looks.ts';
import { patternName } from '../../okr/diagnosis/trouble-words.ts';
import { Fold } from '../../parts/fold.tsx';
import { counted, countWord } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import css from './diagnosis.module.css';
import type { Shown } from './shown.ts';

type Since = NonNullable<Shown['since']>;
type Reads = Since['signals'][number]['reads'];

const looks: Record<Reads, Look> = {
  worse: { word: 'Worse', shape: 'square', tone: 'bad' },
  better: { word: 'Better', shape: 'disc', tone: 'good' },
  'not shown': { word: 'Not shown', shape: 'diamond', tone: 'plain' },
};

const patternLooks: Record<Since['patterns'][number]['now'], Look> = {
  gone: { word: 'Gone', shape: 'disc', tone: 'good' },
  weaker: { word: 'Weaker', shape: 'triangle', tone: 'warn' },
  'still there': { word: 'Still there', shape: 'square', tone: 'bad' },
  new: { word: 'New', shape: 'square', tone: 'bad' },
  'not known': { word: 'Not known', shape: 'ring', tone: 'plain' },
};

export function SinceBefore({ shown: { since } }: { shown: Shown }) {
  return (
    <div className={css.part}>
      <Section title={since ? sinceTitle(since) : 'Since the cycle before'}>
        {since ? (
          <Changes since={since} />
        ) : (
          <p className={css.quiet}>
            The cycle before was not read, so there is nothing to hold this one against. Choose it above and
            read it once.
          </p>
        )}
      </Section>
    </div>
  );
}

function sinceTitle({ cycleName, signals }: Since): string {
  const count = (reads: Reads) => signals.filter((each) => each.reads === reads).length;
  const [better, worse] = [count('better'), count('worse')];
  if (better + worse === 0) return `Nothing has changed since ${cycleName} that could be shown`;
  const said = (count: number) => (count === 0 ? 'nothing' : countWord(count).toLowerCase());
  return `Since ${cycleName}: ${said(better)} better, ${said(worse)} worse`;
}

function Changes({ since: { signals, patterns } }: { since: Since }) {
  const moved = signals.filter(({ reads }) => reads !== 'not shown');
  const still = signals.filter(({ reads }) => reads === 'not shown');
  return (
    <>
      {patterns.length + moved.length > 0 && (
        <ul className={css.changes}>
          {patterns.map(({ pattern, now }) => (
            <li key={pattern}>
              <LookWord look={patternLooks[now]} />
              <p>{patternName(pattern)}</p>
            </li>
          ))}
          {moved.map(({ signal, reads, says }) => (
            <li key={signal}>
              <LookWord look={looks[reads]} />
              <p>{says}</p>
            </li>
          ))}
        </ul>
      )}
      {still.length > 0 && (
        <Fold title={`${counted(still.length, 'signal')} with no change shown`}>
          <ul className={css.changes}>
            {still.map(({ signal, says }) => (
              <li key={signal}>
                <LookWord look={looks['not shown']} />
                <p>{says || signalOf(signal).title}</p>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}
