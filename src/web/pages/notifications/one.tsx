// One thing you were told: our sentence, what it is about in the words of whoever wrote it, and when.
import { Link } from '@tanstack/react-router';
import { shelf } from '../../app/client.ts';
import { cx } from '../../parts/class-names.ts';
import { Moment } from '../../parts/date-text.tsx';
import { Row } from '../../parts/row-list.tsx';
import { TextButton } from '../../parts/text-button.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './notifications.module.css';

export type Notification = Awaited<ReturnType<typeof shelf.notifications.list>>['notifications'][number];

type Props = { row: Notification; zone: string; onChanged: () => Promise<void> };

export function OneNotification({ row, zone, onChanged }: Props) {
  const { id, sentence, about, quote, path, at, readAt } = row;
  const isNew = readAt === null;
  const [to, hash] = path.split('#');
  const mark = async (read: boolean) => {
    try {
      await shelf.notifications.mark({ id, read });
      await onChanged();
    } catch {
      toast('This did not reach the server. Nothing was marked; try again.');
    }
  };
  return (
    <Row id={id} className={css.row}>
      <span className={cx(css.dot, isNew && css.new)} aria-hidden="true" />
      <div className={css.what}>
        <Link
          to={to as '/'}
          hash={hash || undefined}
          data-row-main
          className={css.sentence}
          onClick={() => {
            if (isNew) void mark(true);
          }}
        >
          {isNew && <span className="visually-hidden">New: </span>}
          {sentence}
        </Link>
        {about && <p className={cx('w', css.about)}>{about}</p>}
        {quote && <p className={cx('w', css.quote)}>{quote}</p>}
      </div>
      <div className={css.side}>
        <small>
          <Moment at={at} zone={zone} />
        </small>
        <TextButton
          aria-label={`Mark as ${isNew ? 'read' : 'new'}: ${sentence}`}
          onPress={() => void mark(isNew)}
        >
          {isNew ? 'Mark as read' : 'Mark as new'}
        </TextButton>
      </div>
    </Row>
  );
}
