// One request for help: who asks, for what, how long there is, and the answer. Made to be answered standing up.
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { Escalation } from '../../../actions/escalations/shown.ts';
import { ask, shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { queryClient } from '../../app/query-client.ts';
import { Unread } from '../../app/unread.tsx';
import { AnswerForm } from '../../okr/escalation/answer-form.tsx';
import { Clock } from '../../okr/escalation/clock.tsx';
import { answerWords, nextWords } from '../../okr/escalation/clock-words.ts';
import { valueWords } from '../../okr/value-words.ts';
import { Avatar } from '../../parts/avatar.tsx';
import { Button } from '../../parts/button.tsx';
import { momentWords } from '../../parts/dates.ts';
import { percent } from '../../parts/numbers.ts';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './escalation.module.css';

export default function EscalationPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const me = useMe();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(ask.escalations.get.queryOptions({ input: { id } }));
  if (!data && error)
    return (
      <Unread what="This request" title="A request for help" error={error} onRetry={() => void refetch()} />
    );
  if (!data || !me) return <PageSkeleton />;
  const isOpen = data.state === 'open';
  const mine = isOpen && mayAnswer(data, me);
  const first = data.raisedByName.split(' ')[0];
  return (
    <Page
      title={`${first} asks for help`}
      width="text"
      className={css.page}
      crumbs={[
        { label: 'Decisions', to: '/decisions' },
        { label: data.teamName, to: `/teams/${data.teamId}` },
      ]}
    >
      <PageTitle
        voice="people"
        eyebrow={
          <span className={css.who}>
            <Avatar name={data.raisedByName} beside />
            <span>
              {data.raisedByName} asks {data.askedId === me.personId ? 'you' : (data.askedName ?? 'for help')}
            </span>
            <small>{momentWords(data.raisedAt, new Date(), me.zone)}</small>
          </span>
        }
      >
        “{data.need}”
      </PageTitle>
      <About escalation={data} />
      {isOpen ? (
        <div className={css.clock}>
          <Clock escalation={data} />
          <p>{nextWords(data)}</p>
        </div>
      ) : (
        <Answered escalation={data} />
      )}
      {mine && <AnswerForm key={data.version} escalation={data} onDone={() => void navigate({ to: '/' })} />}
      {isOpen && <TakeBack escalation={data} />}
    </Page>
  );
}

function mayAnswer(
  { askedId, sponsorId, level, teamId, raisedBy }: Escalation,
  me: NonNullable<ReturnType<typeof useMe>>,
): boolean {
  if (me.personId === askedId || me.personId === sponsorId) return true;
  if (me.role === 'owner' || me.role === 'admin') return true;
  return level === 'lead' && me.leads.includes(teamId) && raisedBy !== me.personId;
}

function About({ escalation: { keyResultId, keyResultTitle, objectiveId } }: { escalation: Escalation }) {
  const { data } = useQuery(ask.keyResults.get.queryOptions({ input: { id: keyResultId } }));
  return (
    <div className={css.about}>
      For{' '}
      <Link to="/objectives/$id" params={{ id: objectiveId }} hash={keyResultId} className="w">
        {keyResultTitle}
      </Link>
      {data && data.value !== null && (
        <p>
          <b className="n">{valueWords(data, data.value)}</b> now
          {data.expected !== null && `, expected ${valueWords(data, data.expected)}`}.
          {data.confidence !== null && (
            <>
              {' '}
              {data.ownerName?.split(' ')[0] ?? 'Its owner'} is{' '}
              <b className="n">{percent(data.confidence)}</b> sure
              {data.previousConfidence !== null && `, was ${percent(data.previousConfidence)}`}.
            </>
          )}
        </p>
      )}
    </div>
  );
}

function Answered({ escalation }: { escalation: Escalation }) {
  const { state, answerWords: words, decisionId } = escalation;
  if (state === 'withdrawn') return <p className={css.about}>It was taken back; nobody has to answer.</p>;
  return (
    <div className={css.answered}>
      <h2>{answerWords(escalation)}</h2>
      <p className="w">{words}</p>
      {decisionId && (
        <Link to="/decisions/$id" params={{ id: decisionId }}>
          It stands in the decisions
        </Link>
      )}
    </div>
  );
}

function TakeBack({ escalation: { id, version, raisedBy, teamId } }: { escalation: Escalation }) {
  const me = useMe();
  const may = useMay();
  if (raisedBy !== me?.personId || !may('escalations.withdraw', { authorId: raisedBy, teamId })) return null;
  const take = async () => {
    await shelf.escalations.withdraw({ id, version });
    void queryClient.invalidateQueries();
    toast('Taken back');
  };
  return (
    <p className={css.back}>
      <Button onPress={() => void take()}>Take it back</Button>
      <small>It is not needed any more.</small>
    </p>
  );
}
