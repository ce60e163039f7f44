// Who issues awards here, with which keys, and what can be achieved. A key is replaced by adding one; an edition is never rewritten.
import { useQuery } from '@tanstack/react-query';
import { ask, shelf } from '../../../app/client.ts';
import { queryClient } from '../../../app/query-client.ts';
import { Button } from '../../../parts/button.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import field from '../../../parts/field.module.css';
import { useForm } from '../../../parts/form.ts';
import { Skeleton } from '../../../parts/skeleton.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { toast } from '../../../parts/toast.tsx';
import { Part } from '../part.tsx';
import css from '../settings.module.css';
import { Achievements } from './achievements.tsx';
import { Keys } from './keys.tsx';

type Issuer = Awaited<ReturnType<typeof shelf.issuers.get>>;

export function AwardSettings() {
  const { data, error, refetch } = useQuery(ask.issuers.get.queryOptions({ input: {} }));
  if (error) return <ErrorState error={error} level={2} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  return (
    <>
      <Part
        title="Issuer"
        note="Stands in every award. Its name is what people read; the host is what they can check."
      >
        <IssuerForm issuer={data} />
      </Part>
      {data.version > 0 && (
        <Part
          title="Keys"
          note="Their secret halves lie in the folder of keys of this server. Back it up apart from the database: without it nothing new is signed, and status lists run out after a day."
        >
          <Keys issuer={data} />
        </Part>
      )}
      <Part
        title="Achievements"
        note="What can be achieved. A better text is a new edition; awards keep the one they were given on."
      >
        <Achievements />
      </Part>
    </>
  );
}

function IssuerForm({ issuer }: { issuer: Issuer }) {
  const { name, url, description, version, did } = issuer;
  const form = useForm({
    initial: { name, url: url ?? '', description },
    version,
    save: (values, _, held) =>
      shelf.issuers.edit({ version: held, fields: { ...values, url: values.url.trim() || null } }),
    onSaved: () => {
      void queryClient.invalidateQueries({ queryKey: ask.issuers.key() });
      toast(version === 0 ? 'Awards can be signed now' : 'Saved; awards given before keep what they say');
    },
  });
  return (
    <form className={field.stack} onSubmit={form.submit} noValidate>
      <TextField label="Name" placeholder="Saltline Ferries Academy" {...form.field('name')} />
      <TextField label="Web address" hint="optional" {...form.field('url')} />
      <TextArea label="What kind of body it is" hint="optional" {...form.field('description')} />
      <p className={css.said}>
        Signs as <span className={css.code}>{did}</span>
      </p>
      {form.problem && <ErrorState error={form.problem} small />}
      <div>
        <Button type="submit" isBusy={form.isBusy} isDisabled={!form.isDirty}>
          {version === 0 ? 'Make keys and begin' : 'Save'}
        </Button>
      </div>
    </form>
  );
}
