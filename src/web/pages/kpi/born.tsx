// Key results born from a KPI: what was tried to bring it back, in which cycle, and how that stands.
import { Link } from '@tanstack/react-router';
import type { Kpi } from '../../../actions/kpis.ts';
import { StatusWord } from '../../okr/status-word.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { Section } from '../../parts/section.tsx';
import css from './kpi.module.css';

export function Born({ keyResults }: { keyResults: Kpi['keyResults'] }) {
  return (
    <Section title="Key results born from it" aside={keyResults.length > 0 && 'newest cycle first'}>
      {keyResults.length === 0 ? (
        <p className={css.none}>
          None yet. A key result says in its details which KPI it was born from, and is then listed here.
        </p>
      ) : (
        <RowList label="Key results born from it" className={css.born}>
          {keyResults.map(
            ({ id, objectiveId, title, role, status, state, objectiveTitle, teamName, cycleName }) => (
              <li key={id} data-row={id}>
                <Link data-row-main to="/objectives/$id" params={{ id: objectiveId }} hash={id}>
                  {title}
                </Link>
                <p className={css.facts}>
                  {state === 'draft' || state === 'proposed' ? (
                    <span>{state}</span>
                  ) : (
                    <StatusWord status={status} isGuard={role === 'guard'} />
                  )}
                  <span>{cycleName}</span>
                  <span>{teamName}</span>
                  <span className="w">{objectiveTitle}</span>
                </p>
              </li>
            ),
          )}
        </RowList>
      )}
    </Section>
  );
}
