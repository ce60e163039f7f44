// What came of a sitting: each component with its error, what markers wrote, and what one can do next.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ask, shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { queryClient } from '../../app/query-client.ts';
import { useToday } from '../../app/today.ts';
import { Unread } from '../../app/unread.tsx';
import { Standings } from '../../okr/assessment/standings.tsx';
import { Button } from '../../parts/button.tsx';
import { AbsoluteDate } from '../../parts/date-text.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Fold } from '../../parts/fold.tsx';
import { useForm } from '../../parts/form.ts';
import { Section } from '../../parts/section.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import css from './result.module.css';

const title = 'Result';
const crumbs = [{ label: 'Assessment', to: '/assess' }];

type Result = Awaited<ReturnType<typeof shelf.attempts.result>>;

export default function AssessResult() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useQuery(ask.attempts.result.queryOptions({ input: { id } }));
  if (error)
    return <Unread what="This result" {...{ title, crumbs, error }} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Page title={title} crumbs={crumbs} width="text">
        <PageTitle>{title}</PageTitle>
        <Skeleton lines={6} label="Loading the result" />
      </Page>
    );
  return (
    <Page title={title} crumbs={crumbs} width="text">
      <PageTitle lead={leads[data.outcome]}>{headings[data.outcome]?.(data)}</PageTitle>
      <Section title="Component by component" aside="Each is passed by itself; none makes up for another.">
        <Standings standings={data.components} />
      </Section>
      {data.feedback.length > 0 && <Pieces feedback={data.feedback} />}
      <Next result={data} />
    </Page>
  );
}

const headings: Record<string, (result: Result) => string> = {
  pass: ({ levelTitle }) => `You have passed as ${levelTitle}`,
  fail: ({ components }) => {
    const failed = components.filter(({ outcome }) => outcome === 'failed').length;
    return `Not passed yet: ${failed} of ${components.length} components below the cut`;
  },
  trial: () => 'A trial: you have neither passed nor failed',
};
const leads: Record<string, string> = {
  pass: 'An award can rest on this. It says how it was decided, and what it does not prove.',
  fail: 'What you passed stands for twelve months. Only the rest is sat again, on other questions.',
  trial: 'Its questions are being tried out. What people wrote about your pieces is yours all the same.',
};

function Pieces({ feedback }: { feedback: Result['feedback'] }) {
  return (
    <Section title="What markers wrote" aside="They did not know whose pieces they read.">
      {feedback.map(({ item, prompt, words, criteria }, at) => (
        <Fold key={item} title={`Piece ${at + 1}`}>
          <p className={css.asked}>{prompt}</p>
          <blockquote className={css.words}>{words || 'Nothing was written.'}</blockquote>
          <dl className={css.criteria}>
            {criteria.map(({ id, name, levels, anchor, words: said }) => (
              <div key={id}>
                <dt>
                  {name} <span>levels {levels.join(', ')}</span>
                </dt>
                <dd>{anchor}</dd>
                {said.map((each) => (
                  <dd key={each} className={css.said}>
                    {each}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </Fold>
      ))}
    </Section>
  );
}

function Next({ result }: { result: Result }) {
  const today = useToday();
  return (
    <Section title="What you can do next">
      {result.retakeFrom && (
        <p className={css.next}>
          Sit again what was not passed, from{' '}
          <AbsoluteDate day={result.retakeFrom.slice(0, 10)} today={today} /> on. Whoever keeps the programme
          books it with you.
        </p>
      )}
      {result.appeals.map(({ id, words, state, reasons }) => (
        <div key={id} className={css.appeal}>
          <blockquote className={css.words}>{words}</blockquote>
          <p>{reasons ? `${state === 'upheld' ? 'Upheld' : 'Dismissed'}: ${reasons}` : appealWords[state]}</p>
        </div>
      ))}
      {result.appeals.length === 0 && result.state === 'released' && <Appeal result={result} />}
    </Section>
  );
}

const appealWords: Record<string, string> = {
  lodged: 'Your appeal waits for somebody who had no part in the decision.',
  're-mark': 'Your appeal was admitted: every piece is read once more.',
};

function Appeal({ result }: { result: Result }) {
  const me = useMe();
  const today = useToday();
  const form = useForm({
    initial: { words: '' },
    check: ({ words }) => ({ words: words.trim() ? undefined : 'Say what should be looked at again' }),
    save: ({ words }) => shelf.appeals.lodge({ attemptId: result.id, words }),
    onSaved: () => void queryClient.invalidateQueries(),
  });
  if (!me) return null;
  return (
    <form onSubmit={form.submit} className={css.form} noValidate>
      <TextArea
        label="Appeal"
        note="Somebody who neither marked nor decided answers it with reasons. The result can rise or stay; it never falls."
        voice="people"
        rows={3}
        maxLength={4000}
        {...form.field('words')}
      />
      {form.problem && <ErrorState error={form.problem} safe="What you wrote is still here." small />}
      <div className={css.acts}>
        <Button type="submit">Lodge the appeal</Button>
        <small>
          until <AbsoluteDate day={result.appealUntil.slice(0, 10)} today={today} />
        </small>
      </div>
    </form>
  );
}
