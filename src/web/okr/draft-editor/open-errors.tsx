// What holds a commit up, one by one: each wants other words or an answer, and can be given either here. It empties as it is worked through.
import { useEffect, useRef } from 'react';
import type { Finding } from '../../../challenge/finding.ts';
import { Button } from '../../parts/button.tsx';
import { countWord } from '../../parts/numbers.ts';
import { AnswerForm } from './answer-form.tsx';
import bar from './bar.module.css';
import { findingId, hereOf, useEditor } from './context.ts';
import { defectWords } from './defect-words.ts';
import { fieldId } from './key-result-row.tsx';
import { titleId } from './key-results.tsx';
import css from './margin.module.css';
import { placeWords } from './place-words.ts';

type Props = {
  /** As the server named them when it refused. */
  named: readonly Finding[];
  isBusy: boolean;
  onCommit: () => void;
};

export function OpenErrors({ named, isBusy, onCommit }: Props) {
  const { draft, findings, open } = useEditor();
  const heading = useRef<HTMLHeadingElement>(null);
  const standing = new Map(
    findings?.filter(({ severity }) => severity === 'error').map((each) => [findingId(each), each]),
  );
  const still = named.flatMap((each) => {
    const here = { ...each, at: hereOf(each.at, draft) };
    return findings === null ? [here] : (standing.get(findingId(here)) ?? []);
  });
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    // The field of what was just answered is gone: the next thing to do is named by the heading.
    if (still.length < named.length) heading.current?.focus();
  }, [still.length, named.length]);
  const change = (finding: Finding) => {
    open(finding);
    const row = draft.keyResults.find(({ key }) => finding.at.part === 'key result' && key === finding.at.id);
    document.getElementById(row ? fieldId(row.key) : titleId)?.focus();
  };
  return (
    <section className={bar.problem} aria-labelledby="open-errors">
      <h2 ref={heading} id="open-errors" tabIndex={-1} className={bar.before}>
        {headingOf(still.length)}
      </h2>
      {still.length === 0 ? (
        <div className={bar.again}>
          <Button isBusy={isBusy} onPress={onCommit}>
            Commit now
          </Button>
        </div>
      ) : (
        <ul className={bar.errors}>
          {still.map((finding) => (
            <li key={findingId(finding)}>
              <small>
                {placeWords(finding, draft)} · {defectWords[finding.defect]}
              </small>
              <p className={css.ask}>{finding.ask}</p>
              <p className={css.message}>{finding.message}</p>
              <AnswerForm
                finding={finding}
                label={`Your answer about ${placeWords(finding, draft).toLowerCase()}`}
              >
                <Button kind="quiet" onPress={() => change(finding)}>
                  Change the words
                </Button>
              </AnswerForm>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function headingOf(count: number): string {
  if (count === 0) return 'Nothing is open any more';
  const what = count === 1 ? 'One question wants' : `${countWord(count)} questions want`;
  return `${what} other words or an answer before commit`;
}
