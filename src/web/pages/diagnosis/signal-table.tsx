// All signals in a table: k of n, the share and its interval, where it is watched and where it is strong, the state, and what is missing.
import { Link } from '@tanstack/react-router';
import { percent } from '../../../core/number.ts';
import { signalIds } from '../../../diagnosis/facts.ts';
import type { Reading } from '../../../diagnosis/reading.ts';
import { signalOf } from '../../../diagnosis/signals/index.ts';
import { thresholds } from '../../../diagnosis/thresholds.ts';
import { hasRows } from '../../okr/diagnosis/fact-words.ts';
import { limitsOf } from '../../okr/diagnosis/limits.ts';
import { LookWord } from '../../okr/diagnosis/look-word.tsx';
import { stateLooks } from '../../okr/diagnosis/looks.ts';
import css from './diagnosis.module.css';
import type { Shown } from './shown.ts';

export function SignalTable({ shown: { diagnosis } }: { shown: Shown }) {
  return (
    <table className={css.table}>
      <caption className="visually-hidden">Every signal with its count, interval and state</caption>
      <thead>
        <tr>
          <th scope="col">Signal</th>
          <th scope="col">Counted</th>
          <th scope="col">Share</th>
          <th scope="col">95% interval</th>
          <th scope="col">Watched, strong from</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {signalIds.map((signal) => (
          <Row key={signal} reading={diagnosis.signals[signal]} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ reading }: { reading: Reading }) {
  const { signal, state, bad, n, share, low, high, missing } = reading;
  const { title, slug } = signalOf(signal);
  const { warn, fail } = limitsOf(reading);
  return (
    <tr>
      <th scope="row">
        <Link to="/diagnosis" search={(now) => ({ ...now, view: 'how', rows: undefined })} hash={slug}>
          {title}
        </Link>
        <small>{signal}</small>
      </th>
      <td data-label="Counted" className="n">
        {hasRows(reading) ? (
          <Link to="." search={(now) => ({ ...now, rows: signal })} resetScroll={false}>
            {bad} of {n}
          </Link>
        ) : (
          counts(reading)
        )}
        <small>{thresholds[signal].minimum} needed</small>
      </td>
      <td data-label="Share" className="n">
        {share === null ? 'none' : percent(share)}
      </td>
      <td data-label="95% interval" className="n">
        {low === null || high === null ? 'none' : `${Math.round(low * 100)} to ${percent(high)}`}
      </td>
      <td data-label="Watched, strong from" className="n">
        {percent(warn)}, {percent(fail)}
      </td>
      <td data-label="State">
        <LookWord look={stateLooks[state]} />
        {missing && <small>{missing}</small>}
      </td>
    </tr>
  );
}

function counts({ bad, n, chance }: Reading): string {
  if (n === null) return 'nothing';
  if (chance !== undefined) return `${n} teams`;
  return bad === null ? `${n} answers` : `${bad} of ${n}`;
}
