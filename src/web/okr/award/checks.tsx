// The six checks, each with its result in a word and what was found. Nothing is summed up that is not shown.
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '../../parts/button.tsx';
import css from './award.module.css';
import { checkWords, countWords, plainTimes, resultWords } from './verdict-words.ts';

type Check = { name: string; result: keyof typeof resultWords; detail: string };

type Props = {
  checks: readonly Check[];
  /** Set where a piece of evidence can be compared: gets the files chosen. */
  onEvidence?: ((files: File[]) => void) | undefined;
};

export function Checks({ checks, onEvidence }: Props) {
  return (
    <section className={css.part}>
      <h2>{countWords(checks)}</h2>
      <ul className={css.checks}>
        {checks.map(({ name, result, detail }) => (
          <li key={name}>
            <span className={css.result} data-result={result}>
              {resultWords[result]}
            </span>
            <div>
              <b>{checkWords[name]}</b>
              <p>{plainTimes(detail)}</p>
              {name === 'evidence' && onEvidence && (
                <>
                  <p>Its fingerprint is taken in your browser; the file stays with you.</p>
                  <div className={css.row}>
                    <FileTrigger allowsMultiple onSelect={(files) => files && onEvidence([...files])}>
                      <Button size="small">Choose the evidence file</Button>
                    </FileTrigger>
                  </div>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
