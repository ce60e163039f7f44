// The five causes, each with its verdict and how much of its evidence was seen. What cannot be judged has the same row as what can.
import { Link } from '@tanstack/react-router';
import { percent } from '../../../core/number.ts';
import type { Cause, Verdict } from '../../../diagnosis/causes.ts';
import type { Explained } from '../../../diagnosis/explain.ts';
import { causeTitles } from '../../../diagnosis/explain.ts';
import type { Reading } from '../../../diagnosis/reading.ts';
import { signalOf } from '../../../diagnosis/signals/index.ts';
import { causesTitle, loudestFirst, sortedCauses } from '../../okr/diagnosis/cause-words.ts';
import { factTitle } from '../../okr/diagnosis/fact-words.ts';
import { needOf } from '../../okr/diagnosis/limits.ts';
import { LookWord } from '../../okr/diagnosis/look-word.tsx';
import { verdictLooks } from '../../okr/diagnosis/looks.ts';
import { NeedBar } from '../../okr/diagnosis/need-bar.tsx';
import { Section } from '../../parts/section.tsx';
import css from './diagnosis.module.css';
import type { Shown } from './shown.ts';

export function Causes({ shown: { diagnosis } }: { shown: Shown }) {
  return (
    <div className={css.part}>
      <Section
        title={causesTitle(diagnosis)}
        aside="Named only when two kinds of evidence agree. Nobody is ranked; results about a manager go to that manager and their coach."
      >
        <ul className={css.causes}>
          {sortedCauses(diagnosis).map((cause) => (
            <CauseRow
              key={cause}
              cause={cause}
              explained={diagnosis.causes[cause]}
              readings={diagnosis.signals}
            />
          ))}
        </ul>
      </Section>
    </div>
  );
}

type Row = { cause: Cause; explained: Explained; readings: Record<string, Reading> };

function CauseRow({ cause, explained, readings }: Row) {
  const { verdict, coverage } = explained;
  const missing = mostMissing(explained, readings);
  return (
    <li>
      <LookWord look={verdictLooks[verdict]} />
      <div>
        <h3>
          <Link
            to="/diagnosis"
            search={(now) => ({ ...now, cause })}
            hash="why"
            hashScrollIntoView={{ block: 'start' }}
          >
            {causeTitles[cause]}
          </Link>
        </h3>
        <p>{summary(explained, readings)}</p>
        {verdict === 'not-enough-evidence' && missing && (
          <div className={css.needed}>
            <NeedBar have={missing.have} need={missing.need} />
            <small>
              {missing.have} counted, {missing.need} needed
            </small>
            {missing.isAsked && (
              <Link to="/pulse" className={css.ask}>
                Ask the pulse
              </Link>
            )}
          </div>
        )}
      </div>
      <small className={css.seen}>{percent(coverage)} of the evidence seen</small>
    </li>
  );
}

const leading: Record<Verdict, 'for' | 'against' | 'neither' | 'unseen'> = {
  supported: 'for',
  possible: 'for',
  inconclusive: 'neither',
  'form-only': 'for',
  'not-supported': 'against',
  'not-enough-evidence': 'unseen',
};

/** What speaks loudest, in two sentences at most; the whole of it stands in the chain. */
function summary({ verdict, evidence }: Explained, readings: Record<string, Reading>): string {
  const wanted = leading[verdict];
  const heard = loudestFirst(evidence.filter(({ speaks }) => speaks === wanted));
  const all = heard.length > 0 ? heard : evidence.filter(({ speaks }) => speaks !== 'unseen');
  const says = all.slice(0, 2).map(({ signal }) => factTitle(readings[signal]!));
  const words = says.map((say) => `${say}.`).join(' ');
  if (verdict === 'not-enough-evidence')
    return `Not known: ${says.map((say) => say.charAt(0).toLowerCase() + say.slice(1)).join('; ')}. We do not guess from the rest, and saying so is the finding.`;
  if (verdict === 'inconclusive') return `${words} That reaches both ways.`;
  return words;
}

/** The heaviest signal that lacks rows; null where all that is missing is of another kind. */
function mostMissing({ evidence }: Explained, readings: Record<string, Reading>) {
  for (const { signal, speaks } of evidence) {
    const need = speaks === 'unseen' ? needOf(readings[signal]!) : null;
    if (need) return { ...need, isAsked: signalOf(signal).survey === true };
  }
  return null;
}
