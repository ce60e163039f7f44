// A key result the meeting should talk about: the numbers against last time and the pace, why it is here, what was written.
import { Link } from '@tanstack/react-router';
import { bare } from '../../../core/number.ts';
import { limitsWords } from '../../okr/check-in-form/words.ts';
import { Confidence } from '../../okr/confidence.tsx';
import { PersonChip } from '../../okr/person-chip.tsx';
import { StatusWord } from '../../okr/status-word.tsx';
import { valueWords } from '../../okr/value-words.ts';
import css from './week.module.css';
import { exceptionWords, type Talk } from './week.ts';

const notes = [
  ['moved', 'What moved'],
  ['blocks', 'What blocks'],
  ['needs', 'What is needed'],
] as const;

export function TalkRow({ row }: { row: Talk }) {
  const { checkIn, before, expected, role } = row;
  if (!checkIn) return null;
  const why = exceptionWords(row.exceptions);
  const isLimited = role === 'guard' || row.kind === 'band';
  const told = notes.filter(([field]) => checkIn[field]);
  return (
    <article className={css.talk} data-row={row.id}>
      <div className={css.from}>
        <Link to="/objectives/$id" params={{ id: row.objectiveId }} className="w">
          {row.objectiveTitle}
        </Link>
      </div>
      <h3>
        <Link to="/objectives/$id" params={{ id: row.objectiveId }} hash={row.id} data-row-main="">
          {row.title}
        </Link>
      </h3>
      <div className={css.facts}>
        <StatusWord status={checkIn.status} isGuard={role === 'guard'} />
        <span>
          <b className="n">{valueWords(row, checkIn.value)}</b>
          {before?.value != null && before.value !== checkIn.value && `, was ${bare(before.value)}`}
        </span>
        {expected !== null && <span className="n">expected {bare(expected)}</span>}
        {isLimited && <span className="n">{limitsWords(row)}</span>}
        <span>
          sure <Confidence share={checkIn.confidence} previous={before?.confidence ?? null} />
        </span>
        <PersonChip name={row.ownerName} personId={row.ownerId} />
        {why && <span>{why}</span>}
      </div>
      {told.length > 0 ? (
        <dl className={css.notes}>
          {told.map(([field, label]) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd>{checkIn[field]}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className={css.noNote}>No note was written.</p>
      )}
    </article>
  );
}
