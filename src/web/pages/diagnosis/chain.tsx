// Why a cause is judged as it is, link by link, with the way to the rows; beside it what speaks against it and what would change it.
import { Link, useSearch } from '@tanstack/react-router';
import { percent } from '../../../core/number.ts';
import { type Cause, causes } from '../../../diagnosis/causes.ts';
import { causeTitles, type Explained, verdictWords } from '../../../diagnosis/explain.ts';
import type { Reading } from '../../../diagnosis/reading.ts';
import { signalOf } from '../../../diagnosis/signals/index.ts';
import { loudestFirst, sortedCauses } from '../../okr/diagnosis/cause-words.ts';
import { conditionsOf } from '../../okr/diagnosis/conditions.ts';
import { hasRows, seeWords } from '../../okr/diagnosis/fact-words.ts';
import { causeNoun } from '../../okr/diagnosis/finding.ts';
import { limitsOf } from '../../okr/diagnosis/limits.ts';
import { stateLooks, verdictLooks } from '../../okr/diagnosis/looks.ts';
import { Section } from '../../parts/section.tsx';
import css from './diagnosis.module.css';
import type { Shown } from './shown.ts';

export function Chain({ shown: { diagnosis } }: { shown: Shown }) {
  const { cause: wanted } = useSearch({ strict: false }) as { cause?: string };
  const cause = causes.find((each) => each === wanted) ?? (sortedCauses(diagnosis)[0] as Cause);
  const explained = diagnosis.causes[cause];
  return (
    <div className={css.part} id="why">
      <Section title={chainTitle(cause, explained)} aside={<Others shown={cause} />}>
        <div className={css.why}>
          <Links cause={cause} explained={explained} readings={diagnosis.signals} />
          <div className={css.beside}>
            <Against explained={explained} readings={diagnosis.signals} />
            <WouldChange says={explained.wouldChange} />
          </div>
        </div>
      </Section>
    </div>
  );
}

function chainTitle(cause: Cause, { verdict }: Explained): string {
  const noun = causeNoun(cause);
  if (verdict === 'supported') return `Why we speak of ${noun}, and what would make us say otherwise`;
  if (verdict === 'possible') return `Why ${noun} is possible, and no more than that`;
  if (verdict === 'not-enough-evidence') return `What is missing before we speak of ${noun}`;
  if (verdict === 'inconclusive') return `Why we cannot tell whether there is ${noun}`;
  return `Why we do not speak of ${noun}`;
}

function Others({ shown }: { shown: Cause }) {
  return (
    <nav aria-label="Other causes" className={css.others}>
      {causes
        .filter((each) => each !== shown)
        .map((each) => (
          <Link
            key={each}
            to="/diagnosis"
            search={(now) => ({ ...now, cause: each })}
            hash="why"
            resetScroll={false}
          >
            {causeTitles[each]}
          </Link>
        ))}
    </nav>
  );
}

type Told = { cause: Cause; explained: Explained; readings: Record<string, Reading> };

function Links({ cause, explained, readings }: Told) {
  const { verdict, evidence } = explained;
  const refuted = verdict === 'not-supported' || verdict === 'form-only';
  const seen = evidence.filter(({ speaks }) => speaks !== 'unseen');
  const order = refuted ? ['against', 'neither', 'for'] : ['for', 'neither'];
  const links = order.flatMap((wanted) => loudestFirst(seen.filter(({ speaks }) => speaks === wanted)));
  const look = verdictLooks[verdict];
  return (
    <ol className={css.chain}>
      {links.map(({ signal, state, says }) => {
        const reading = readings[signal]!;
        return (
          <li key={signal} data-shape={stateLooks[state].shape} data-tone={stateLooks[state].tone}>
            <small>
              {sentenceCase(signalOf(signal).family)}
              <i aria-hidden="true">·</i>
              {stateLooks[state].word.toLowerCase()}
            </small>
            <p>{says}</p>
            {hasRows(reading) && (
              <Link
                to="."
                search={(now) => ({ ...now, rows: signal })}
                resetScroll={false}
                className={css.rows}
              >
                {seeWords(reading)}
                <span className="visually-hidden">: {says}</span>
              </Link>
            )}
          </li>
        );
      })}
      {links.length === 0 && (
        <li data-shape="ring" data-tone="plain">
          <small>Evidence</small>
          <p>Nothing that was counted speaks for it.</p>
        </li>
      )}
      <li data-shape={look.shape} data-tone={look.tone} data-end>
        <small>Verdict</small>
        <p>
          <b>
            {causeTitles[cause]}: {verdictWords[verdict]}.
          </b>{' '}
          It describes what was kept and what was not. It says nothing about anybody’s intent.
        </p>
      </li>
    </ol>
  );
}

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function Against({ explained: { verdict, evidence }, readings }: Omit<Told, 'cause'>) {
  const refuted = verdict === 'not-supported' || verdict === 'form-only';
  const opposite = evidence.filter(({ speaks }) => speaks === (refuted ? 'for' : 'against'));
  const few = evidence.filter(({ speaks }) => speaks === 'for').map(({ signal }) => readings[signal]!);
  const lines = [
    ...(refuted ? [] : opposite.map(({ says }) => says)),
    ...few.flatMap(mayBeLess),
    ...evidence
      .filter(({ speaks }) => speaks === 'unseen')
      .map(({ says }) => `Not seen: ${says.charAt(0).toLowerCase()}${says.slice(1)}`),
  ];
  return (
    <div>
      <h3>What speaks against it</h3>
      <ul className={css.plain}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length === 0 && <li>Nothing that was counted.</li>}
      </ul>
    </div>
  );
}

// Few rows leave room: the true share may lie on the other side of where it would be strong.
function mayBeLess(reading: Reading): string[] {
  const { low, n, signal } = reading;
  if (low === null || low >= limitsOf(reading).fail) return [];
  return [`${n} ${signalOf(signal).of} are few: the true share may be as low as ${percent(low)}.`];
}

function WouldChange({ says }: { says: string }) {
  return (
    <div>
      <h3>What would change this</h3>
      {conditionsOf(says).map(({ heading, says: lines }) => (
        <div key={heading}>
          {heading && <small>{heading}</small>}
          <ul className={css.plain}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
