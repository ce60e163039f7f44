// A guard as it stands: a dot against its limit, never a bar that fills.
import { Button as AriaButton } from 'react-aria-components/Button';
import { limitsOf } from '../../../core/status.ts';
import { RequestLine } from '../../okr/escalation/request-line.tsx';
import { measureWords } from '../../okr/measure-words.ts';
import { StatusWord } from '../../okr/status-word.tsx';
import { Avatar } from '../../parts/avatar.tsx';
import { GuardDot } from '../../parts/chart/bar.tsx';
import { cx } from '../../parts/class-names.ts';
import { RelativeDate } from '../../parts/date-text.tsx';
import { amountWords } from '../../parts/numbers.ts';
import { type RowProps, Unfolded } from './key-result-row.tsx';
import css from './standing.module.css';

export function GuardRow(props: RowProps) {
  const { keyResult, number, today, isOpen, onToggle } = props;
  const { id, title, status, value, unit, ownerName, effectiveOn } = keyResult;
  const { bandLow, bandHigh } = limitsOf(keyResult);
  const limit = measureWords(keyResult);
  const said = value === null ? `not measured, ${limit}` : `${amountWords(value, unit)}, ${limit}`;
  return (
    <article
      id={id}
      data-row={id}
      className={cx(css.guard, isOpen && css.isOpen)}
      aria-label={`Guard ${number}`}
    >
      <span className={css.number} aria-hidden="true">
        {number}
      </span>
      <h3 className={css.guardWords}>
        <AriaButton className={css.open} data-row-main aria-expanded={isOpen} onPress={onToggle}>
          {title}
        </AriaButton>
      </h3>
      <StatusWord status={status} isGuard />
      <GuardDot value={value} low={bandLow} high={bandHigh} label={said} />
      <span className={css.guardFacts}>
        <b className="n">{value === null ? '–' : amountWords(value, unit)}</b> {limit}
        {effectiveOn && (
          <>
            {' · '}
            <RelativeDate day={effectiveOn} today={today} />
          </>
        )}
      </span>
      <span className={css.owner}>{ownerName ? <Avatar name={ownerName} /> : null}</span>
      {props.request?.state === 'open' && !isOpen && (
        <div className={css.request}>
          <RequestLine escalation={props.request} />
        </div>
      )}
      {isOpen && <Unfolded {...props} />}
    </article>
  );
}
