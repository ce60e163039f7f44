// One case of the open bank. A scenario is rated option by option; only then do the reasons stand beside each.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ask, shelf } from '../../app/client.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { academyCrumbs, LearnerPage } from '../../okr/academy/learner-page.tsx';
import { type Enrolment, useLearning } from '../../okr/academy/use-learning.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import { Choose } from './choose.tsx';
import css from './item.module.css';
import type { Answer, ItemData } from './item-data.ts';
import { NumberAnswer } from './number-answer.tsx';
import { Rate } from './rate.tsx';

export default function ItemPage() {
  return <LearnerPage what="This case">{(enrolment) => <Item enrolment={enrolment} />}</LearnerPage>;
}

function Item({ enrolment }: { enrolment: Enrolment }) {
  const { id: item } = useParams({ from: '/framed/academy/practice/$id' });
  const input = { enrolmentId: enrolment.id, item };
  const { data, error, refetch } = useQuery(ask.practice.show.queryOptions({ input }));
  const crumbs = [
    ...academyCrumbs(enrolment.title),
    { label: 'Judgement and knowledge', to: '/academy/practice' },
  ];
  if (error)
    return (
      <Unread
        what="This case"
        title="Practice"
        crumbs={crumbs}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <PageSkeleton />;
  return <Case key={item} data={data} crumbs={crumbs} enrolmentId={enrolment.id} />;
}

type CaseProps = { data: ItemData; crumbs: { label: string; to?: string }[]; enrolmentId: string };

function Case({ data, crumbs, enrolmentId }: CaseProps) {
  const { asked, told, next } = data;
  const { search } = useLearning();
  const client = useQueryClient();
  const [answer, setAnswer] = useState<Answer | null>(data.answer);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const result = useRef<HTMLParagraphElement>(null);
  const wasTold = useRef(told !== null);
  useEffect(() => {
    if (told && !wasTold.current) result.current?.focus();
    wasTold.current = told !== null;
  }, [told]);
  const send = async () => {
    if (!answer) return;
    setBusy(true);
    setProblem(null);
    try {
      await shelf.practice.answer({ enrolmentId, item: asked.id, answer });
      await client.invalidateQueries({ queryKey: ask.practice.key() });
      void client.invalidateQueries({ queryKey: ask.enrolments.key() });
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setBusy(false);
    }
  };
  const given = { asked, told, answer, onAnswer: setAnswer };
  return (
    <Page title={asked.kind === 'sjt' ? 'A case to judge' : 'A question'} crumbs={crumbs} width="text">
      <PageTitle>
        {asked.kind === 'sjt' ? 'What would you make of each answer?' : 'What would you say?'}
      </PageTitle>
      <p className={css.says}>{asked.says}</p>
      {asked.ask && <p className={css.ask}>{asked.ask}</p>}
      {asked.kind === 'sjt' ? (
        <Rate {...given} />
      ) : asked.kind === 'choice' ? (
        <Choose {...given} />
      ) : (
        <NumberAnswer {...given} />
      )}
      {problem !== null && <ErrorState error={problem} safe="What you chose is kept on this page." small />}
      {told ? (
        <div className={css.told}>
          <p ref={result} tabIndex={-1} className={css.result}>
            {verdict(told)}
          </p>
          {told.explain && <p>{told.explain}</p>}
          {told.isProvisional && (
            <p className={css.provisional}>
              Provisional: this key is its author’s view. No panel of experts has rated it yet, and nobody is
              passed or failed by it.
            </p>
          )}
          <div className={css.acts}>
            {next && (
              <LinkButton kind="main" to="/academy/practice/$id" params={{ id: next }} search={search}>
                Next one
              </LinkButton>
            )}
            <LinkButton to="/academy/practice" search={search}>
              All cases
            </LinkButton>
          </div>
        </div>
      ) : (
        <div className={css.acts}>
          <Button
            kind="main"
            isDisabled={isBusy || !isWhole(answer, asked.options.length)}
            onPress={() => void send()}
          >
            See why
          </Button>
        </div>
      )}
    </Page>
  );
}

function isWhole(answer: Answer | null, options: number): boolean {
  if (!answer) return false;
  return 'ratings' in answer ? Object.keys(answer.ratings).length === options : true;
}

function verdict({ isRight, right, score, differentiates }: NonNullable<ItemData['told']>): string {
  if (isRight !== null) {
    if (isRight) return 'Yes.';
    return typeof right === 'number' ? `Not quite: it is ${right}.` : 'Not that one.';
  }
  if (!differentiates) return 'You gave every answer the same rating, so there is no order to compare.';
  const near = Math.round(score ?? 0);
  const words = near >= 80 ? 'much as' : near >= 50 ? 'partly as' : 'otherwise than';
  return `You put them in order ${words} the author does: ${near} of 100.`;
}
