// The head of the full-screen stepper: where one is, how far, and the way out.
import { Brand } from '../../parts/brand.tsx';
import { Button } from '../../parts/button.tsx';
import css from './check-in.module.css';

type Props = {
  onLeave: () => void;
  /** "Weekly check-in", "week 7 of 13", "Wednesday 12 August". */
  facts?: readonly string[];
  /** From 0; equal to `of` on the summary. */
  at?: number;
  of?: number;
  onSkip?: () => void;
};

export function TopBar({ onLeave, facts = [], at, of, onSkip }: Props) {
  return (
    <header className={css.top}>
      <div className={css.where}>
        <Brand />
        <span className="s">{facts.join('  ·  ')}</span>
      </div>
      <Button kind="quiet" className={css.leaveOnPhone} onPress={onLeave}>
        Leave
      </Button>
      {at !== undefined && of !== undefined && <Far at={at} of={of} />}
      <div className={css.ways}>
        {onSkip && (
          <Button kind="quiet" className={css.skip} onPress={onSkip}>
            Skip
          </Button>
        )}
        <Button kind="quiet" keys="escape" className={css.leave} onPress={onLeave}>
          Leave
        </Button>
      </div>
    </header>
  );
}

function Far({ at, of }: { at: number; of: number }) {
  return (
    <div className={css.far}>
      <span className="s n">{at < of ? `${at + 1} of ${of}` : `${of} of ${of}`}</span>
      <span className={css.marks} aria-hidden="true">
        {Array.from({ length: Math.min(of, 20) }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place
          <i key={index} data-is={index < at ? 'done' : index === at ? 'now' : undefined} />
        ))}
      </span>
    </div>
  );
}
