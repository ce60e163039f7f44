// A conversation, set like a play. The options look alike and nothing hints; what each was worth is talked through only at the end.
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { shelf as Shelf } from '../../app/client.ts';
import { ask, shelf } from '../../app/client.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { academyCrumbs, LearnerPage } from '../../okr/academy/learner-page.tsx';
import { type Enrolment, useLearning } from '../../okr/academy/use-learning.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import css from './conversation.module.css';

type Talk = Awaited<ReturnType<typeof Shelf.conversations.show>>;

export default function ConversationPage() {
  return (
    <LearnerPage what="This conversation">
      {(enrolment) => <Conversation enrolment={enrolment} />}
    </LearnerPage>
  );
}

function Conversation({ enrolment }: { enrolment: Enrolment }) {
  const { id: conversation } = useParams({ from: '/framed/academy/conversations/$id' });
  const [path, setPath] = useState<string[]>([]);
  const input = { enrolmentId: enrolment.id, conversation, path };
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...ask.conversations.show.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  const crumbs = [
    ...academyCrumbs(enrolment.title),
    { label: 'Conversations', to: '/academy/conversations' },
  ];
  if (error)
    return (
      <Unread
        what="This conversation"
        title="Conversation"
        crumbs={crumbs}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <PageSkeleton />;
  const isOver = data.now.options.length === 0;
  return (
    <Page title={data.title} crumbs={crumbs} width="text">
      <PageTitle voice="people" lead="Practice: no clock, and nobody is told what you said.">
        {data.title}
      </PageTitle>
      <div className={css.play}>
        {data.steps.map(({ says, chose }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was said stays in its order
          <div key={at} className={css.step}>
            <Line who={at === 0 ? 'The room' : 'Then'}>{says}</Line>
            <Line who="You">{chose}</Line>
          </div>
        ))}
        <Now
          key={path.join('/')}
          talk={data}
          isWaiting={isPlaceholderData}
          onChoose={(option) => !isPlaceholderData && setPath([...path, option])}
        />
      </div>
      {isOver && !isPlaceholderData && (
        <Afterwards talk={data} input={{ ...input, path }} onAgain={() => setPath([])} />
      )}
    </Page>
  );
}

function Line({ who, children }: { who: string; children: string }) {
  return (
    <div className={css.line} data-who={who}>
      <small>{who}</small>
      <p className="w">{children}</p>
    </div>
  );
}

type NowProps = { talk: Talk; isWaiting: boolean; onChoose: (option: string) => void };

function Now({ talk: { now, steps }, isWaiting, onChoose }: NowProps) {
  const said = useRef<HTMLDivElement>(null);
  const hasSteps = steps.length > 0;
  useEffect(() => {
    if (!hasSteps) return;
    said.current?.focus();
    said.current?.scrollIntoView({ block: 'nearest' });
    announce(now.says);
  }, [hasSteps, now.says]);
  useShortcuts(
    now.options.map((option, at) => ({
      keys: String(at + 1),
      label: `Say the ${['first', 'second', 'third', 'fourth', 'fifth'][at] ?? 'next'}`,
      group: 'Conversation',
      run: () => onChoose(option.id),
    })),
  );
  return (
    <>
      <div ref={said} tabIndex={-1} className={css.now}>
        <Line who={hasSteps ? 'Then' : 'The room'}>{now.says}</Line>
      </div>
      {now.options.length > 0 && (
        <ul className={css.options} aria-label="What you could say">
          {now.options.map(({ id, text }, at) => (
            <li key={id}>
              <AriaButton className={css.option} isDisabled={isWaiting} onPress={() => onChoose(id)}>
                <span className="w">{text}</span>
                <Kbd keys={String(at + 1)} />
              </AriaButton>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type AfterProps = {
  talk: Talk;
  input: { enrolmentId: string; conversation: string; path: string[] };
  onAgain: () => void;
};

function Afterwards({ talk: { steps, decisions }, input, onAgain }: AfterProps) {
  const { search } = useLearning();
  const client = useQueryClient();
  const [state, setState] = useState<'open' | 'kept'>('open');
  const [problem, setProblem] = useState<unknown>(null);
  const isSent = useRef(false);
  const keep = async () => {
    setProblem(null);
    try {
      await shelf.conversations.finish(input);
      setState('kept');
      void client.invalidateQueries({ queryKey: ask.enrolments.key() });
      void client.invalidateQueries({ queryKey: ask.conversations.list.key() });
    } catch (thrown) {
      setProblem(thrown);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a walk is kept once, as it comes to its end
  useEffect(() => {
    if (isSent.current) return;
    isSent.current = true;
    void keep();
  }, []);
  const told = steps.filter(({ feedback }) => feedback);
  return (
    <section className={css.after} aria-labelledby="afterwards">
      <h2 id="afterwards">
        {decisions && decisions.of > 0
          ? `At ${decisions.best} of ${decisions.of} turning points you took the way that opens most`
          : 'Talked through'}
      </h2>
      <p className={css.lead}>
        The ending mixes judgement with luck, so it is the turning points that are looked at.
      </p>
      <ol>
        {told.map(({ chose, feedback, isKey }) => (
          <li key={chose}>
            <p className="w">{chose}</p>
            <p>
              {isKey && <b>A turning point. </b>}
              {feedback}
            </p>
          </li>
        ))}
      </ol>
      {problem !== null && (
        <ErrorState error={problem} safe="What you walked stands above." onRetry={() => void keep()} small />
      )}
      <div className={css.acts}>
        <Button kind="main" onPress={onAgain}>
          Hold it again, another way
        </Button>
        <LinkButton to="/academy/conversations" search={search}>
          Choose another
        </LinkButton>
        {state === 'kept' && <small>Kept with your practice</small>}
      </div>
    </section>
  );
}
