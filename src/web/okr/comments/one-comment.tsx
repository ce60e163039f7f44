// One comment: the words, when they were said, and for whoever wrote them the way to mend or remove them.
import { useState } from 'react';
import { shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { Button } from '../../parts/button.tsx';
import { cx } from '../../parts/class-names.ts';
import { Moment } from '../../parts/date-text.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { toast } from '../../parts/toast.tsx';
import type { Whole } from '../draft-editor/wires.ts';
import { MentionArea } from '../mention-area.tsx';
import { type Mentionable, mentionedIn, piecesOf } from '../mentions.ts';
import css from './comments.module.css';
import { useArrival } from './use-arrival.ts';
import { type Comment, useChange } from './use-comments.ts';

export function OneComment({
  comment,
  objective,
  those,
  isBeside,
}: {
  comment: Comment;
  objective: Whole;
  those: readonly Mentionable[];
  /** It stands beside what it is about, so that need not be said. */
  isBeside?: boolean;
}) {
  const me = useMe();
  const may = useMay();
  const change = useChange();
  const [edited, setEdited] = useState<string | null>(null);
  const { id, version, body, authorId, authorName, keyResultId, checkInId } = comment;
  const at = objective.keyResults
    .filter(({ removedAt }) => removedAt === null)
    .findIndex((row) => row.id === keyResultId);
  const save = async () => {
    if (edited === null || !edited.trim()) return;
    const fields = { id, version, body: edited, mentionIds: mentionedIn(edited, those) };
    if (await change.run(() => shelf.comments.edit(fields))) setEdited(null);
  };
  const remove = () =>
    change.run(async () => {
      const gone = await shelf.comments.remove({ id, version });
      toast(
        'Comment removed',
        () => void change.run(() => shelf.comments.restore({ id, version: gone.version })),
      );
    });
  const isOpen = objective.state !== 'closed';
  const here = useArrival(id);
  return (
    <article
      ref={here}
      tabIndex={-1}
      className={cx(css.comment, isBeside && css.beside)}
      aria-label={`Comment by ${authorName}`}
    >
      <p className={css.who}>
        <b>{authorName.split(' ')[0]}</b>
        {at >= 0 && !isBeside && (
          <small>
            on {at + 1}
            {checkInId && ', a check-in'}
          </small>
        )}
      </p>
      <div className={css.said}>
        {edited === null ? (
          <p className={css.body}>
            {piecesOf(body, those).map(({ text, id: person }, index) =>
              person ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no name but their place
                <b key={index} className={css.mention}>
                  {text}
                </b>
              ) : (
                text
              ),
            )}
          </p>
        ) : (
          <MentionArea
            label="Your comment"
            value={edited}
            onChange={setEdited}
            people={those}
            onSend={() => void save()}
          />
        )}
        <p className={css.foot}>
          <Moment at={comment.createdAt} zone={me?.zone ?? 'UTC'} />
          {comment.editedAt && <span>edited</span>}
          {edited !== null ? (
            <>
              <Button size="small" isBusy={change.isBusy} onPress={() => void save()}>
                Save
              </Button>
              <Button kind="quiet" size="small" onPress={() => setEdited(null)}>
                Cancel
              </Button>
            </>
          ) : (
            isOpen && (
              <>
                {may('comments.edit', { authorId }) && (
                  <Button kind="quiet" size="small" onPress={() => setEdited(body)}>
                    Edit
                  </Button>
                )}
                {may('comments.remove', { authorId }) && (
                  <Button kind="quiet" size="small" onPress={() => void remove()}>
                    Remove
                  </Button>
                )}
              </>
            )
          )}
        </p>
        {change.error !== null && <ErrorState error={change.error} safe="Your words are still here." small />}
      </div>
    </article>
  );
}
