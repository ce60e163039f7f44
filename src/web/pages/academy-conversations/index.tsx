// The conversations one can hold: how each begins, and how often one has walked it.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { localDay } from '../../../core/calendar/zone.ts';
import { ask } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { useToday } from '../../app/today.ts';
import { Unread } from '../../app/unread.tsx';
import { academyCrumbs, LearnerPage } from '../../okr/academy/learner-page.tsx';
import list from '../../okr/academy/list.module.css';
import { type Enrolment, useLearning } from '../../okr/academy/use-learning.ts';
import { relativeDay } from '../../parts/dates.ts';
import { counted } from '../../parts/numbers.ts';
import { Row, RowList } from '../../parts/row-list.tsx';
import { Shape } from '../../parts/shape.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';

export default function ConversationsPage() {
  return <LearnerPage what="The conversations">{(enrolment) => <All enrolment={enrolment} />}</LearnerPage>;
}

function All({ enrolment }: { enrolment: Enrolment }) {
  const { search } = useLearning();
  const zone = useMe()?.zone ?? 'UTC';
  const today = useToday();
  const input = { enrolmentId: enrolment.id };
  const { data, error, refetch } = useQuery(ask.conversations.list.queryOptions({ input }));
  const crumbs = academyCrumbs(enrolment.title);
  if (error)
    return (
      <Unread
        what="The conversations"
        title="Conversations"
        crumbs={crumbs}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <PageSkeleton />;
  return (
    <Page title="Conversations" crumbs={crumbs} width="text">
      <PageTitle lead="You say what you would say; the others answer. Afterwards each choice is talked through. The same one can be held again, another way.">
        {counted(data.conversations.length, 'conversation')} that could go either way
      </PageTitle>
      <RowList label="Conversations">
        {data.conversations.map(({ id, title, opens, decisions, runs, lastAt }) => (
          <Row key={id} id={id} className={list.row}>
            <span className={runs > 0 ? list.done : list.new}>
              <Shape name={runs > 0 ? 'disc' : 'ring'} size={9} />
            </span>
            <Link
              data-row-main
              to="/academy/conversations/$id"
              params={{ id }}
              search={search}
              className={list.title}
            >
              {title}
            </Link>
            <small>
              {lastAt
                ? `walked ${counted(runs, 'time')}, ${relativeDay(localDay(new Date(lastAt), zone), today)}`
                : `${counted(decisions, 'decision')}`}
            </small>
            <p className={list.says}>{shortened(opens)}</p>
          </Row>
        ))}
      </RowList>
    </Page>
  );
}

const most = 180;
const shortened = (text: string) =>
  text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most))} …`;
