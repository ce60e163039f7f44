// All drafts of the cycle with what the critic says of them, the gravest first. The first question stands open, the others fold.
import { Link } from '@tanstack/react-router';
import type { WorkshopDraft } from '../../../actions/workshops.ts';
import { openWords } from '../../okr/open-words.ts';
import { Fold } from '../../parts/fold.tsx';
import { RowList } from '../../parts/row-list.tsx';
import css from './workshop.module.css';

type Props = { drafts: readonly WorkshopDraft[]; total: number; ofTeam: boolean };

export function Drafts({ drafts, total, ofTeam }: Props) {
  if (drafts.length === 0)
    return (
      <p className={css.none}>
        {ofTeam ? 'This team has no draft waiting.' : 'No draft is waiting: everything here is committed.'}
      </p>
    );
  return (
    <>
      <RowList label="Drafts, worst first" className={css.list}>
        {drafts.map((draft) => (
          <Draft key={draft.id} {...draft} />
        ))}
      </RowList>
      {total > drafts.length && (
        <p className={css.none}>{`The first ${drafts.length} of ${total} drafts were read.`}</p>
      )}
    </>
  );
}

function Draft({ id, title, teamName, ownerName, state, open, findings }: WorkshopDraft) {
  const [first, ...others] = findings;
  return (
    <li className={css.draft} data-row={id}>
      <Link data-row-main to="/objectives/$id" params={{ id }} className={css.title}>
        {title}
      </Link>
      <p className={css.facts}>
        <span>{[teamName, ownerName ?? 'no owner yet', state].join(' · ')}</span>
        <span>{openWords(open)}</span>
      </p>
      {first && (
        <>
          <Finding {...first} isTitle={first.about === title} />
          {others.length > 0 && (
            <Fold title={`${others.length} more`}>
              {others.map((finding) => (
                <Finding
                  key={`${finding.rule} ${finding.about}`}
                  {...finding}
                  isTitle={finding.about === title}
                />
              ))}
            </Fold>
          )}
        </>
      )}
    </li>
  );
}

function Finding({ about, message, ask, isTitle }: WorkshopDraft['findings'][number] & { isTitle: boolean }) {
  return (
    <div className={css.finding}>
      {!isTitle && <p className={css.about}>{about}</p>}
      <p>{message}</p>
      <p className={css.ask}>{ask}</p>
    </div>
  );
}
