// Key results born from a KPI: what was tried to bring it back, in which cycle, and how that stands.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Kpi } from '../../../actions/kpis.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { StatusWord } from '../../okr/status-word.tsx';
import { Button } from '../../parts/button.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { Section } from '../../parts/section.tsx';
import css from './kpi.module.css';
import { MakeKeyResult } from './make-key-result.tsx';

export function Born({ kpi }: { kpi: Kpi }) {
  const { keyResults, archivedAt } = kpi;
  const me = useMe();
  const may = useMay();
  const [making, make] = useState(false);
  const mayMake =
    archivedAt === null &&
    (me?.teams ?? []).concat(kpi.teamId ?? []).some((teamId) => may('objectives.create', { teamId }));
  return (
    <Section
      title="Key results born from it"
      aside={keyResults.length > 0 && 'newest cycle first'}
      actions={
        mayMake && (
          <Button kind="quiet" size="small" onPress={() => make(true)}>
            Make a key result from it
          </Button>
        )
      }
    >
      {kpi.watchedFrom && (
        <p className={css.none}>
          It was a key result in {kpi.watchedFrom.cycleName}:{' '}
          <Link
            to="/objectives/$id"
            params={{ id: kpi.watchedFrom.objectiveId }}
            hash={kpi.watchedFrom.keyResultId}
            className="w"
          >
            {kpi.watchedFrom.title}
          </Link>
        </p>
      )}
      {making && <MakeKeyResult kpi={kpi} onClose={() => make(false)} />}
      {keyResults.length === 0 ? (
        <p className={css.none}>
          None yet. When the number has to move, make it a key result: it is then watched here as well.
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
