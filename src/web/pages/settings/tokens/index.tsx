// API tokens: made here, shown once, worthless at a press. Revoked ones stay listed, so that one knows what there was.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, shelf } from '../../../app/client.ts';
import { useMe } from '../../../app/me.ts';
import { queryClient } from '../../../app/query-client.ts';
import { Button } from '../../../parts/button.tsx';
import { ConfirmDialog } from '../../../parts/confirm-dialog.tsx';
import { Moment } from '../../../parts/date-text.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import { Row, RowList } from '../../../parts/row-list.tsx';
import { Skeleton } from '../../../parts/skeleton.tsx';
import { toast } from '../../../parts/toast.tsx';
import { Part } from '../part.tsx';
import css from '../settings.module.css';
import { MakeToken } from './make-token.tsx';
import { scopeWords } from './scope-words.ts';

export function Tokens() {
  const list = useQuery(ask.tokens.list.queryOptions({ input: {} }));
  const [making, make] = useState(false);
  return (
    <>
      <Part
        title="Your tokens"
        note={
          <>
            For the command line, scripts and assistants. What they can call is described at{' '}
            <a href="/api">the API page</a>.
          </>
        }
      >
        {list.error ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} small />
        ) : list.data ? (
          <List tokens={list.data.tokens} />
        ) : (
          <Skeleton lines={3} />
        )}
        <div className={css.acts}>
          <Button onPress={() => make(true)}>Make a token</Button>
        </div>
      </Part>
      {making && (
        <MakeToken
          onClose={() => {
            make(false);
            void queryClient.invalidateQueries({ queryKey: ask.tokens.key() });
          }}
        />
      )}
    </>
  );
}

type Token = Awaited<ReturnType<typeof shelf.tokens.list>>['tokens'][number];

function List({ tokens }: { tokens: readonly Token[] }) {
  const [leaving, leave] = useState<Token | null>(null);
  if (tokens.length === 0)
    return (
      <EmptyState title="You have none">
        Without one, only you at this browser can do things in your name.
      </EmptyState>
    );
  const revoke = async ({ id, name }: Token) => {
    await shelf.tokens.revoke({ id });
    await queryClient.invalidateQueries({ queryKey: ask.tokens.key() });
    toast(`${name} is worthless now`);
  };
  return (
    <>
      <RowList label="Tokens" className={css.rows}>
        {tokens.map((token) => (
          <Row key={token.id} id={token.id} className={css.row}>
            <TokenWords token={token} />
            {isAlive(token) && (
              <Button
                kind="quiet"
                size="small"
                aria-label={`Revoke ${token.name}`}
                onPress={() => leave(token)}
              >
                Revoke
              </Button>
            )}
          </Row>
        ))}
      </RowList>
      {leaving && (
        <ConfirmDialog
          title={`Revoke ${leaving.name}?`}
          isOpen
          onClose={() => leave(null)}
          verb="Revoke it"
          onConfirm={() => revoke(leaving)}
        >
          <p>Whatever uses it stops working at once. It cannot be brought back; a new token can be made.</p>
        </ConfirmDialog>
      )}
    </>
  );
}

const isAlive = ({ revokedAt, expiresAt }: Token) =>
  revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > Date.now());

function TokenWords({ token }: { token: Token }) {
  const zone = useMe()?.zone ?? 'UTC';
  const { name, hint, scopes, lastUsedAt, revokedAt, expiresAt } = token;
  return (
    <span className={isAlive(token) ? undefined : css.gone}>
      {name} <span className={css.code}>…{hint}</span>
      <small>
        May {scopes.map((scope) => scopeWords[scope].short).join(', ')}.{' '}
        {revokedAt ? (
          <>
            Revoked <Moment at={revokedAt} zone={zone} />.
          </>
        ) : (
          <>
            {lastUsedAt ? (
              <>
                Last used <Moment at={lastUsedAt} zone={zone} />.
              </>
            ) : (
              'Not used yet.'
            )}{' '}
            {expiresAt ? (
              <>
                {isAlive(token) ? 'Runs out' : 'Ran out'} <Moment at={expiresAt} zone={zone} />.
              </>
            ) : (
              'Never runs out.'
            )}
          </>
        )}
      </small>
    </span>
  );
}
