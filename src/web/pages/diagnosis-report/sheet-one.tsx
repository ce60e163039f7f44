// The first sheet: at most six facts with their pictures, and the advice with its first move.
import { adviceTitle, notNow, reasonOf } from '../../okr/diagnosis/advice-words.ts';
import { chosenFacts } from '../../okr/diagnosis/chosen-facts.ts';
import { FactList } from '../../okr/diagnosis/fact-row.tsx';
import { countWord } from '../../parts/numbers.ts';
import css from './report.module.css';
import type { Reported } from './reported.ts';

const mostFacts = 6;

export function SheetOne({ reported: { diagnosis } }: { reported: Reported }) {
  const facts = chosenFacts(diagnosis, mostFacts);
  const [first, ...others] = diagnosis.advice;
  const later = notNow(diagnosis);
  return (
    <>
      <section aria-label="Facts">
        <p className={css.quiet}>
          {countWord(facts.length)} facts. The mark is the share that was counted, the line its 95% interval.
          Past the dashed tick we watch; past the solid one, with the whole line clear of the dashed one, we
          call it strong.
        </p>
        <FactList readings={facts} />
      </section>
      {first && (
        <section className={css.advice}>
          <h2>
            {adviceTitle(
              first,
              others.some(({ kind }) => kind !== 'collect'),
            )}
          </h2>
          <p>{reasonOf(first, diagnosis.signals)}</p>
          <h3>Before you pay anybody</h3>
          <p className={css.move}>{first.firstMove}</p>
          {others.length > 0 && (
            <p className={css.quiet}>
              Then: {others.map((advice) => adviceTitle(advice, false)).join('; ')}.
            </p>
          )}
          {later.length > 0 && <p className={css.quiet}>Not now: {later.join('; ')}.</p>}
        </section>
      )}
    </>
  );
}
