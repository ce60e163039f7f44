// Awarding somebody: whom, what, and the released decision it rests on. Asked twice for one decision there is one award.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask, shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { usePeople } from '../../okr/use-people.ts';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import field from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { Select } from '../../parts/select.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { toast } from '../../parts/toast.tsx';

type Choice = { id: string; label: string };

export function IssueDialog({ onClose }: { onClose: () => void }) {
  const { data } = useQuery(ask.achievements.list.queryOptions({ input: {} }));
  const issuer = useQuery(ask.issuers.get.queryOptions({ input: {} }));
  const people = usePeople();
  const current = data?.achievements.filter(({ isCurrent }) => isCurrent);
  const what = current?.map(({ id, name, edition }) => ({ id, label: `${name}, edition ${edition}` })) ?? [];
  return (
    <Dialog title="Award somebody" isOpen onClose={onClose}>
      {!current || !issuer.data || !people.isHere ? (
        <Skeleton lines={4} />
      ) : issuer.data.version > 0 && what.length > 0 ? (
        <IssueForm what={what} whom={people.options} onDone={onClose} />
      ) : (
        <p>
          Say first who issues awards, and publish what can be achieved:{' '}
          <Link to="/settings/$section" params={{ section: 'awards' }}>
            Settings, Awards
          </Link>
          .
        </p>
      )}
    </Dialog>
  );
}

type FormProps = { what: Choice[]; whom: readonly Choice[]; onDone: () => void };
const empty = { personId: null as string | null, decision: '', role: '', from: '', to: '', evidence: '' };

function IssueForm({ what, whom, onDone }: FormProps) {
  const form = useForm({
    initial: { ...empty, achievementId: what[0]?.id ?? '' },
    check: ({ personId, decision }) => ({
      personId: personId === null ? 'Say whom' : undefined,
      decision: decision.trim() === '' ? 'Name the decision' : undefined,
    }),
    save: ({ personId, achievementId, decision, role, from, to, evidence }) =>
      shelf.awards.issue({
        personId: personId ?? '',
        achievementId,
        decision,
        ...(role.trim() && { role }),
        ...(from && { activityStartDate: from }),
        ...(to && { activityEndDate: to }),
        ...(evidence.trim() && { evidence: [{ name: 'What was looked at', narrative: evidence }] }),
      }),
    onSaved: ({ personName }) => {
      void queryClient.invalidateQueries({ queryKey: ask.awards.key() });
      toast(`${personName ?? 'Whom you named'} holds it now`);
      onDone();
    },
  });
  return (
    <form className={field.stack} onSubmit={form.submit} noValidate>
      <ComboBox label="Whom" options={whom} autoFocus {...form.field('personId')} />
      <Select label="What" options={what} {...form.field('achievementId')} />
      <TextField
        label="Decision"
        note="The released decision it rests on. Of one decision there is one award."
        {...form.field('decision')}
      />
      <TextField label="In which role" hint="optional" {...form.field('role')} />
      <DateField label="From" hint="optional" {...form.field('from')} />
      <DateField label="To" hint="optional" {...form.field('to')} />
      <TextArea
        label="What it rests on"
        hint="optional"
        note="Counts and dates; it stands in the award for years. Leave out the names of others."
        {...form.field('evidence')}
      />
      {form.problem && <ErrorState error={form.problem} small />}
      <div>
        <Button kind="main" type="submit">
          Sign the award
        </Button>
      </div>
    </form>
  );
}
