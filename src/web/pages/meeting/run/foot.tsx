// The keys of the meeting, for whoever may press them, and that everybody sees the same.
import { useIsHeard } from '../../../keyboard/character-keys.ts';
import { Kbd } from '../../../parts/kbd.tsx';
import type { MeetingMay } from '../may.ts';
import css from '../meeting.module.css';
import type { Shown } from '../shown.ts';

const keys = [
  { key: 'n', words: 'next item', asks: 'edit' },
  { key: 'd', words: 'decide', asks: 'edit' },
  { key: 'p', words: 'park', asks: 'edit' },
  { key: 'a', words: 'who is here', asks: null },
  { key: '+', words: 'two more minutes', asks: 'edit' },
] as const;

export function Foot({ meeting, may }: { meeting: Shown; may: MeetingMay }) {
  const isHeard = useIsHeard();
  return (
    <footer className={css.foot}>
      <div className={css.keys} aria-hidden="true">
        {keys
          .filter(({ key, asks }) => isHeard(key) && (asks === null || may[asks]))
          .map(({ key, words }) => (
            <span key={key}>
              <Kbd keys={key} /> {words}
            </span>
          ))}
      </div>
      <span>
        Everyone here sees the same page.{' '}
        {meeting.pausedAt ? 'The clocks stand still.' : 'What is recorded is kept at once.'}
      </span>
    </footer>
  );
}
