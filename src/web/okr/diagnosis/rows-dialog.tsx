// The very rows behind a fact: what went wrong, each with the way to it. In the address, so that they can be sent to somebody.
import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps, useNavigate, useSearch } from '@tanstack/react-router';
import type { Reading } from '../../../diagnosis/reading.ts';
import { ask } from '../../app/client.ts';
import { dayWords } from '../../parts/dates.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import css from './diagnosis.module.css';
import { factNote, factTitle, hasRows } from './fact-words.ts';

type Props = { readings: Record<string, Reading>; cycleId: string };

/** Draws nothing until `?rows=` names a signal that has rows. */
export function RowsDialog({ readings, cycleId }: Props) {
  const { rows } = useSearch({ strict: false }) as { rows?: string };
  const navigate = useNavigate();
  const reading = rows ? readings[rows] : undefined;
  if (!reading || !hasRows(reading)) return null;
  const close = () =>
    void navigate({
      to: '.',
      search: (now: Record<string, unknown>) => ({ ...now, rows: undefined }),
      resetScroll: false,
    });
  return (
    <Dialog title={factTitle(reading)} isOpen onClose={close} width="wide">
      <p className={css.quiet}>{factNote(reading)}.</p>
      <Pieces reading={reading} cycleId={cycleId} />
    </Dialog>
  );
}

function Pieces({ reading, cycleId }: { reading: Reading; cycleId: string }) {
  const { data, error, refetch } = useQuery(
    ask.diagnoses.pieces.queryOptions({ input: { signal: reading.signal, cycleId } }),
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} small />;
  if (!data) return <Skeleton lines={5} />;
  const { pieces, total } = data;
  return (
    <>
      <ul className={css.pieces}>
        {pieces.map(({ kind, id, title, objectiveId, week, on }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one key result may be there for several weeks
          <li key={`${id} ${index}`}>
            <Link {...placeOf(kind, id, objectiveId)}>
              {kind === 'meeting' ? `${title.charAt(0).toUpperCase()}${title.slice(1)}` : title}
            </Link>
            <small>
              {[kindWords[kind], week && `week ${week}`, on && dayWords(on, 'short')]
                .filter(Boolean)
                .join(', ')}
            </small>
          </li>
        ))}
      </ul>
      {total > pieces.length && (
        <p className={css.quiet}>
          <small>
            {pieces.length} of {total} are shown.
          </small>
        </p>
      )}
      {total !== reading.bad && (
        <p className={css.quiet}>
          <small>
            {total} now; it was {reading.bad} when this was read.
          </small>
        </p>
      )}
    </>
  );
}

type Kind = 'objective' | 'key result' | 'meeting' | 'decision' | 'request' | 'team';

const kindWords: Record<Kind, string> = {
  objective: 'objective',
  'key result': 'key result',
  meeting: 'meeting',
  decision: 'decision',
  request: 'request for help',
  team: 'team',
};

function placeOf(
  kind: Kind,
  id: string,
  objectiveId: string | null,
): Pick<LinkProps, 'to' | 'params' | 'hash'> {
  if (kind === 'meeting') return { to: '/meetings/$id', params: { id } };
  if (kind === 'decision') return { to: '/decisions/$id', params: { id } };
  if (kind === 'request') return { to: '/escalations/$id', params: { id } };
  if (kind === 'team') return { to: '/teams/$id', params: { id } };
  if (kind === 'key result') return { to: '/objectives/$id', params: { id: objectiveId ?? id }, hash: id };
  return { to: '/objectives/$id', params: { id } };
}
