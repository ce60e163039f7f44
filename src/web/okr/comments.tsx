// The talk about an objective, set like a play: the name in the gutter, the line in serif.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, shelf } from '../app/client.ts';
import { useMay } from '../app/may.ts';
import { useMe } from '../app/me.ts';
import { Button } from '../parts/button.tsx';
import { Moment } from '../parts/date-text.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { problemOf } from '../parts/problem.ts';
import { Select } from '../parts/select.tsx';
import { toast } from '../parts/toast.tsx';
import css from './comments.module.css';
import type { Whole } from './draft-editor/wires.ts';
import { MentionArea } from './mention-area.tsx';
import { type Mentionable, mentionedIn, piecesOf } from './mentions.ts';
import type { People } from './use-people.ts';

type Props = { objective: Whole; people: People };
type Comment = Awaited<ReturnType<typeof shelf.comments.list>>['comments'][number];

const whole = 'objective';

export function Comments({ objective, people }: Props) {
  const { data, error, refetch } = useQuery(
    ask.comments.list.queryOptions({ input: { objectiveId: objective.id } }),
  );
  const may = useMay();
  const those = people.present.filter((person) => canSee(person, objective));
  const comments = (data?.comments ?? []).filter(({ removedAt }) => removedAt === null);
  const mayWrite =
    may('comments.create', objective) && objective.state !== 'closed' && objective.removedAt === null;
  if (!mayWrite && comments.length === 0) return null;
  return (
    <section aria-labelledby="comments">
      <div className={css.head}>
        <h2 id="comments">Comments</h2>
        {mayWrite && <small>@ finds people who can see this</small>}
      </div>
      {error && <ErrorState error={error} small onRetry={() => void refetch()} />}
      {comments.map((comment) => (
        <OneComment key={comment.id} {...{ comment, objective, those }} />
      ))}
      {mayWrite && <NewComment objective={objective} those={those} />}
    </section>
  );
}

/** Whether somebody can see an objective, so that mentioning them does not point at nothing. */
function canSee(
  { role, teamIds, leadIds }: People['present'][number],
  { visibility, teamId }: Pick<Whole, 'visibility' | 'teamId'>,
): boolean {
  if (visibility === 'workspace' || role === 'owner' || role === 'admin') return true;
  return teamIds.includes(teamId) || leadIds.includes(teamId);
}

function OneComment({
  comment,
  objective,
  those,
}: {
  comment: Comment;
  objective: Whole;
  those: readonly Mentionable[];
}) {
  const me = useMe();
  const may = useMay();
  const change = useChange();
  const [edited, setEdited] = useState<string | null>(null);
  const { id, version, body, authorId, authorName, keyResultId } = comment;
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
  return (
    <article className={css.comment} aria-label={`Comment by ${authorName}`}>
      <p className={css.who}>
        <b>{authorName.split(' ')[0]}</b>
        {at >= 0 && <small>on {at + 1}</small>}
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

function NewComment({ objective, those }: { objective: Whole; those: readonly Mentionable[] }) {
  const [body, setBody] = useState('');
  const [about, setAbout] = useState(whole);
  const change = useChange();
  const send = async () => {
    if (!body.trim()) return;
    const keyResultId = about === whole ? null : about;
    const comment = { objectiveId: objective.id, keyResultId, body, mentionIds: mentionedIn(body, those) };
    if (await change.run(() => shelf.comments.create(comment))) {
      setBody('');
      setAbout(whole);
    }
  };
  const rows = objective.keyResults.filter(({ removedAt }) => removedAt === null);
  return (
    <div className={css.form}>
      <MentionArea
        label="New comment"
        placeholder="Ask, answer, or name somebody with @"
        value={body}
        onChange={setBody}
        people={those}
        onSend={() => void send()}
      />
      {change.error !== null && <ErrorState error={change.error} safe="Your words are still here." small />}
      {body.trim() !== '' && (
        <div className={css.send}>
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
          <Button keys="mod+enter" isBusy={change.isBusy} onPress={() => void send()}>
            Comment
          </Button>
        </div>
      )}
    </div>
  );
}

/** Does one thing to the comments and asks for them again; true when it was done. */
function useChange() {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    setError(null);
    try {
      await work();
      await client.invalidateQueries({ queryKey: ask.comments.key() });
      void client.invalidateQueries({ queryKey: ask.objectives.history.key() });
      return true;
    } catch (thrown) {
      if (problemOf(thrown).code === 'stale-version')
        await client.invalidateQueries({ queryKey: ask.comments.key() });
      setError(thrown);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { run, isBusy, error };
}
