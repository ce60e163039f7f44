// The second sheet: the five causes, what speaks against the first of them, what became of what was found, and what is not known.
import { percent } from '../../../core/number.ts';
import type { Cause } from '../../../diagnosis/causes.ts';
import { causeTitles } from '../../../diagnosis/explain.ts';
import { signalOf } from '../../../diagnosis/signals/index.ts';
import { causesTitle, sortedCauses } from '../../okr/diagnosis/cause-words.ts';
import { unreadFacts } from '../../okr/diagnosis/chosen-facts.ts';
import { conditionsOf } from '../../okr/diagnosis/conditions.ts';
import { LookWord } from '../../okr/diagnosis/look-word.tsx';
import { verdictLooks } from '../../okr/diagnosis/looks.ts';
import { troubleName } from '../../okr/diagnosis/trouble-words.ts';
import { dayWords } from '../../parts/dates.ts';
import css from './report.module.css';
import type { Reported } from './reported.ts';

export function SheetTwo({ reported }: { reported: Reported }) {
  const { diagnosis } = reported;
  const order = sortedCauses(diagnosis);
  const unread = unreadFacts(diagnosis);
  return (
    <div className={css.second}>
      <h2>{causesTitle(diagnosis)}</h2>
      <ul className={css.causes}>
        {order.map((cause) => {
          const { verdict, coverage } = diagnosis.causes[cause];
          return (
            <li key={cause}>
              <LookWord look={verdictLooks[verdict]} />
              <b>{causeTitles[cause]}</b>
              <small>{percent(coverage)} of the evidence seen</small>
            </li>
          );
        })}
      </ul>
      <Against cause={order[0] as Cause} reported={reported} />
      <Followed reported={reported} />
      {unread.length > 0 && (
        <section>
          <h2>What is not known</h2>
          <p className={css.quiet}>
            {lifted(
              unread.map(({ signal, missing }) => `${signalOf(signal).subject} (${missing})`).join('; '),
            )}
            .
          </p>
        </section>
      )}
    </div>
  );
}

const lifted = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const mostLines = 4;

function Against({ cause, reported: { diagnosis } }: { cause: Cause; reported: Reported }) {
  const { evidence, wouldChange } = diagnosis.causes[cause];
  const line = (wanted: string) => evidence.filter(({ speaks }) => speaks === wanted).map(({ says }) => says);
  const against = [...line('against'), ...line('neither')];
  return (
    <section className={css.two}>
      <div>
        <h2>{causeTitles[cause]}: what speaks for it, and against</h2>
        <ul className={css.plain}>
          {line('for')
            .slice(0, mostLines)
            .map((says) => (
              <li key={says}>{says}</li>
            ))}
          {against.slice(0, mostLines).map((says) => (
            <li key={says}>Against: {says}</li>
          ))}
          {against.length === 0 && <li>Against it: nothing that was counted.</li>}
        </ul>
      </div>
      <div>
        <h2>What would change this</h2>
        {conditionsOf(wouldChange).map(({ heading, says }) => (
          <ul key={heading} className={css.plain}>
            {says.map((each) => (
              <li key={each}>{heading ? `${heading}: ${each}` : each}</li>
            ))}
          </ul>
        ))}
      </div>
    </section>
  );
}

function Followed({ reported: { troubles, since } }: { reported: Reported }) {
  const open = troubles.filter(({ healedOn }) => !healedOn).slice(0, mostLines + 2);
  const moved = (since?.signals ?? []).filter(({ reads }) => reads !== 'not shown').slice(0, mostLines);
  return (
    <section className={css.two}>
      <div>
        <h2>Found, and what is done about it</h2>
        <ul className={css.plain}>
          {open.map((trouble) => (
            <li key={trouble.id}>
              {troubleName(trouble.what)}: {standing(trouble)}
            </li>
          ))}
          {open.length === 0 && <li>Nothing is open.</li>}
        </ul>
      </div>
      <div>
        <h2>{since ? `Since ${since.cycleName}` : 'Since the cycle before'}</h2>
        <ul className={css.plain}>
          {moved.map(({ signal, says }) => (
            <li key={signal}>{says}</li>
          ))}
          {moved.length === 0 && (
            <li>
              {since ? 'Nothing changed that could be shown.' : 'It was not read; nothing to compare with.'}
            </li>
          )}
        </ul>
      </div>
    </section>
  );
}

function standing({ ownerName, retestOn, snoozedUntil, snoozedBecause }: Reported['troubles'][number]) {
  if (snoozedUntil) return `put off until ${dayWords(snoozedUntil, 'tight')}, ${snoozedBecause}`;
  if (ownerName && retestOn) return `${ownerName} has it, measured again ${dayWords(retestOn, 'tight')}`;
  return 'open, nobody has it yet';
}
