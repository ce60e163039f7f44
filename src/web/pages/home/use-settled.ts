// Check-ins made on this page: shown as done at once, taken back in sight when the server says no.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CheckIn } from '../../../actions/check-ins.ts';
import { ask } from '../../app/client.ts';
import { type CheckInDraft, emptyDraft, inputOf } from '../../okr/check-in-form/draft.ts';
import { keepDraft } from '../../okr/check-in-form/kept-drafts.ts';
import { announce } from '../../parts/announce.tsx';
import type { OwedRow } from './home.ts';

export type SettledRow = { row: OwedRow; draft: CheckInDraft; checkIn: CheckIn | null };

export function useSettled() {
  const [settled, setSettled] = useState<readonly SettledRow[]>([]);
  const [errors, setErrors] = useState<Record<string, unknown>>({});
  const save = useMutation(ask.checkIns.record.mutationOptions());

  const record = (row: OwedRow, draft: CheckInDraft) => {
    setErrors(({ [row.id]: _, ...rest }) => rest);
    setSettled((now) => [...now, { row, draft, checkIn: null }]);
    save.mutateAsync(inputOf(row.id, draft)).then(
      (checkIn) => {
        keepDraft(row.id, emptyDraft);
        setSettled((now) => now.map((each) => (each.row.id === row.id ? { ...each, checkIn } : each)));
        announce(`Checked in: ${row.title}`);
      },
      (error) => {
        setSettled((now) => now.filter((each) => each.row.id !== row.id));
        setErrors((now) => ({ ...now, [row.id]: error }));
      },
    );
  };
  return { settled, errors, record };
}
