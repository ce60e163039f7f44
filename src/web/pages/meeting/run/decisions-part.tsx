// What the last meeting decided and whatever is past its date: done is said here, by a press, with whoever is in the room.
import { useQueryClient } from '@tanstack/react-query';
import type { Decision } from '../../../../actions/decisions/shapes.ts';
import { ask, shelf } from '../../../app/client.ts';
import { useMay } from '../../../app/may.ts';
import { useToday } from '../../../app/today.ts';
import type { Act, useMeetingFacts } from '../../../okr/meeting/use-meeting.ts';
import { Button } from '../../../parts/button.tsx';
import { dayWords } from '../../../parts/dates.ts';
import { Skeleton } from '../../../parts/skeleton.tsx';
import css from '../meeting.module.css';

type Props = { facts: ReturnType<typeof useMeetingFacts>['data']; act: Act };

export function DecisionsPart({ facts, act }: Props) {
  if (!facts) return <Skeleton lines={4} label="Loading the decisions" />;
  const own = facts.last?.decisions.filter(({ state }) => state !== 'withdrawn') ?? [];
  return (
    <>
      {own.length > 0 && <Decisions rows={own} act={act} />}
      {facts.past.length > 0 && (
        <>
          <h2 className={css.subhead}>Others past their date</h2>
          <Decisions rows={facts.past} act={act} />
        </>
      )}
    </>
  );
}

function Decisions({ rows, act }: { rows: readonly Decision[]; act: Act }) {
  const may = useMay();
  const today = useToday();
  const client = useQueryClient();
  const finish = ({ id, version }: Decision) =>
    void act(async () => {
      await shelf.decisions.finish({ id, version });
      await client.invalidateQueries({ queryKey: ask.decisions.key() });
    });
  return (
    <ul className={css.changes}>
      {rows.map((row) => (
        <li key={row.id} className={css.kept}>
          <div>
            <p className="w">{row.choice}</p>
            <small>
              {row.ownerName ?? 'Nobody yet'}
              {row.dueOn && `, by ${dayWords(row.dueOn, 'short', today)}`}
              {row.state === 'open' && row.dueOn && row.dueOn < today && <b data-over>, past its date</b>}
            </small>
          </div>
          {row.state === 'done' ? (
            <span className={css.done}>Done</span>
          ) : (
            may('decisions.edit', { ownerId: row.ownerId, authorId: row.decidedBy, teamId: row.teamId }) && (
              <Button size="small" onPress={() => finish(row)}>
                It is done
              </Button>
            )
          )}
        </li>
      ))}
    </ul>
  );
}
