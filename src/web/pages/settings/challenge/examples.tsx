// A rule at length: its principle, who says so, who disagrees, and the examples that are its tests.
import type { Rule } from '../../../../challenge/rule.ts';
import css from './challenge.module.css';
import { exampleLine, pieces } from './words.ts';

export function Examples({ rule: { why, sources, disagreements, examples } }: { rule: Rule }) {
  return (
    <div className={css.more}>
      <p>{why}</p>
      <p>
        <b>Who says so.</b> {sources.join('; ')}.
      </p>
      <p>
        <b>Who disagrees.</b> {disagreements}
      </p>
      <Lines title="Speaks about" lines={examples.marked} />
      <Lines title="Stays silent about" lines={examples.silent} />
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: Rule['examples']['marked'] }) {
  // Some differ only in what exactly is known around them.
  const once = [
    ...new Map(lines.map(exampleLine).map((line) => [`${line.text} ${line.knowing}`, line])).values(),
  ];
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {once.map((line) => (
          <li key={`${line.text} ${line.knowing}`}>
            <span className="w">
              {pieces(line).map(({ text, isMarked }, index) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no name but their place
                isMarked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
              )}
            </span>
            {line.knowing && <small> ({line.knowing})</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
