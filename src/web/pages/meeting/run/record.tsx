// What the record of the quarter says before anybody remembers it differently: meetings, answers, additions; and the change the last retrospective made.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, shelf } from '../../../app/client.ts';
import { useMay } from '../../../app/may.ts';
import type { Act } from '../../../okr/meeting/use-meeting.ts';
import { kindWords } from '../../../okr/meeting/words.ts';
import { Button } from '../../../parts/button.tsx';
import { cx } from '../../../parts/class-names.ts';
import { counted } from '../../../parts/numbers.ts';
import { Skeleton } from '../../../parts/skeleton.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import css from '../meeting.module.css';
import type { Shown } from '../shown.ts';
import { answersWords, heldByKind, perfectsWords } from './counts.ts';
import type { ItemProps } from './item-props.ts';

type Facts = ItemProps['facts'];

export function QuarterRecord({ meeting, facts }: { meeting: Shown; facts: Facts }) {
  const input = { cycleId: meeting.cycleId };
  const meetings = useQuery(ask.meetings.list.queryOptions({ input })).data?.meetings;
  const ledger = useQuery(ask.ledger.get.queryOptions({ input })).data;
  const asked = useQuery(ask.escalations.list.queryOptions({ input })).data?.escalations;
  if (!meetings || !ledger || !asked) return <Skeleton lines={6} label="Reading the record" />;
  const rhythm = facts?.rhythm;
  const paid = ledger.additions.filter((each) => each.paid !== 'nothing').length;
  return (
    <dl className={cx(css.facts, css.record)}>
      {heldByKind(meetings).map(({ kind, held, of, without }) => (
        <Fact key={kind} name={kindWords(kind)}>
          {held} of {of} held in time{without > 0 && `, ${without} without anybody who may decide`}
        </Fact>
      ))}
      <Fact name="Help asked for">{answersWords(asked)}</Fact>
      <Fact name="Came in late">
        {ledger.additions.length === 0
          ? 'Nothing came in after commit'
          : `${paid} of ${counted(ledger.additions.length, 'addition')} named a price`}
      </Fact>
      {rhythm && rhythm.checkIns > 0 && (
        <Fact name="Check-ins">
          {rhythm.late === 0
            ? `All ${rhythm.checkIns} came in time`
            : `${rhythm.late} of ${rhythm.checkIns} came after they were due`}
        </Fact>
      )}
      {rhythm && rhythm.perfect > 0 && <Fact name="Perfect scores">{perfectsWords(rhythm)}</Fact>}
      {rhythm?.change && (
        <Fact name="Last change">
          <span className="w">{rhythm.change.choice}</span> {heldWords[rhythm.change.state]}
        </Fact>
      )}
      <Fact name="Decisions">
        {ledger.past.length === 0
          ? 'None is past its date'
          : `${counted(ledger.past.length, 'decision')} past their date`}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

const heldWords = {
  done: 'It held.',
  withdrawn: 'It did not hold.',
  open: 'Nobody has said whether it held.',
};

/** One change to the rhythm, with one owner. The one before it comes first: did it hold? */
export function RhythmChange({ meeting, item, facts, act, may }: ItemProps) {
  if (!facts) return <Skeleton lines={2} label="Remembering the last change" />;
  const before = facts.rhythm?.change;
  const isChosen = meeting.decisions.some(
    ({ agendaItemId, state }) => agendaItemId === item.id && state !== 'withdrawn',
  );
  return (
    <>
      {before && <Before change={before} act={act} mayEdit={may.edit} />}
      <p className={css.lead}>
        {isChosen
          ? 'One change is enough: of two nobody would know which one helped.'
          : 'Choose one thing about how you work together, and one person who looks after it.'}
      </p>
    </>
  );
}

type Change = NonNullable<NonNullable<NonNullable<Facts>['rhythm']>['change']>;

function Before({ change, act, mayEdit }: { change: Change; act: Act; mayEdit: boolean }) {
  const may = useMay();
  const [why, setWhy] = useState<string | null>(null);
  const { id, version, choice, ownerId, ownerName, decidedBy, teamId, state, doneNote } = change;
  const mayEnd = mayEdit && may('decisions.edit', { ownerId, authorId: decidedBy, teamId });
  return (
    <section className={css.before} aria-label="The last change to the rhythm">
      <h2 className={css.subhead}>Last time you changed this</h2>
      <p className="w">{choice}</p>
      <small>{ownerName ?? 'Nobody'} looked after it</small>
      {state !== 'open' ? (
        <p>
          <b>{heldWords[state]}</b> {doneNote && <q className="w">{doneNote}</q>}
        </p>
      ) : !mayEnd ? (
        <p>{heldWords.open}</p>
      ) : why === null ? (
        <div className={css.ends}>
          <Button size="small" onPress={() => void act(() => shelf.decisions.finish({ id, version }))}>
            It held
          </Button>
          <Button size="small" kind="quiet" onPress={() => setWhy('')}>
            It did not hold
          </Button>
        </div>
      ) : (
        <div className={css.ends}>
          <TextField label="What got in its way" voice="people" autoFocus value={why} onChange={setWhy} />
          <Button
            size="small"
            isDisabled={why.trim() === ''}
            onPress={() => void act(() => shelf.decisions.withdraw({ id, version, reason: why }))}
          >
            Say so
          </Button>
        </div>
      )}
    </section>
  );
}
