// Publishing an achievement. Under a short name that is there already it becomes the next edition.
import { achievementTypes, type Ending } from '../../../../core/award.ts';
import { ask, shelf } from '../../../app/client.ts';
import { queryClient } from '../../../app/query-client.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import field from '../../../parts/field.module.css';
import { useForm } from '../../../parts/form.ts';
import { Select } from '../../../parts/select.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { toast } from '../../../parts/toast.tsx';

type Kind = (typeof achievementTypes)[number];
const kindWords: Record<Kind, string> = {
  CertificateOfCompletion: 'Completion: somebody was there to the end',
  Certification: 'Certification: somebody was assessed',
  Badge: 'Badge',
  MicroCredential: 'Micro-credential',
};
const kinds = achievementTypes.map((id) => ({ id, label: kindWords[id] }));
const endings: { id: Ending; label: string }[] = [
  { id: 'revocation', label: 'Can be revoked for good' },
  { id: 'suspension', label: 'Can be suspended and resumed' },
];

const initial = {
  slug: '',
  name: '',
  description: '',
  criteria: '',
  kind: 'Certification' as Kind,
  endsBy: 'revocation' as Ending,
  months: '',
  doesNotProve: '',
};

/** Each line is one thing, with its reason behind a colon. */
const limitsIn = (text: string) =>
  text.split('\n').flatMap((line) => {
    const [what = '', ...because] = line.split(':');
    return what.trim() && because.length > 0
      ? [{ what: what.trim(), because: because.join(':').trim() }]
      : [];
  });

export function PublishDialog({ onClose }: { onClose: () => void }) {
  const form = useForm({
    initial,
    check: ({ months }) => ({
      months: /^([1-9]\d?|1[01]\d|120)?$/.test(months) ? undefined : 'A number of months, 120 at most',
    }),
    save: ({ months, doesNotProve, ...fields }) =>
      shelf.achievements.publish({
        ...fields,
        validMonths: months === '' ? null : Number(months),
        doesNotProve: limitsIn(doesNotProve),
      }),
    onSaved: ({ name, edition }) => {
      void queryClient.invalidateQueries({ queryKey: ask.achievements.key() });
      toast(`${name}, edition ${edition}, can be awarded now`);
      onClose();
    },
  });
  return (
    <Dialog title="Publish an achievement" isOpen onClose={onClose}>
      <form className={field.stack} onSubmit={form.submit} noValidate>
        <TextField label="Name" autoFocus {...form.field('name')} />
        <TextField
          label="Short name"
          note="Small letters and hyphens. The same one again is its next edition."
          {...form.field('slug')}
        />
        <TextField label="What whoever holds it can do" {...form.field('description')} />
        <TextArea label="What it takes" {...form.field('criteria')} />
        <Select label="Kind" options={kinds} {...form.field('kind')} />
        <Select
          label="How it ends"
          note="An award names one status list, so it is one or the other."
          options={endings}
          {...form.field('endsBy')}
        />
        <TextField
          label="Months it is in force"
          hint="optional"
          inputMode="numeric"
          {...form.field('months')}
        />
        <TextArea
          label="What it does not prove"
          hint="optional"
          note="A line for each, the reason behind a colon. It stands beside every award."
          {...form.field('doesNotProve')}
        />
        {form.problem && <ErrorState error={form.problem} small />}
        <div>
          <Button kind="main" type="submit">
            Publish it
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
