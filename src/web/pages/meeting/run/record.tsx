// What the record of the quarter says before anybody remembers it differently: meetings, answers, additions; and the change the last retrospective made.
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../app/client.ts';
import type { Act, useMeetingFacts } from '../../../okr/meeting/use-meeting.ts';
import { kindWords } from '../../../okr/meeting/words.ts';
import { cx } from '../../../parts/class-names.ts';
import { counted } from '../../../parts/numbers.ts';
import { Skeleton } from '../../../parts/skeleton.tsx';
import css from '../meeting.module.css';
import type { Shown } from '../shown.ts';
import { answersWords, heldByKind } from './counts.ts';
import { DecisionsPart } from './decisions-part.tsx';

export function QuarterRecord({ meeting }: { meeting: Shown }) {
  const input = { cycleId: meeting.cycleId };
  const meetings = useQuery(ask.meetings.list.queryOptions({ input })).data?.meetings;
  const ledger = useQuery(ask.ledger.get.queryOptions({ input })).data;
  const asked = useQuery(ask.escalations.list.queryOptions({ input })).data?.escalations;
  if (!meetings || !ledger || !asked) return <Skeleton lines={6} label="Reading the record" />;
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

/** One change to the rhythm: the one before it is remembered here, whether it was kept or not. */
export function RhythmChange({
  facts,
  act,
}: {
  facts: ReturnType<typeof useMeetingFacts>['data'];
  act: Act;
}) {
  if (!facts) return <Skeleton lines={2} label="Remembering the last change" />;
  const has = (facts.last?.decisions.length ?? 0) > 0;
  return (
    <>
      <p className={css.lead}>
        {has
          ? 'Last time you changed this. Was it kept?'
          : 'Choose one thing about how you work together, and one person who looks after it.'}
      </p>
      {has && <DecisionsPart facts={{ ...facts, past: [] }} act={act} />}
    </>
  );
}
