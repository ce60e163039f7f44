// The pieces of a sitting with their marks side by side, and a moderator's word where a third was called for.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { shelf } from '../../app/client.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Fold } from '../../parts/fold.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import css from './attempt.module.css';
import type { Attempt } from './attempt.ts';

type Script = Attempt['scripts'][number];

export function Pieces({ attempt }: { attempt: Attempt }) {
  const isReady = attempt.scripts.some(
    ({ moderation, waitsFor }) => moderation && !moderation.settledAt && waitsFor === 0,
  );
  return (
    <>
      {attempt.scripts.map((script, at) => (
        <Fold key={script.id} title={`Piece ${at + 1}, ${standing(script)}`}>
          <Piece script={script} />
        </Fold>
      ))}
      {isReady && <Settle attemptId={attempt.id} />}
    </>
  );
}

function standing({ waitsFor, marks, moderation }: Script): string {
  if (waitsFor > 0) return waitsFor === 1 ? 'waits for a mark' : 'waits for two marks';
  const words = marks.length === 3 ? 'three marks' : 'two marks';
  if (moderation && !moderation.settledAt) return `${words}, for the moderator`;
  return words;
}

function Piece({ script: { prompt, words, criteria, marks, moderation } }: { script: Script }) {
  return (
    <>
      <p className={css.say}>{prompt}</p>
      <blockquote className={css.words}>{words || 'Nothing was written.'}</blockquote>
      {moderation && <p className={css.say}>A third mark was called for: {moderation.reasons.join('; ')}.</p>}
      {moderation?.note && <p className={css.say}>The moderator: {moderation.note}</p>}
      {marks.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by the keyboard
        <section className={css.scroll} tabIndex={0} aria-label="Levels by marker">
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">Criterion</th>
                {marks.map(({ turn, marker }) => (
                  <th key={turn} scope="col">
                    {marker}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {criteria.map(({ id, name }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  {marks.map((mark) => (
                    <td key={mark.turn}>
                      {mark.levels[id]}
                      {mark.words[id] && <small>{mark.words[id]}</small>}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

function Settle({ attemptId }: { attemptId: string }) {
  const [note, setNote] = useState('');
  const settle = useMutation({ mutationFn: () => shelf.moderations.settle({ attemptId, note }) });
  return (
    <div className={css.form}>
      <TextArea
        label="What you make of the three marks"
        note="Your words go into the record. No level is changed by them: the middle one of three stands."
        rows={2}
        maxLength={2000}
        value={note}
        onChange={setNote}
      />
      {settle.error && <ErrorState error={settle.error} safe="What you wrote is still here." small />}
      <Button isDisabled={!note.trim()} onPress={() => settle.mutate()}>
        Settle these pieces
      </Button>
    </div>
  );
}
