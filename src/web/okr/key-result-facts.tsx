// A key result in a line: what should move from where to where, where the number comes from, what 1.0 would look like.
import type { KeyResult } from '../../actions/objectives/shapes.ts';
import { kindWords } from './check-in-form/words.ts';
import css from './key-result-facts.module.css';

export function KeyResultFacts({ keyResult }: { keyResult: KeyResult }) {
  const { rest, strong } = kindWords(keyResult);
  const best = keyResult.guidance.find(({ at }) => at === 1)?.words;
  return (
    <div className={css.facts}>
      <span>
        {rest} {strong && <b className="n">{strong}</b>}
      </span>
      {keyResult.source && <span>{keyResult.source}</span>}
      {best && (
        <span>
          1.0 looks like: <i className="w">{best}</i>
        </span>
      )}
    </div>
  );
}
