// The open bank: scenarios to rate and questions to answer, by what they train. Reasons come after the answer; nothing of it counts.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { shelf } from '../../app/client.ts';
import { ask } from '../../app/client.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { academyCrumbs, LearnerPage } from '../../okr/academy/learner-page.tsx';
import list from '../../okr/academy/list.module.css';
import { type Enrolment, useLearning } from '../../okr/academy/use-learning.ts';
import { counted } from '../../parts/numbers.ts';
import { Row, RowList } from '../../parts/row-list.tsx';
import { Section } from '../../parts/section.tsx';
import { Shape } from '../../parts/shape.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';

type Item = Awaited<ReturnType<typeof shelf.practice.list>>['items'][number];

export default function PracticePage() {
  return <LearnerPage what="The practice">{(enrolment) => <Bank enrolment={enrolment} />}</LearnerPage>;
}

function Bank({ enrolment }: { enrolment: Enrolment }) {
  const input = { enrolmentId: enrolment.id };
  const { data, error, refetch } = useQuery(ask.practice.list.queryOptions({ input }));
  const crumbs = academyCrumbs(enrolment.title);
  if (error)
    return (
      <Unread
        what="The practice"
        title="Practice"
        crumbs={crumbs}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <PageSkeleton />;
  const { items } = data;
  const scenarios = items.filter(({ kind }) => kind === 'sjt');
  const questions = items.filter(({ kind }) => kind !== 'sjt');
  const done = items.filter(({ answeredAt }) => answeredAt).length;
  return (
    <Page title="Judgement and knowledge" crumbs={crumbs} width="text">
      <PageTitle lead="Rate what each answer would do, then read why. The key is what its author thinks until a panel has rated it, so take it as a colleague’s view. None of these is ever in an assessment that counts.">
        {done === 0
          ? `${counted(items.length, 'case')} to judge`
          : `${done} of ${counted(items.length, 'case')} answered`}
      </PageTitle>
      <Section title="Judgement" aside={`${counted(scenarios.length, 'scenario')}, about 4 minutes each`}>
        <Items items={scenarios} />
      </Section>
      <Section
        title="Knowledge in use"
        aside={`${counted(questions.length, 'question')}, about a minute each`}
      >
        <Items items={questions} />
      </Section>
    </Page>
  );
}

function Items({ items }: { items: readonly Item[] }) {
  const { search } = useLearning();
  return (
    <RowList label="Cases">
      {items.map(({ id, outcomeTitle, begins, answeredAt }) => (
        <Row key={id} id={id} className={list.row}>
          <span className={answeredAt ? list.done : list.new}>
            <Shape name={answeredAt ? 'disc' : 'ring'} size={9} />
          </span>
          <Link
            data-row-main
            to="/academy/practice/$id"
            params={{ id }}
            search={search}
            className={list.title}
          >
            {shortened(begins)}
          </Link>
          <small>{answeredAt ? 'answered' : ''}</small>
          <p className={list.says}>{outcomeTitle}</p>
        </Row>
      ))}
    </RowList>
  );
}

const most = 120;
const shortened = (text: string) =>
  text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most))} …`;
