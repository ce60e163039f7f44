// What a self-assessment came to: the free move first, then the help that fits, then what is still open. The same to whoever stated it and whoever has the link.
import { kindWords } from '../../../diagnosis/advice/rule.ts';
import type { Assessment } from '../../../diagnosis/which-help/assess.ts';
import { type ProblemKey, problemOf } from '../../../diagnosis/which-help/problems.ts';
import { Section } from '../../parts/section.tsx';
import css from './which-help.module.css';

export function ResultParts({ result: { yours, open, start } }: { result: Assessment }) {
  return (
    <>
      {yours.length > 0 && (
        <Section title="Before you pay anybody" aside="A move for each that costs nothing">
          <ul className={css.moves}>
            {yours.map((key) => (
              <li key={key}>
                <small>{statedOf(key)}</small>
                <p className={css.move}>{problemOf(key)?.firstMove}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {start.length > 0 && (
        <Section title="Then the help that fits" aside="In this order">
          <ul className={css.starts}>
            {start.map((each) => (
              <li key={each.kind}>
                <b>{kindWords[each.kind]}</b>
                <div>
                  <p>{each.why}</p>
                  <small>For: {each.for.map(statedOf).join(' ')}</small>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {open.length > 0 && (
        <Section title="Still open" aside="Would be yours if what is not known were so">
          <ul className={css.plain}>
            {open.map((key) => (
              <li key={key}>{statedOf(key)}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

const statedOf = (key: ProblemKey): string => problemOf(key)?.stated ?? '';
