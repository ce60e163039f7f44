// What else waits for me: proposals to commit, objectives to close, drafts to finish, and what people said to me.
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { ask } from '../../app/client.ts';
import { Button } from '../../parts/button.tsx';
import { momentWords } from '../../parts/dates.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { counted } from '../../parts/numbers.ts';
import { problemOf } from '../../parts/problem.ts';
import { Row, RowList } from '../../parts/row-list.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './home.module.css';
import type { HomeAnswer, ShortRow } from './home.ts';
import { Section } from './section.tsx';

const PriceDialog = lazy(() => import('../../okr/price/index.tsx'));

export function Proposals({ rows }: { rows: readonly ShortRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title="Commit" aside="proposed to you">
      <RowList label="Proposals">
        {rows.map((row) => (
          <Proposal key={row.id} row={row} />
        ))}
      </RowList>
    </Section>
  );
}

function Proposal({ row }: { row: ShortRow }) {
  const [isPricing, setPricing] = useState(false);
  const commit = useMutation({
    ...ask.objectives.commit.mutationOptions(),
    onSuccess: () => {
      setPricing(false);
      toast(`Committed: ${row.title}`);
    },
    onError: (error) => setPricing(problemOf(error).code === 'trade-off-needed'),
  });
  const problem = commit.error ? problemOf(commit.error) : null;
  return (
    <Short
      row={row}
      facts={`${row.ownerName ?? 'Nobody'} proposes · ${row.teamName} · ${counted(row.of, 'key result')}`}
    >
      <LinkButton kind="quiet" to="/objectives/$id" params={{ id: row.id }} aria-label={`Read ${row.title}`}>
        Read
      </LinkButton>
      <Button
        isBusy={commit.isPending}
        aria-label={`Commit ${row.title}`}
        onPress={() => commit.mutate({ id: row.id, version: row.version })}
      >
        Commit
      </Button>
      {isPricing && (
        <Suspense>
          <PriceDialog
            added={{ title: row.title, cycleId: row.cycleId, teamId: row.teamId, addedTo: null }}
            verb="Commit at this price"
            isBusy={commit.isPending}
            problem={problem?.detail.say ? problem : null}
            onPay={(tradeOff) => commit.mutate({ id: row.id, version: row.version, tradeOff })}
            onClose={() => setPricing(false)}
          />
        </Suspense>
      )}
      {commit.error && problem?.code !== 'trade-off-needed' && (
        <div className={css.trouble}>
          <ErrorState
            error={commit.error}
            safe="It is still a proposal; open it to see what is missing."
            small
          />
        </div>
      )}
    </Short>
  );
}

export function ToClose({ rows }: { rows: readonly ShortRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title="Close" aside="scores, a verdict, what you learnt">
      <RowList label="Objectives to close">
        {rows.map((row) => (
          <Short key={row.id} row={row} facts={`${row.teamName} · ${row.onTrack} of ${row.of} on track`}>
            <LinkButton to="/review/$id" params={{ id: row.id }} aria-label={`Close ${row.title}`}>
              Close
            </LinkButton>
          </Short>
        ))}
      </RowList>
    </Section>
  );
}

export function Drafts({ rows }: { rows: readonly ShortRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title="Finish drafting">
      <RowList label="Your drafts">
        {rows.map((row) => (
          <Short key={row.id} row={row} facts={`${row.teamName} · ${counted(row.of, 'key result')}`}>
            <LinkButton to="/objectives/$id" params={{ id: row.id }} aria-label={`Go on with ${row.title}`}>
              Go on
            </LinkButton>
          </Short>
        ))}
      </RowList>
    </Section>
  );
}

function Short({ row, facts, children }: { row: ShortRow; facts: string; children: ReactNode }) {
  return (
    <Row id={row.id} className={css.owe}>
      <p className={css.title}>
        <Link to="/objectives/$id" params={{ id: row.id }} data-row-main="">
          {row.title}
        </Link>
      </p>
      <div className={css.facts}>{facts}</div>
      <div className={css.acts}>{children}</div>
    </Row>
  );
}

export function Mentions({ rows, zone }: { rows: HomeAnswer['mentions']; zone: string }) {
  if (rows.length === 0) return null;
  return (
    <Section title="Said to you" aside="in the last two weeks">
      <RowList label="Comments that name you">
        {rows.map(({ commentId, objectiveId, objectiveTitle, authorName, body, at }) => (
          <Row key={commentId} id={commentId}>
            <p className={css.say}>{body}</p>
            <div className={css.facts}>
              <span>
                {authorName}, {momentWords(at, new Date(), zone)}, on{' '}
                <Link
                  to="/objectives/$id"
                  params={{ id: objectiveId }}
                  hash={commentId}
                  className="w"
                  data-row-main=""
                >
                  {objectiveTitle}
                </Link>
              </span>
            </div>
          </Row>
        ))}
      </RowList>
    </Section>
  );
}
