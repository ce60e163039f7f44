// The three screens by name: where one is, and the way back to those that are done.
import { Button } from 'react-aria-components/Button';
import css from './setup.module.css';

const names = ['You', 'Your organisation', 'Start with'];

export function Steps({ at, go }: { at: number; go: (step: number) => void }) {
  return (
    <ol className={css.steps} aria-label="Three screens">
      {names.map((name, index) => (
        <li key={name} aria-current={index + 1 === at ? 'step' : undefined}>
          {index + 1 < at ? (
            <Button className={css.done} onPress={() => go(index + 1)}>
              {name}
            </Button>
          ) : (
            name
          )}
        </li>
      ))}
    </ol>
  );
}
