// Where a comment is written: about the objective, one of its key results, or the check-in it stands under.
import { useState } from 'react';
import { shelf } from '../../app/client.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Select } from '../../parts/select.tsx';
import type { Whole } from '../draft-editor/wires.ts';
import { MentionArea } from '../mention-area.tsx';
import { type Mentionable, mentionedIn } from '../mentions.ts';
import css from './comments.module.css';
import { useChange } from './use-comments.ts';

const whole = 'objective';

type Props = {
  objective: Whole;
  those: readonly Mentionable[];
  /** Only about this check-in. */
  checkInId?: string;
  onDone?: () => void;
};

export function NewComment({ objective, those, checkInId, onDone }: Props) {
  const [body, setBody] = useState('');
  const [about, setAbout] = useState(whole);
  const change = useChange();
  const send = async () => {
    if (!body.trim()) return;
    const place = checkInId ? { checkInId } : { keyResultId: about === whole ? null : about };
    const comment = { objectiveId: objective.id, ...place, body, mentionIds: mentionedIn(body, those) };
    if (await change.run(() => shelf.comments.create(comment))) {
      setBody('');
      setAbout(whole);
      onDone?.();
    }
  };
  const rows = objective.keyResults.filter(({ removedAt }) => removedAt === null);
  return (
    <div className={css.form}>
      <MentionArea
        label={checkInId ? 'Your comment on this check-in' : 'New comment'}
        placeholder="Ask, answer, or name somebody with @"
        takesFocus={checkInId !== undefined}
        value={body}
        onChange={setBody}
        people={those}
        onSend={() => void send()}
      />
      {change.error !== null && <ErrorState error={change.error} safe="Your words are still here." small />}
      {(body.trim() !== '' || onDone) && (
        <div className={css.send}>
          {onDone ? (
            <Button kind="quiet" size="small" onPress={onDone}>
              Cancel
            </Button>
          ) : (
            <Select
              label="About"
              hideLabel
              className={css.about}
              options={[
                { id: whole, label: 'About the objective' },
                ...rows.map(({ id, title }, index) => ({
                  id,
                  label: `About key result ${index + 1}`,
                  note: title,
                })),
              ]}
              value={about}
              onChange={setAbout}
            />
          )}
          <Button
            size={checkInId ? 'small' : undefined}
            keys="mod+enter"
            isBusy={change.isBusy}
            onPress={() => void send()}
          >
            Comment
          </Button>
        </div>
      )}
    </div>
  );
}
