// What was committed, word for word, with the hash that proves it. It is never changed; what is true now stands on the page.
import { useState } from 'react';
import type { KeyResultFields } from '../../../core/key-result.ts';
import { useMe } from '../../app/me.ts';
import { betWords } from '../../okr/bet-words.ts';
import type { Whole } from '../../okr/draft-editor/wires.ts';
import { kindWords } from '../../okr/field-words.ts';
import { measureWords } from '../../okr/measure-words.ts';
import { usePeople } from '../../okr/use-people.ts';
import { exactWords } from '../../parts/dates.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Select } from '../../parts/select.tsx';
import css from './standing.module.css';

type Body = {
  objective: { title: string; why: string; ownerId: string | null };
  keyResults: (Omit<KeyResultFields, 'contributorIds' | 'kpiId'> & { id: string })[];
  supports: { toTitle: string; because: string }[];
};

export default function SnapshotDialog({ objective, onClose }: { objective: Whole; onClose: () => void }) {
  const people = usePeople();
  const zone = useMe()?.zone ?? 'UTC';
  const { snapshots } = objective;
  const [chosen, choose] = useState(snapshots.at(-1)?.id ?? '');
  const snapshot = snapshots.find(({ id }) => id === chosen);
  if (!snapshot) return null;
  const body = snapshot.body as Body;
  return (
    <Dialog title="What was committed" isOpen onClose={onClose} width="wide">
      {snapshots.length > 1 && (
        <Select
          label="Committed"
          options={snapshots.map(({ id, takenAt }) => ({ id, label: exactWords(takenAt, zone) }))}
          value={chosen}
          onChange={choose}
        />
      )}
      <p className={css.title}>{body.objective.title}</p>
      {body.supports.map(({ toTitle, because }) => (
        <p key={toTitle} className={css.why}>
          Supports “{toTitle}”{betWords(because)}
        </p>
      ))}
      {body.objective.why && <p className={css.why}>{body.objective.why}</p>}
      <ol className={css.frozen}>
        {body.keyResults.map((row) => (
          <li key={row.id}>
            <span className="w">{row.title}</span>
            <small>
              {[
                row.role === 'guard' ? 'Guard' : kindWords[row.kind],
                measureWords(row),
                row.source,
                people.nameOf(row.ownerId),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ol>
      <p className={css.hash}>
        <small>
          {exactWords(snapshot.takenAt, zone)}
          {snapshot.takenByName && `, by ${snapshot.takenByName}`}
          <br />
          SHA-256 <code>{snapshot.hash}</code>
        </small>
      </p>
    </Dialog>
  );
}
