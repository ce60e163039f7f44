// How you are told: one mail a day or none, what comes at once, and when it is quiet.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type NotificationKind, notificationKinds } from '../../../core/notification.ts';
import { ask, shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import field from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { RadioSegments } from '../../parts/radio-segments.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Switch } from '../../parts/switch.tsx';
import { TimeField } from '../../parts/time-field.tsx';
import { toast } from '../../parts/toast.tsx';
import { TwoVersions } from '../../parts/two-versions.tsx';
import { Part } from './part.tsx';
import css from './settings.module.css';

type Setting = Awaited<ReturnType<typeof shelf.notifications.setting>>;
type Fields = Pick<Setting, 'mail' | 'digestAt' | 'atOnce' | 'quietFrom' | 'quietTo'>;

const kindWords: Record<NotificationKind, string> = {
  mention: 'Somebody mentions you',
  comment: 'Somebody comments on what you own',
  'at risk': 'What you own turns at risk or off track',
  proposal: 'An objective waits for your commit',
  'sent back': 'Your objective is sent back to drafting',
  committed: 'Your objective is committed',
  'help asked': 'Somebody asks for your help',
  'help passed on': 'A request for help is passed on to you',
  'help answered': 'Your request for help is answered',
  decision: 'A decision is given to you',
  'meeting called': 'You are called to a meeting',
  'meeting moved': 'A meeting of yours is moved',
  'meeting cancelled': 'A meeting of yours is cancelled',
  'meeting held': 'A meeting of yours has decided',
  'check-in due': 'A check-in is due',
  'check-in overdue': 'A check-in is late',
  pulse: 'A pulse asks you',
  enrolled: 'Somebody enrols you in a programme',
};

export function NotificationSettings() {
  const { data, error, refetch } = useQuery(ask.notifications.setting.queryOptions({ input: {} }));
  if (error) return <ErrorState error={error} level={2} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} label="Loading how you are told" />;
  return <SettingForm setting={data} />;
}

function SettingForm({ setting }: { setting: Setting }) {
  const { mail, digestAt, atOnce, quietFrom, quietTo, email, zone, version } = setting;
  const save = (fields: Partial<Fields>, on: number) => shelf.notifications.choose({ version: on, fields });
  const done = () => {
    toast('Saved');
    void queryClient.invalidateQueries({ queryKey: ask.notifications.key() });
  };
  const form = useForm<Fields, unknown>({
    initial: { mail, digestAt, atOnce, quietFrom, quietTo },
    check: (now) => ({ digestAt: now.digestAt === '' ? 'Give a time of day' : undefined }),
    version,
    save: (_, changed, on) => save(changed, on),
    onSaved: done,
  });
  const may = useMay();
  const { values, set } = form;
  const isOff = values.mail === 'off';
  const stale = form.problem?.code === 'stale-version' ? form.problem : null;
  return (
    <form onSubmit={form.submit} noValidate>
      <Part
        title="Mail"
        note={
          email
            ? `It goes to ${email}, on working days. Nothing to say is no mail.`
            : 'There is no e-mail of yours here, so nothing can be sent. Ask an owner or admin to add it.'
        }
      >
        <div className={field.stack}>
          <RadioSegments
            label="Mail"
            hideLabel
            segments={[
              { id: 'digest', label: 'One a day' },
              { id: 'off', label: 'None' },
            ]}
            value={values.mail}
            onChange={(next) => set('mail', next)}
            className={css.short}
          />
          <div className={css.short}>
            <TimeField
              label="The daily mail comes at"
              note={zone.replaceAll('_', ' ')}
              value={values.digestAt}
              onChange={(time) => set('digestAt', time)}
              isDisabled={isOff}
              error={form.errors.digestAt}
            />
          </div>
        </div>
      </Part>
      <Part
        title="At once"
        note="These come as a mail of their own a minute later, unless you have read them here. The daily mail leaves them out."
      >
        <fieldset className={css.scopes} disabled={isOff}>
          <legend className="visually-hidden">What comes at once</legend>
          {notificationKinds.map((kind) => (
            <Checkbox
              key={kind}
              isDisabled={isOff}
              isSelected={values.atOnce.includes(kind)}
              onChange={(on) =>
                set(
                  'atOnce',
                  notificationKinds.filter((each) => (each === kind ? on : values.atOnce.includes(each))),
                )
              }
            >
              {kindWords[kind]}
            </Checkbox>
          ))}
        </fieldset>
      </Part>
      <Part title="Quiet hours" note="No mail comes in them; it waits until they end.">
        <div className={field.stack}>
          <Switch
            isSelected={values.quietFrom !== null}
            isDisabled={isOff}
            onChange={(on) => {
              set('quietFrom', on ? (quietFrom ?? '19:00') : null);
              set('quietTo', on ? (quietTo ?? '07:00') : null);
            }}
          >
            Keep some hours quiet
          </Switch>
          {values.quietFrom !== null && values.quietTo !== null && (
            <div className={css.four}>
              <TimeField
                label="From"
                value={values.quietFrom}
                onChange={(time) => set('quietFrom', time)}
                isDisabled={isOff}
              />
              <TimeField
                label="To"
                value={values.quietTo}
                onChange={(time) => set('quietTo', time)}
                isDisabled={isOff}
              />
            </div>
          )}
        </div>
      </Part>
      {stale ? (
        <TwoVersions
          problem={stale}
          fields={{
            mail: ['Mail', (value: string) => (value === 'off' ? 'None' : 'One a day')],
            digestAt: ['Daily mail', String],
            atOnce: [
              'At once',
              (kinds: NotificationKind[]) => kinds.map((kind) => kindWords[kind]).join(', '),
            ],
            quietFrom: ['Quiet from', (value: string | null) => value ?? 'never'],
            quietTo: ['Quiet to', (value: string | null) => value ?? 'never'],
          }}
          onKeepMine={(current) => void save(values, current).then(done)}
          onTakeTheirs={() => void queryClient.invalidateQueries({ queryKey: ask.notifications.key() })}
        />
      ) : (
        form.problem && <ErrorState error={form.problem} small />
      )}
      <div className={css.save}>
        <Button type="submit" isDisabled={!form.isDirty} isBusy={form.isBusy}>
          Save
        </Button>
      </div>
      {may('mails.read') && (
        <Part title="Mail of the workspace" note="What left, what waits, and what could not be delivered.">
          <LinkButton to="/mailbox">Look at the mail</LinkButton>
        </Part>
      )}
      <p className={css.told}>
        What you were told also stands under <Link to="/notifications">Notifications</Link>, mail or not.
      </p>
    </form>
  );
}
