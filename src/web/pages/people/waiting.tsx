// Open invitations: who made each, how long it still holds, and taking it back. People whose link ran out stand in the list below.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/date-text.tsx';
import { dueWords } from '../../parts/dates.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { counted } from '../../parts/numbers.ts';
import { toast } from '../../parts/toast.tsx';
import type { Person } from './index.tsx';
import { LinkDialog } from './link-dialog.tsx';
import css from './people.module.css';

export function Waiting({ people }: { people: readonly Person[] }) {
  const zone = useMe()?.zone ?? 'UTC';
  const list = useQuery(ask.invitations.list.queryOptions({ input: {} }));
  const [renewing, renew] = useState<Person | null>(null);
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} small />;
  if (!list.data) return null;
  const { invitations } = list.data;
  const without = people.filter(({ id }) => !invitations.some(({ personId }) => personId === id));
  const revoke = async (id: string, name: string) => {
    await shelf.invitations.revoke({ id });
    toast(`The link of ${name} opens nothing any more`);
    await queryClient.invalidateQueries();
  };
  return (
    <>
      {invitations.length > 0 && (
        <section className={css.waiting} aria-labelledby="open-invitations">
          <h2 id="open-invitations">{counted(invitations.length, 'open invitation')}</h2>
          <ul>
            {invitations.map(({ id, name, createdByName, createdAt, expiresAt }) => (
              <li key={id}>
                <span>
                  {name}
                  <small>
                    {createdByName ?? 'Somebody'} made the link <Moment at={createdAt} zone={zone} />; it
                    holds until {dueWords(expiresAt, new Date(), zone)}
                  </small>
                </span>
                <Button
                  kind="quiet"
                  size="small"
                  aria-label={`Revoke the invitation of ${name}`}
                  onPress={() => void revoke(id, name)}
                >
                  Revoke
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {without.length > 0 && (
        <section className={css.waiting} aria-labelledby="no-invitation">
          <h2 id="no-invitation">
            {counted(without.length, 'person has', 'people have')} no link that works
          </h2>
          <ul>
            {without.map((person) => (
              <li key={person.id}>
                <span>{person.name}</span>
                <Button
                  kind="quiet"
                  size="small"
                  aria-label={`Make a link for ${person.name}`}
                  onPress={() => renew(person)}
                >
                  Make a link
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {renewing && <LinkDialog person={renewing} onClose={() => renew(null)} />}
    </>
  );
}
