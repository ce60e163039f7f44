// One decision to read, with what can be done about it: say it is done, change it, withdraw it, open it again.
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Decision } from '../../../actions/decisions/shapes.ts';
import { shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { dayWords, exactWords } from '../../parts/dates.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './decision.module.css';

type Props = { decision: Decision; onEdit: () => void; onClose: () => void };
type Asked = 'finish' | 'withdraw' | null;

export function DecisionDialog({ decision, onEdit, onClose }: Props) {
  const may = useMay();
  const [asked, askFor] = useState<Asked>(null);
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { id, version, state, kind, ownerId, decidedBy, teamId } = decision;
  const mayEdit = may('decisions.edit', { ownerId, authorId: decidedBy, teamId });
  const isOpen = state === 'open';
  const take = async (step: () => Promise<unknown>, done: string) => {
    setBusy(true);
    setError(null);
    try {
      await step();
      void queryClient.invalidateQueries();
      toast(done);
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  const finish = () => take(() => shelf.decisions.finish({ id, version, note }), 'Done');
  const withdraw = () =>
    take(() => shelf.decisions.withdraw({ id, version, reason: note }), 'Withdrawn; it stays on the record');
  return (
    <Dialog
      title={titles[kind]}
      isOpen
      onClose={onClose}
      actions={
        mayEdit &&
        (asked ? (
          <>
            <Button kind="quiet" onPress={() => askFor(null)}>
              Back
            </Button>
            <Button
              kind="main"
              isBusy={isBusy}
              isDisabled={asked === 'withdraw' && !note.trim()}
              onPress={() => void (asked === 'finish' ? finish() : withdraw())}
            >
              {asked === 'finish' ? 'It is done' : 'Withdraw it'}
            </Button>
          </>
        ) : isOpen ? (
          <>
            {kind !== 'addition' && (
              <Button kind="quiet" onPress={() => askFor('withdraw')}>
                Withdraw
              </Button>
            )}
            {!(kind === 'exception' && decision.signedBy) && (
              <Button kind="quiet" onPress={onEdit}>
                Change
              </Button>
            )}
            {kind !== 'exception' && <Button onPress={() => askFor('finish')}>Mark as done</Button>}
          </>
        ) : (
          kind !== 'addition' &&
          kind !== 'exception' && (
            <Button
              isBusy={isBusy}
              onPress={() => void take(() => shelf.decisions.reopen({ id, version }), 'Open again')}
            >
              Open again
            </Button>
          )
        ))
      }
    >
      <p className={css.choice}>{decision.choice}</p>
      {decision.context && <p className={css.context}>{decision.context}</p>}
      <Facts decision={decision} />
      {asked && (
        <TextArea
          label={asked === 'finish' ? 'What came of it' : 'Why it is withdrawn'}
          hint={asked === 'finish' ? 'optional' : undefined}
          voice="people"
          value={note}
          onChange={setNote}
          autoFocus
        />
      )}
      {error !== null && <ErrorState error={error} safe="What you wrote is still here." small />}
    </Dialog>
  );
}

const titles: Record<Decision['kind'], string> = {
  decision: 'A decision',
  addition: 'What paid for an addition',
  'target change': 'A number that was changed',
  answer: 'An answer to a request for help',
  exception: 'An exception',
};

const stateWords: Record<Decision['state'], string> = { open: 'Open', done: 'Done', withdrawn: 'Withdrawn' };

function Facts({ decision }: { decision: Decision }) {
  const me = useMe();
  const zone = me?.zone ?? 'UTC';
  const { objectiveId, objectiveTitle, keyResultTitle, displaced, capacity, capacityOfName } = decision;
  const rows: [label: string, words: ReactNode][] = [
    ['Decided', `${decision.decidedByName ?? 'Nobody named'}, ${exactWords(decision.decidedAt, zone)}`],
    ['Who does it', decision.ownerName ?? 'Nobody named'],
    ['By', decision.dueOn && dayWords(decision.dueOn, 'weekday', me?.today)],
    ['Look again', decision.revisitOn && dayWords(decision.revisitOn, 'weekday', me?.today)],
    [
      'About',
      objectiveId && (
        <Link to="/objectives/$id" params={{ id: objectiveId }} className="w">
          {keyResultTitle ?? objectiveTitle}
        </Link>
      ),
    ],
    [
      'Given up',
      displaced.length > 0 && (
        <ul className={css.given}>
          {displaced.map(({ id, objectiveId: of, title, how }) => (
            <li key={id}>
              <Link to="/objectives/$id" params={{ id: of }} className="w">
                {title}
              </Link>{' '}
              <small>{how === 'delayed' ? 'put off to the reset' : 'stopped'}</small>
            </li>
          ))}
        </ul>
      ),
    ],
    ['Capacity', capacity && `${capacity}${capacityOfName ? `, ${capacityOfName}` : ''}`],
    [
      'Signed',
      decision.signedByName &&
        `${decision.signedByName}${decision.expiresOn ? `, to ${dayWords(decision.expiresOn, 'weekday', me?.today)}` : ''}`,
    ],
    ['Not chosen', decision.options.length > 0 && decision.options.join(' · ')],
    [
      'State',
      `${stateWords[decision.state]}${decision.doneAt && decision.state !== 'open' ? `, ${exactWords(decision.doneAt, zone)}` : ''}`,
    ],
    ['What came of it', decision.doneNote],
  ];
  return (
    <dl className={css.facts}>
      {rows
        .filter(([, words]) => words)
        .map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  );
}
