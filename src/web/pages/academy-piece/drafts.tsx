// How a piece came about, newest first: what went, what came, and how much the critic still asked.
import { changesBetweenDrafts } from '../../../academy/studio/changes.ts';
import { localTime } from '../../../core/calendar/zone.ts';
import { useMe } from '../../app/me.ts';
import { counted, countWord } from '../../parts/numbers.ts';
import css from './piece.module.css';
import type { PieceData } from './use-piece.ts';

const mostLines = 2;

export function Drafts({ drafts }: { drafts: PieceData['drafts'] }) {
  const zone = useMe()?.zone ?? 'UTC';
  const first = drafts.at(-1);
  const last = drafts[0];
  if (!first || !last) return null;
  return (
    <section className={css.drafts} aria-labelledby="drafts">
      <h2 id="drafts">
        {drafts.length === 1
          ? `One draft, ${counted(last.findings, 'question')} open`
          : `From ${countWord(first.findings).toLowerCase()} to ${countWord(last.findings).toLowerCase()} open questions, in ${counted(drafts.length, 'draft')}`}
      </h2>
      <ol>
        {drafts.map((draft, at) => {
          const { gone, come } = changesBetweenDrafts(drafts[at + 1]?.words ?? null, draft.words);
          return (
            <li key={draft.number} data-current={at === 0 || undefined}>
              <div>
                {gone.slice(0, mostLines).map((line) => (
                  <p key={line}>
                    <del>{line}</del>
                  </p>
                ))}
                {come.slice(0, mostLines).map((line) => (
                  <p key={line}>
                    <ins>{line}</ins>
                  </p>
                ))}
                {gone.length + come.length === 0 && <p>Nothing in the words</p>}
              </div>
              <small className="n">
                {localTime(new Date(draft.savedAt), zone)} · {draft.findings}
                <span className="visually-hidden"> open questions</span>
              </small>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
