// Above a draft: where it stands, whether it is saved, and the one step it waits for.
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { localTime } from '../../../core/calendar/zone.ts';
import { allows } from '../../../core/cycle.ts';
import { missingForCommit } from '../../../core/key-result.ts';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Popover } from '../../parts/popover.tsx';
import { Shape } from '../../parts/shape.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { ObjectiveMenu } from '../objective-menu/index.tsx';
import css from './bar.module.css';
import { useEditor } from './context.ts';
import { conflicts } from './draft.ts';
import { OpenErrors } from './open-errors.tsx';
import { useSteps } from './steps.ts';
import { VersionsDialog } from './versions-dialog.tsx';

const PriceDialog = lazy(() => import('../price/index.tsx'));

type Props = { onSayMissing: () => void };

export function Bar({ onSayMissing }: Props) {
  const { objective, draft, mayEdit } = useEditor();
  const may = useMay();
  const { data: cycle } = useQuery(ask.cycles.get.queryOptions({ input: { id: objective.cycleId } }));
  const { data: team } = useQuery(
    ask.teams.get.queryOptions({ input: { id: objective.teamId }, staleTime: 60_000 }),
  );
  const me = useMe();
  const steps = useSteps({ onSayMissing });
  const mayCommit =
    mayEdit && may('objectives.commit', objective) && cycle !== undefined && allows(cycle.phase, 'commit');
  const isProposed = objective.state === 'proposed';
  const leads = (team?.members ?? []).filter(({ id, isLead }) => isLead && id !== me?.personId);
  const lead = leads.length === 1 ? leads[0]?.name.split(' ')[0] : undefined;
  const commits = mayCommit && (isProposed || leads.length === 0);
  const act = commits ? steps.commit : steps.propose;
  const canAct = mayEdit && (commits || !isProposed);
  useShortcuts([
    canAct && {
      keys: 'mod+enter',
      label: commits ? 'Commit the objective' : 'Propose the draft',
      group: 'This page',
      run: () => void act(),
    },
  ]);
  return (
    <div className={css.bar}>
      <p className={css.state}>
        <Shape name={isProposed ? 'play' : 'ring'} size={9} />
        <span>{isProposed ? 'Proposed' : 'Draft'}</span>
        {mayEdit ? (
          <SavedWords />
        ) : (
          !objective.removedAt && <small>you can read it; its team writes it</small>
        )}
      </p>
      <div className={css.acts}>
        <Others />
        {isProposed && mayEdit && <SendBack isBusy={steps.isBusy} onSend={steps.sendBack} />}
        {mayCommit && !commits && (
          <Button kind="quiet" onPress={() => void steps.commit()}>
            Commit
          </Button>
        )}
        {canAct && (
          <Button kind="main" keys="mod+enter" isBusy={steps.isBusy} onPress={() => void act()}>
            {commits ? 'Commit' : lead ? `Propose to ${lead}` : 'Propose'}
          </Button>
        )}
        <ObjectiveMenu objective={objective} />
      </div>
      {steps.problem?.code === 'findings-open' && (
        <OpenErrors
          named={steps.openErrors}
          isBusy={steps.isBusy}
          onCommit={() => void steps.commitAgain()}
        />
      )}
      {steps.problem && steps.problem.code !== 'findings-open' && (
        <div className={css.problem} role="alert">
          <p>
            {steps.problem.sentence} {steps.problem.next}
          </p>
          <Missing missing={steps.missing} draft={draft} />
        </div>
      )}
      <OverLimit {...steps} />
      <Price {...steps} />
    </div>
  );
}

function SavedWords() {
  const { draft, store } = useEditor();
  const me = useMe();
  const { saving } = draft;
  const [isPutOff, putOff] = useState(false);
  if (conflicts(draft).length > 0)
    return (
      <small className={css.warn} role="status">
        not saved: somebody changed the same words{' '}
        <Button kind="quiet" size="small" onPress={() => putOff(false)}>
          Compare both
        </Button>
        {!isPutOff && <VersionsDialog onPutOff={() => putOff(true)} />}
      </small>
    );
  if (saving.kind === 'saving' || saving.kind === 'unsaved') return <small>saving …</small>;
  if (saving.kind === 'saved')
    return <small>{saving.at ? `saved ${localTime(saving.at, me?.zone ?? 'UTC')}` : 'saved'}</small>;
  return (
    <small className={css.warn} role="status">
      {saving.kind === 'waiting'
        ? 'not saved yet; what you wrote is kept here and sent again by itself '
        : `not saved: ${saving.problem.sentence} What you wrote is still here. `}
      <Button kind="quiet" size="small" onPress={() => void store.flush()}>
        Try now
      </Button>
    </small>
  );
}

