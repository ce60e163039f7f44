// Home: what I owe this week, done in place; what changed around me. Everything on it comes in one answer.
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ask } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { dayWords } from '../../parts/dates.ts';
import { Answer, Asked, Decide } from './answer.tsx';
import { Around } from './around.tsx';
import { CheckIns } from './check-ins.tsx';
import { GettingStarted, useStart } from './getting-started.tsx';
import css from './home.module.css';
import { Nothing, NothingButton, nothingTitle } from './nothing.tsx';
import { owedTitle, timeLine } from './title.ts';
import { Drafts, Mentions, Proposals, ToClose } from './to-do.tsx';
import { Waiting } from './waiting.tsx';

export default function Home() {
  const me = useMe();
  const { data, error, refetch } = useQuery(ask.home.get.queryOptions({ input: {} }));
  const start = useStart(me);
  const navigate = useNavigate();
  useShortcuts([
    data !== undefined &&
      data.checkIns.length > 0 && {
        keys: 'c',
        label: 'Check in',
        group: 'This page',
        run: () => void navigate({ to: '/check-in' }),
      },
  ]);
  if (error && !data)
    return <Unread what="What you owe" title="Home" error={error} onRetry={() => void refetch()} />;
  if (!data || !me || start.isLoading) return <Waiting />;
  const toAnswer = data.requests.filter(({ askedId }) => askedId === me.personId);
  const owing = {
    checkIns: data.checkIns.length,
    proposals: data.proposals.length,
    answers: toAnswer.length,
    decisions: data.decisions.length,
    toClose: data.toClose.length,
    drafts: data.drafts.length,
  };
  const owed = owedTitle(owing);
  return (
    <Page title="Home">
      <PageTitle
        eyebrow={dayWords(data.today, 'weekday')}
        lead={owed ? timeLine(owing) : <Nothing home={data} />}
        actions={!owed && <NothingButton home={data} />}
      >
        {owed ?? nothingTitle(data)}
      </PageTitle>
      <div className={css.two}>
        <div className={css.main}>
          {!owed && <GettingStarted me={me} />}
          <CheckIns home={data} zone={me.workspace.zone} />
          <Proposals rows={data.proposals} />
          <Decide rows={data.decisions} />
          <Answer rows={toAnswer} />
          <Asked rows={data.requests.filter(({ raisedBy }) => raisedBy === me.personId)} />
          <ToClose rows={data.toClose} />
          <Drafts rows={data.drafts} />
          <Mentions rows={data.mentions} zone={me.zone} />
          {owed && <GettingStarted me={me} />}
        </div>
        <Around home={data} />
      </div>
    </Page>
  );
}
