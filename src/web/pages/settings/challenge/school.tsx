// The school of OKR writing the workspace follows. Authorities disagree, so it is a choice and not a truth.
import type { Profile } from '../../../../challenge/profile.ts';
import { shelf } from '../../../app/client.ts';
import { useMay } from '../../../app/may.ts';
import { useMe } from '../../../app/me.ts';
import { queryClient } from '../../../app/query-client.ts';
import { Button } from '../../../parts/button.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import { useForm } from '../../../parts/form.ts';
import { RadioRows } from '../../../parts/radio-rows.tsx';
import { toast } from '../../../parts/toast.tsx';
import { TwoVersions } from '../../../parts/two-versions.tsx';
import { Part } from '../part.tsx';
import css from '../settings.module.css';
import { profileWords } from './words.ts';

const wordsOf = (profile: Profile) => profileWords.find(({ id }) => id === profile)?.label ?? '';
const note = 'The schools of OKR writing disagree about milestones and outputs. Follow the one you mean.';

export function School() {
  const workspace = useMe()?.workspace;
  const may = useMay();
  if (!workspace) return null;
  if (may('workspaces.edit')) return <Choice profile={workspace.profile} version={workspace.version} />;
  const { label, note: means } = profileWords.find(({ id }) => id === workspace.profile)!;
  return (
    <Part title="School" note={`${note} Owners and admins choose.`}>
      <p className={css.said}>
        {label}. {means}
      </p>
    </Part>
  );
}

function Choice({ profile, version }: { profile: Profile; version: number }) {
  const save = (fields: { profile: Profile }, at: number) => shelf.workspaces.edit({ version: at, fields });
  const done = ({ profile: chosen }: { profile: Profile }) => {
    toast(
      `Drafts are challenged ${chosen === 'balanced' ? 'in the balanced way' : wordsOf(chosen).toLowerCase()} from now on`,
    );
    void queryClient.invalidateQueries();
  };
  const form = useForm({
    initial: { profile },
    version,
    save: (values, _, at) => save(values, at),
    onSaved: (_, values) => done(values),
  });
  const stale = form.problem?.code === 'stale-version' ? form.problem : null;
  return (
    <Part title="School" note={note}>
      <form onSubmit={form.submit}>
        <RadioRows
          label="School"
          hideLabel
          rows={profileWords}
          value={form.values.profile}
          onChange={(next) => form.set('profile', next)}
        />
        {stale ? (
          <TwoVersions
            problem={stale}
            fields={{ profile: ['School', wordsOf] }}
            onKeepMine={(at) =>
              void save(form.values, at).then(() => {
                form.reset(form.values);
                done(form.values);
              })
            }
            onTakeTheirs={() => {
              form.reset({ profile: (stale.detail.current as { profile: Profile }).profile });
              void queryClient.invalidateQueries();
            }}
          />
        ) : (
          form.problem && <ErrorState error={form.problem} small />
        )}
        {form.isDirty && (
          <div className={css.acts}>
            <Button kind="main" type="submit" isBusy={form.isBusy}>
              Follow this school
            </Button>
            <Button kind="quiet" onPress={() => form.reset()}>
              Undo my change
            </Button>
          </div>
        )}
      </form>
    </Part>
  );
}
