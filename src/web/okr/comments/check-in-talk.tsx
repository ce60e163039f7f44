// What people said about one check-in, beside it in the history, and the place to say something.
import { useState } from 'react';
import { TextButton } from '../../parts/text-button.tsx';
import type { Whole } from '../draft-editor/wires.ts';
import type { People } from '../use-people.ts';
import css from './comments.module.css';
import { NewComment } from './new-comment.tsx';
import { OneComment } from './one-comment.tsx';
import { useComments } from './use-comments.ts';

type Props = { objective: Whole; people: People; checkInId: string; who: string };

export function CheckInTalk({ objective, people, checkInId, who }: Props) {
  const { comments, those, mayWrite } = useComments(objective, people);
  const [isWriting, write] = useState(false);
  const own = comments.filter((comment) => comment.checkInId === checkInId);
  if (own.length === 0 && !mayWrite) return null;
  return (
    <div className={css.talk} data-is={own.length > 0 || isWriting ? 'open' : undefined}>
      {own.map((comment) => (
        <OneComment key={comment.id} {...{ comment, objective, those }} isBeside />
      ))}
      {isWriting ? (
        <NewComment {...{ objective, those, checkInId }} onDone={() => write(false)} />
      ) : (
        mayWrite && (
          <TextButton
            aria-label={
              own.length > 0 ? `Answer on the check-in of ${who}` : `Comment on the check-in of ${who}`
            }
            onPress={() => write(true)}
          >
            {own.length > 0 ? 'Answer' : 'Comment'}
          </TextButton>
        )
      )}
    </div>
  );
}
