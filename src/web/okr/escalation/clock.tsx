// The clock of a request for help: a pip for each working day, full while it is gone, with the words beside it.
import type { Escalation } from '../../../actions/escalations/shown.ts';
import { useMe } from '../../app/me.ts';
import { clockWords, shortClock } from './clock-words.ts';
import css from './escalation.module.css';

type Props = { escalation: Escalation; short?: boolean };

export function Clock({ escalation, short }: Props) {
  const me = useMe();
  const { of, daysLeft, isLate } = escalation;
  const gone = of - daysLeft;
  const zone = me?.workspace.zone ?? 'UTC';
  const words = short ? shortClock : clockWords;
  return (
    <span className={css.clock} data-late={isLate || undefined}>
      <span className={css.pips} aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a pip is its place
          <i key={index} data-gone={index < gone || undefined} />
        ))}
      </span>
      {words(escalation, new Date(), zone)}
    </span>
  );
}