/** The team's other drafts, one step away. */
function Others() {
  const { objective } = useEditor();
  const { data } = useQuery(
    ask.objectives.list.queryOptions({
      input: {
        cycleId: objective.cycleId,
        teamIds: [objective.teamId],
        states: ['draft', 'proposed'],
        limit: 50,
      },
    }),
  );
  if (!data || data.total < 2) return null;
  return (
    <LinkButton
      kind="quiet"
      to="/cycle"
      search={{ cycle: objective.cycleId, team: objective.teamId, state: 'draft.proposed' }}
    >
      Show all {data.total} drafts
    </LinkButton>
  );
}

function Missing({
  missing,
  draft,
}: {
  missing: readonly { keyResultId?: string; say: string }[];
  draft: ReturnType<typeof useEditor>['draft'];
}) {
  const rows = draft.keyResults.filter(({ removed }) => !removed);
  const still = missing.filter(({ keyResultId }) => {
    const row = rows.find(({ id }) => id === keyResultId);
    return !row || missingForCommit(row.fields).length > 0;
  });
  if (still.length === 0) return null;
  return (
    <ul>
      {still.map(({ keyResultId, say }) => {
        const at = rows.findIndex(({ id }) => id === keyResultId) + 1;
        return <li key={`${keyResultId} ${say}`}>{at > 0 ? `Key result ${at}: ${say}` : say}</li>;
      })}
    </ul>
  );
}

function OverLimit({ overLimit, closeOverLimit, commit, isBusy }: ReturnType<typeof useSteps>) {
  const [reason, setReason] = useState('');
  if (!overLimit) return null;
  const { limit, count, of } = overLimit;
  return (
    <Dialog
      title={`That would be ${count} ${of}; ${limit} were agreed`}
      isOpen
      onClose={closeOverLimit}
      actions={
        <>
          <Button kind="quiet" onPress={closeOverLimit}>
            Not now
          </Button>
          <Button kind="main" isBusy={isBusy} isDisabled={!reason.trim()} onPress={() => void commit(reason)}>
            Commit with this reason
          </Button>
        </>
      }
    >
      <TextArea
        label="Why go over the limit?"
        note="It stays beside the objective. The other way is to drop something first."
        voice="people"
        value={reason}
        onChange={setReason}
        autoFocus
      />
    </Dialog>
  );
}

function Price({ pricing, closePricing, commit, isBusy }: ReturnType<typeof useSteps>) {
  const { objective, draft } = useEditor();
  if (!pricing) return null;
  const { cycleId, teamId } = objective;
  return (
    <Suspense>
      <PriceDialog
        added={{ title: draft.objective[0]?.fields.title ?? objective.title, cycleId, teamId, addedTo: null }}
        verb="Commit at this price"
        isBusy={isBusy}
        problem={pricing.problem}
        onPay={(tradeOff) => void commit(pricing.overLimitReason, tradeOff)}
        onClose={closePricing}
      />
    </Suspense>
  );
}

function SendBack({ isBusy, onSend }: { isBusy: boolean; onSend: (reason: string) => Promise<unknown> }) {
  const [reason, setReason] = useState('');
  return (
    <Popover label="Send back to drafting" trigger={<Button kind="quiet">Send back</Button>}>
      {(close) => (
        <form
          className={css.back}
          onSubmit={(event) => {
            event.preventDefault();
            void onSend(reason).then(close);
          }}
        >
          <TextArea
            label="What should change first?"
            hint="optional"
            voice="people"
            value={reason}
            onChange={setReason}
            autoFocus
          />
          <Button type="submit" isBusy={isBusy}>
            Send back
          </Button>
        </form>
      )}
    </Popover>
  );
}
