// The keys, and the three ways on: back, not measured, saved.
import { useIsHeard } from '../../keyboard/character-keys.ts';
import { Button } from '../../parts/button.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import css from './check-in.module.css';

const hints = [
  { keys: ['tab'], words: 'next field' },
  { keys: ['arrowleft', 'arrowright'], words: '5 points' },
  { keys: ['alt+1'], words: 'to 3 status' },
  { keys: ['shift+enter'], words: 'new line' },
  { keys: ['?'], words: 'all keys' },
];

type Props = {
  isLast: boolean;
  isCorrection: boolean;
  onBack?: () => void;
  onUnmeasured?: () => void;
  onSave: () => void;
};

export function Foot({ isLast, isCorrection, onBack, onUnmeasured, onSave }: Props) {
  const isHeard = useIsHeard();
  const heard = hints.filter(({ keys }) => keys.every(isHeard));
  const verb = isCorrection ? 'Save the correction' : isLast ? 'Save and finish' : 'Save and next';
  return (
    <footer className={css.foot}>
      <div className={css.keys} aria-hidden="true">
        {heard.map(({ keys, words }) => (
          <span key={words}>
            {keys.map((key) => (
              <Kbd key={key} keys={key} />
            ))}
            {words}
          </span>
        ))}
      </div>
      <div className={css.acts}>
        {onBack && (
          <Button kind="quiet" keys="alt+arrowleft" className={css.onDesk} onPress={onBack}>
            Back
          </Button>
        )}
        {onUnmeasured && (
          <Button kind="quiet" className={css.onDesk} onPress={onUnmeasured}>
            Not measured this week
          </Button>
        )}
        <Button kind="main" keys="enter" className={css.save} onPress={onSave}>
          {verb}
        </Button>
      </div>
    </footer>
  );
}
