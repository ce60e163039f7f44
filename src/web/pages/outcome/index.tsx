// One outcome: what it is, where its number stands, what is given up for it, and every bet made on it. It is edited where it is read.
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Outcome } from '../../../actions/outcomes.ts';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { moveState } from '../../okr/outcome/move-state.ts';
import { OutcomeForm } from '../../okr/outcome/outcome-form.tsx';
import { OutcomeMenu } from '../../okr/outcome/outcome-menu.tsx';
import { OutcomeNumbers } from '../../okr/outcome/outcome-numbers.tsx';
import { periodWords } from '../../okr/outcome/period-words.ts';
import { StopList } from '../../okr/outcome/stop-list.tsx';
import { UpdateCurrent } from '../../okr/outcome/update-current.tsx';
import { PersonChip } from '../../okr/person-chip.tsx';
import { Button } from '../../parts/button.tsx';
import { Section } from '../../parts/section.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import { Bets } from './bets.tsx';
import css from './outcome.module.css';
import { betWords } from './words.ts';

const crumbs = [{ label: 'Strategy', to: '/strategy' }];

export default function OutcomePage() {
  const { id } = useParams({ from: '/framed/strategy/$id' });
  const { data, error, refetch } = useQuery(ask.outcomes.get.queryOptions({ input: { id } }));
  if (data) return <Reading key={id} outcome={data} />;
  if (!error) return <PageSkeleton />;
  return (
    <Unread
      what="This outcome"
      title="Outcome"
      crumbs={crumbs}
      error={error}
      onRetry={() => void refetch()}
    />
  );
}

function Reading({ outcome }: { outcome: Outcome }) {
  const may = useMay();
  const me = useMe();
  const { edit } = useSearch({ strict: false }) as { edit?: unknown };
  const navigate = useNavigate();
  const { title, why, state, stops } = outcome;
  const mayEdit = state !== 'closed' && may('outcomes.edit', { ownerId: outcome.sponsorId });
  const isEditing = mayEdit && edit === true;
  const setEditing = (on: boolean) =>
    void navigate({
      to: '.',
      search: (now: Record<string, unknown>) => ({ ...now, edit: on || undefined }),
      replace: true,
    });
  useShortcuts([
    mayEdit && !isEditing && { keys: 'e', label: 'Edit', group: 'This page', run: () => setEditing(true) },
  ]);
  return (
    <Page title={title} crumbs={crumbs}>
      {isEditing ? (
        <div className={css.form}>
          <PageTitle lead="It is saved as a new version; the old words stay in the record.">
            Edit the outcome
          </PageTitle>
          <OutcomeForm
            outcome={outcome}
            onSaved={() => setEditing(false)}
            onCancel={() => setEditing(false)}
          />
        </div>
      ) : (
        <>
          <Bar {...{ outcome, mayEdit }} onEdit={() => setEditing(true)} />
          <PageTitle voice="people">{title}</PageTitle>
          {why && <p className={css.why}>{why}</p>}
          <div className={css.two}>
            <div>
              <Bets outcome={outcome} currentId={me?.cycle?.id ?? null} />
            </div>
            <aside aria-label="The outcome in numbers">
              <Section title="Where it stands" actions={mayEdit && <UpdateCurrent outcome={outcome} />}>
                <OutcomeNumbers outcome={outcome} />
              </Section>
              <Section title="Given up for this">
                <StopList stops={stops} />
              </Section>
            </aside>
          </div>
        </>
      )}
    </Page>
  );
}

function Bar({ outcome, mayEdit, onEdit }: { outcome: Outcome; mayEdit: boolean; onEdit: () => void }) {
  const { sponsorId, sponsorName, startsOn, endsOn, state, supporters } = outcome;
  const me = useMe();
  const may = useMay();
  const isDraft = state === 'draft' && may('outcomes.edit', { ownerId: sponsorId });
  return (
    <div className={css.bar}>
      <p className={css.whose}>
        {sponsorName ? (
          <PersonChip name={sponsorName} personId={sponsorId} note="sponsors this" />
        ) : (
          'Nobody sponsors this yet'
        )}
        <span>{periodWords(startsOn, endsOn)}</span>
        {state !== 'active' && <span className={css.state}>{state === 'draft' ? 'Draft' : 'Closed'}</span>}
        <span>{betWords(supporters, me?.cycle ?? null)}</span>
      </p>
      <div className={css.acts}>
        {isDraft && <Button onPress={() => void moveState(outcome, 'active')}>Make it active</Button>}
        {mayEdit && (
          <Button kind="quiet" keys="e" onPress={onEdit}>
            Edit
          </Button>
        )}
        <OutcomeMenu outcome={outcome} onEdit={onEdit} />
      </div>
    </div>
  );
}
