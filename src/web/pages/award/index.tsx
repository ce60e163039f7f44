// An award its holder shows to whoever has the address. Every check is made when it is opened; nothing is kept of who looks.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { shelf } from '../../app/client.ts';
import { Doorway } from '../../app/doorway.tsx';
import { AwardView } from '../../okr/award/award-view.tsx';
import { base64Of, fingerprintsOf } from '../../okr/award/file-of.ts';
import { AwardFrame } from '../../okr/award/frame.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { problemOf } from '../../parts/problem.ts';
import { Skeleton } from '../../parts/skeleton.tsx';

type Checked = Awaited<ReturnType<typeof shelf.credentials.check>>;

export default function Award() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useQuery({
    queryKey: ['shown award', id],
    queryFn: () => shelf.awards.open({ id }),
    retry: false,
  });
  const [compared, setCompared] = useState<Checked | null>(null);
  const code = error && problemOf(error).code;
  if (code === 'not-found' || code === 'bad-input')
    return (
      <Doorway
        title="Award"
        heading="No award is shown here"
        lead="Its holder may show it no longer, or the address was cut short. A file they gave you can still be checked."
      >
        <Link to="/verify">Check a file</Link>
      </Doorway>
    );
  if (error)
    return (
      <Doorway title="Award" heading="The award could not be read">
        <ErrorState error={error} level={2} onRetry={() => void refetch()} />
      </Doorway>
    );
  if (!data)
    return (
      <AwardFrame title="Award">
        <Skeleton lines={8} />
      </AwardFrame>
    );
  const compare = async (files: File[]) => {
    const file = base64Of(new TextEncoder().encode(data.credential));
    setCompared(await shelf.credentials.check({ file, evidence: await fingerprintsOf(files) }));
  };
  const { holderName } = data;
  return (
    <AwardFrame
      title={[holderName, data.says?.name].filter(Boolean).join(', ')}
      action={<Button onPress={() => window.print()}>Print the certificate</Button>}
      foot={
        holderName
          ? `This page is there because ${holderName} shows it. No record is made of who looks.`
          : 'No record is made of who looks.'
      }
    >
      <AwardView
        shown={compared ?? data}
        holderName={holderName}
        issuerSince={data.issuerSince}
        doesNotProve={data.doesNotProve}
        endorsements={data.endorsements}
        onEvidence={(files) => void compare(files)}
        acts={
          <>
            <a href={`/awards/${id}/badge.json`}>Download as JSON</a>
            <a href={`/awards/${id}/badge.png`}>Download as a picture</a>
            <Link to="/verify">Check a file you were given</Link>
          </>
        }
      />
    </AwardFrame>
  );
}
