// Behind the link at the foot of a mail: stops it with one press, without signing in, and turns it on again.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { shelf } from '../../app/client.ts';
import { Doorway } from '../../app/doorway.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { problemOf } from '../../parts/problem.ts';
import { Skeleton } from '../../parts/skeleton.tsx';

export default function Unsubscribe() {
  const { code = '' } = useParams({ strict: false }) as { code?: string };
  const { data, error, refetch } = useQuery({
    queryKey: ['unsubscribe', code],
    queryFn: () => shelf.notifications.stopped({ code }),
    retry: false,
  });
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const set = async (mail: 'digest' | 'off') => {
    setBusy(true);
    setFailed(null);
    try {
      await shelf.notifications.stop({ code, mail });
      await refetch();
    } catch (thrown) {
      setFailed(thrown);
    } finally {
      setBusy(false);
    }
  };
  if (error && problemOf(error).code === 'link-spent')
    return (
      <Doorway
        title="Mail"
        heading="This link stops no mail"
        lead="It may have been cut short. Take the one at the foot of your newest mail, or sign in and choose under Settings, Notifications."
      />
    );
  if (error)
    return (
      <Doorway title="Mail" heading="Your mail">
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Doorway>
    );
  if (!data)
    return (
      <Doorway title="Mail" heading="Your mail">
        <Skeleton lines={2} />
      </Doorway>
    );
  const isOff = data.mail === 'off';
  return (
    <Doorway
      title="Mail"
      heading={isOff ? 'No more mail will come' : `Stop the mail from ${data.workspaceName}?`}
      lead={
        isOff
          ? `${data.personName} gets no daily mail from ${data.workspaceName} any more. Invitations and links to a new password still come when somebody asks for them.`
          : `${data.personName} then gets no more of it. What it would have said still stands in Quarterdeck.`
      }
    >
      {failed !== null && <ErrorState error={failed} small />}
      {isOff ? (
        <Button isBusy={isBusy} onPress={() => void set('digest')}>
          Send it again from now on
        </Button>
      ) : (
        <Button kind="main" isBusy={isBusy} onPress={() => void set('off')}>
          Stop the mail
        </Button>
      )}
    </Doorway>
  );
}
