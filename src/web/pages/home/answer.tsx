// What waits for my word: requests for help with their clock, exceptions to sign, decisions I carry out. And what I asked for myself.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { useToday } from '../../app/today.ts';
import { Clock } from '../../okr/escalation/clock.tsx';
import { Button } from '../../parts/button.tsx';
import { comingDay, relativeDay } from '../../parts/dates.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { problemOf } from '../../parts/problem.ts';
import { Row, RowList } from '../../parts/row-list.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './home.module.css';
import type { HomeAnswer } from './home.ts';
import { Section } from './section.tsx';

type Request = HomeAnswer['requests'][number];

const firstOf = (name: string | null) => name?.split(' ')[0] ?? 'them';

export function Answer({ rows }: { rows: readonly Request[] }) {
  const [first, ...others] = rows;
  if (!first) return null;
  return (
    <Section title="Answer" aside={others.length === 0 && <Clock escalation={first} />}>
      <RowList label="Requests for help">
        {rows.map((row) => (
          <Row key={row.id} id={row.id} className={css.owe}>
            <p className={css.title}>
              <Link to="/escalations/$id" params={{ id: row.id }} data-row-main="">
                “{row.need}”
              </Link>
            </p>
            <div className={css.facts}>
              <span>
                {row.raisedByName}, on{' '}
                <Link
                  to="/objectives/$id"
                  params={{ id: row.objectiveId }}
                  hash={row.keyResultId}
                  className="w"
                >
                  {row.keyResultTitle}
                </Link>
              </span>
              {others.length > 0 && <Clock escalation={row} />}
            </div>
            <div className={css.acts}>
              <PassOn row={row} />
              <LinkButton
                to="/escalations/$id"
                params={{ id: row.id }}
                aria-label={`Answer ${row.raisedByName}`}
              >
                Answer {firstOf(row.raisedByName)}
              </LinkButton>
            </div>
          </Row>
        ))}
      </RowList>
    </Section>
  );
}

function PassOn({ row: { id, version, level, sponsorName } }: { row: Request }) {
  const [isBusy, setBusy] = useState(false);
  if (level === 'sponsor' || !sponsorName) return null;
  const pass = async () => {
    setBusy(true);
    try {
      await shelf.escalations.passOn({ id, version });
      toast(`Passed on to ${sponsorName}`);
    } catch (thrown) {
      toast(`Not passed on. ${problemOf(thrown).sentence}`);
    }
    setBusy(false);
    void queryClient.invalidateQueries();
  };
  return (
    <Button kind="quiet" isBusy={isBusy} onPress={() => void pass()}>
      Pass to {firstOf(sponsorName)}
    </Button>
  );
}

export function Asked({ rows }: { rows: readonly Request[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title="You asked" aside="somebody has to answer">
      <RowList label="What you asked for">
        {rows.map((row) => (
          <Row key={row.id} id={row.id} className={css.owe}>
            <p className={css.title}>
              <Link to="/escalations/$id" params={{ id: row.id }} data-row-main="">
                “{row.need}”
              </Link>
            </p>
            <div className={css.facts}>
              <span>{row.askedName ?? 'Nobody holds the role yet'}</span>
              <Clock escalation={row} />
            </div>
          </Row>
        ))}
      </RowList>
    </Section>
  );
}

export function Decide({ rows }: { rows: HomeAnswer['decisions'] }) {
  const today = useToday();
  if (rows.length === 0) return null;
  return (
    <Section title="Decide" aside="to sign, or to carry out">
      <RowList label="Decisions">
        {rows.map((row) => {
          const isAsked = row.kind === 'exception' && row.signedBy === null;
          const due = row.dueOn;
          return (
            <Row key={row.id} id={row.id} className={css.owe}>
              <p className={css.title}>
                <Link
                  to={isAsked ? '/sponsor' : '/decisions/$id'}
                  params={isAsked ? {} : { id: row.id }}
                  data-row-main=""
                >
                  {row.choice}
                </Link>
              </p>
              <div className={css.facts}>
                <span>
                  {isAsked
                    ? `${row.decidedByName ?? 'Somebody'} asks for an exception for ${row.teamName ?? 'a team'}`
                    : due === null
                      ? 'Yours to carry out'
                      : due < today
                        ? `Was due ${relativeDay(due, today)}`
                        : `Due ${comingDay(due, today)}`}
                </span>
                {row.objectiveTitle && <span className="w">{row.objectiveTitle}</span>}
              </div>
              <div className={css.acts}>
                <LinkButton
                  to={isAsked ? '/sponsor' : '/decisions/$id'}
                  params={isAsked ? {} : { id: row.id }}
                  aria-label={`${isAsked ? 'Decide' : 'Open'}: ${row.choice}`}
                >
                  {isAsked ? 'Decide' : 'Open'}
                </LinkButton>
              </div>
            </Row>
          );
        })}
      </RowList>
    </Section>
  );
}
