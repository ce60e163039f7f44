// Your meetings in your own calendar: an address made here, shown once, worthless at a press.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { CopyLine } from '../../parts/copy-line.tsx';
import { Moment } from '../../parts/date-text.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { toast } from '../../parts/toast.tsx';
import { Part } from './part.tsx';
import css from './settings.module.css';

export function CalendarAddress() {
  const { data, error, refetch } = useQuery(ask.calendars.get.queryOptions({ input: {} }));
  return (
    <Part
      title="Calendar"
      note="Subscribe to the address in your calendar program: meetings come by themselves, move when they are moved and say when they are called off."
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} small />
      ) : data ? (
        <Address {...data} />
      ) : (
        <Skeleton lines={2} />
      )}
    </Part>
  );
}

function Address({ madeAt, readAt }: { madeAt: string | null; readAt: string | null }) {
  const zone = useMe()?.zone ?? 'UTC';
  const [url, setUrl] = useState<string | null>(null);
  const [asks, ask_] = useState<'new' | 'revoke' | null>(null);
  const again = () => queryClient.invalidateQueries({ queryKey: ask.calendars.key() });
  const make = async () => {
    setUrl((await shelf.calendars.create({})).url);
    await again();
  };
  const revoke = async () => {
    await shelf.calendars.revoke({});
    setUrl(null);
    await again();
    toast('The address is worthless now');
  };
  return (
    <>
      {url && (
        <>
          <CopyLine label="Your calendar address" text={url} />
          <p className="s">It is shown this once. Whoever has it can read when and where you meet.</p>
        </>
      )}
      <p>
        {madeAt === null ? (
          'You have none.'
        ) : (
          <>
            Made <Moment at={madeAt} zone={zone} />.{' '}
            {readAt ? (
              <>
                Last read <Moment at={readAt} zone={zone} />.
              </>
            ) : (
              'No program has read it yet.'
            )}
          </>
        )}
      </p>
      <div className={css.acts}>
        <Button onPress={() => (madeAt === null ? void make() : ask_('new'))}>
          {madeAt === null ? 'Make an address' : 'Make a new one'}
        </Button>
        {madeAt !== null && (
          <Button kind="quiet" onPress={() => ask_('revoke')}>
            Revoke it
          </Button>
        )}
      </div>
      <ConfirmDialog
        title={asks === 'revoke' ? 'Revoke the address?' : 'Make a new address?'}
        isOpen={asks !== null}
        onClose={() => ask_(null)}
        verb={asks === 'revoke' ? 'Revoke it' : 'Make it'}
        onConfirm={asks === 'revoke' ? revoke : make}
      >
        <p>Calendars that read the old address stop hearing of your meetings.</p>
      </ConfirmDialog>
    </>
  );
}
