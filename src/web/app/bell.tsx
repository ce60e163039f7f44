// How much somebody was told and has not read. It hears of more over the live line, so it asks seldom by itself.
import IconBell from '@tabler/icons-react/icons/IconBell';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from './client.ts';
import css from './shell.module.css';

const most = 99;

export function Bell() {
  const { data } = useQuery(
    ask.notifications.count.queryOptions({ input: {}, staleTime: 60_000, refetchInterval: 5 * 60_000 }),
  );
  const unread = data?.unread ?? 0;
  return (
    <Link to="/notifications" className={css.bell}>
      <IconBell size={19} stroke={1.6} aria-hidden="true" />
      {unread > 0 && (
        <span className={css.unread} aria-hidden="true">
          {unread > most ? `${most}+` : unread}
        </span>
      )}
      <span className="visually-hidden">
        {unread > 0
          ? `What you were told, ${unread > most ? `more than ${most}` : unread} new`
          : 'What you were told'}
      </span>
    </Link>
  );
}
