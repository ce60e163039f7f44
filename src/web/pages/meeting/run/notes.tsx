// Notes of an item, kept as they are typed. When two write at once both texts are kept: the other's stands above and one chooses.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ask, shelf } from '../../../app/client.ts';
import { Button } from '../../../parts/button.tsx';
import { problemOf } from '../../../parts/problem.ts';
import { TextArea } from '../../../parts/text-area.tsx';
import css from '../meeting.module.css';
import type { Item } from '../shown.ts';

const restMs = 700;

export function Notes({ item }: { item: Item }) {
  const client = useQueryClient();
  const [text, setText] = useState(item.notes);
  const [state, setState] = useState<'kept' | 'typing' | 'clash' | 'lost'>('kept');
  const saved = useRef(item.notes);
  // What others wrote comes in while nothing of one's own is under way.
  if (state === 'kept' && item.notes !== saved.current) {
    saved.current = item.notes;
    setText(item.notes);
  }
  const { id, version } = item;
  useEffect(() => {
    if (state !== 'typing') return;
    const timer = setTimeout(() => {
      shelf.agendaItems
        .edit({ id, version, fields: { notes: text } })
        .then(async (row) => {
          saved.current = row.notes;
          setState('kept');
          await client.invalidateQueries({ queryKey: ask.meetings.get.key() });
        })
        .catch(async (error: unknown) => {
          const isStale = problemOf(error).code === 'stale-version';
          // A new version that left the notes alone is no clash: the next try has it.
          await client.invalidateQueries({ queryKey: ask.meetings.get.key() });
          if (!isStale) setState('lost');
        });
    }, restMs);
    return () => clearTimeout(timer);
  }, [state, text, id, version, client]);
  useEffect(() => {
    if (state === 'typing' && item.notes !== saved.current && item.notes !== text) setState('clash');
  }, [state, item.notes, text]);
  const keep = (chosen: string) => {
    saved.current = item.notes;
    setText(chosen);
    setState('typing');
  };
  return (
    <div className={css.noteBox}>
      <TextArea
        label="Notes"
        hint={
          state === 'typing'
            ? 'being kept'
            : state === 'lost'
              ? 'not kept: the server did not take it'
              : undefined
        }
        voice="people"
        rows={1}
        value={text}
        onChange={(next) => {
          setText(next);
          if (state !== 'clash') setState('typing');
        }}
      />
      {state === 'clash' && (
        <div className={css.clash} role="alert">
          <p>Somebody else wrote meanwhile:</p>
          <p className="w">{item.notes || '(emptied)'}</p>
          <Button size="small" onPress={() => keep(`${item.notes}\n${text}`.trim())}>
            Keep both
          </Button>
          <Button size="small" kind="quiet" onPress={() => keep(item.notes)}>
            Take theirs
          </Button>
        </div>
      )}
    </div>
  );
}
