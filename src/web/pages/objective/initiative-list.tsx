// What is believed to move the numbers: each with its hypothesis and what has been seen so far. It never counts as progress.
import { useState } from 'react';
import { useMay } from '../../app/may.ts';
import type { Whole } from '../../okr/draft-editor/wires.ts';
import type { People } from '../../okr/use-people.ts';
import { Button } from '../../parts/button.tsx';
import { InitiativeDialog } from './initiative-dialog.tsx';
import css from './standing.module.css';

type Initiative = Whole['initiatives'][number];
type Props = { objective: Whole; people: People; numberOf: (keyResultId: string) => number };

export function InitiativeList({ objective, people, numberOf }: Props) {
  const may = useMay();
  const [asked, askFor] = useState<Initiative | 'new' | null>(null);
  const isOpen = objective.state === 'committed';
  const rows = objective.initiatives.filter(({ removedAt }) => removedAt === null);
  const mayAdd = isOpen && may('objectives.edit', objective);
  const mayEdit = ({ ownerId }: Initiative) =>
    isOpen &&
    may('objectives.edit', {
      ...objective,
      contributorIds: [...objective.contributorIds, ...(ownerId ? [ownerId] : [])],
    });
  if (rows.length === 0 && !mayAdd) return null;
  return (
    <section aria-labelledby="initiatives">
      <div className={css.head}>
        <h2 id="initiatives">Initiatives</h2>
        <small>what we believe will move the numbers</small>
      </div>
      {rows.map((row) => (
        <article key={row.id} className={css.initiative} aria-label={row.title}>
          <h3 className={css.initiativeTitle}>{row.title}</h3>
          <small>
            {[
              row.keyResultId && numberOf(row.keyResultId) > 0 && `for ${numberOf(row.keyResultId)}`,
              row.ownerName?.split(' ')[0],
              row.state,
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
          {row.hypothesis && <p className={css.hypothesis}>{row.hypothesis}</p>}
          {row.soFar && <p className={css.soFar}>So far: {row.soFar}</p>}
          {mayEdit(row) && (
            <Button kind="quiet" size="small" className={css.edit} onPress={() => askFor(row)}>
              {row.soFar ? 'Edit' : 'Say what was seen'}
            </Button>
          )}
        </article>
      ))}
      {rows.length === 0 && (
        <p className={css.none}>Nothing yet: what are you doing to move these numbers?</p>
      )}
      {mayAdd && (
        <Button kind="quiet" size="small" className={css.edit} onPress={() => askFor('new')}>
          Add an initiative
        </Button>
      )}
      {asked && (
        <InitiativeDialog
          {...{ objective, people }}
          initiative={asked === 'new' ? null : asked}
          onClose={() => askFor(null)}
        />
      )}
    </section>
  );
}
