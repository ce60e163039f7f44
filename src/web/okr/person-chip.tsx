// A person in a row: initials and name, leading to their page when there is one to lead to.
import { Link } from '@tanstack/react-router';
import { Avatar } from '../parts/avatar.tsx';
import css from './person-chip.module.css';

type Props = {
  /** Null where nobody owns it. */
  name: string | null;
  personId?: string | null;
  note?: string;
  /** Initials only; the name is read out. */
  bare?: boolean;
};

export function PersonChip({ name, personId, note, bare }: Props) {
  if (!name) return <span className={css.nobody}>{bare ? '–' : 'nobody yet'}</span>;
  if (bare) return <Avatar name={name} />;
  const words = (
    <>
      <Avatar name={name} beside />
      <span>{name}</span>
    </>
  );
  return (
    <span className={css.person}>
      {personId ? (
        <Link to="/people/$id" params={{ id: personId }} className={css.link}>
          {words}
        </Link>
      ) : (
        words
      )}
      {note && <small>{note}</small>}
    </span>
  );
}
