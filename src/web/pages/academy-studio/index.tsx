// The studio's briefs, and the pieces of peers that wait to be read.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { localDay } from '../../../core/calendar/zone.ts';
import type { shelf } from '../../app/client.ts';
import { ask } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { useToday } from '../../app/today.ts';
import { Unread } from '../../app/unread.tsx';
import { academyCrumbs, LearnerPage } from '../../okr/academy/learner-page.tsx';
import list from '../../okr/academy/list.module.css';
import { type Enrolment, useLearning } from '../../okr/academy/use-learning.ts';
import { dayWords, relativeDay } from '../../parts/dates.ts';
import { counted } from '../../parts/numbers.ts';
import { Row, RowList } from '../../parts/row-list.tsx';
import { Section } from '../../parts/section.tsx';
import { Shape } from '../../parts/shape.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';

type Briefs = Awaited<ReturnType<typeof shelf.pieces.list>>['briefs'];
type Critiques = Awaited<ReturnType<typeof shelf.critiques.list>>['critiques'];

export default function StudioPage() {
  return <LearnerPage what="The studio">{(enrolment) => <Briefs enrolment={enrolment} />}</LearnerPage>;
}

function Briefs({ enrolment }: { enrolment: Enrolment }) {
  const input = { enrolmentId: enrolment.id };
  const pieces = useQuery(ask.pieces.list.queryOptions({ input }));
  const critiques = useQuery(ask.critiques.list.queryOptions({ input }));
  const crumbs = academyCrumbs(enrolment.title);
  const error = pieces.error ?? critiques.error;
  const retry = () => void Promise.all([pieces.refetch(), critiques.refetch()]);
  if (error)
    return <Unread what="The studio" title="Writing studio" crumbs={crumbs} error={error} onRetry={retry} />;
  if (!pieces.data || !critiques.data) return <PageSkeleton />;
  const { briefs } = pieces.data;
  const done = briefs.filter(({ piece }) => piece?.handedInAt).length;
  return (
    <Page title="Writing studio" crumbs={crumbs} width="text">
      <PageTitle lead="No clock. Every draft is kept; the critic reads along as it does in real work; examples open once yours is handed in.">
        {done === 0
          ? `${counted(briefs.length, 'brief')} from other people’s quarters`
          : `${done} of ${counted(briefs.length, 'brief')} handed in`}
      </PageTitle>
      {critiques.data.critiques.length > 0 && <Peers critiques={critiques.data.critiques} />}
      <Section title="Briefs">
        <RowList label="Briefs">
          {briefs.map((brief) => (
            <Brief key={brief.brief} {...brief} />
          ))}
        </RowList>
      </Section>
    </Page>
  );
}

function Brief({ brief, title, piece }: Briefs[number]) {
  const { search } = useLearning();
  const zone = useMe()?.zone ?? 'UTC';
  const today = useToday();
  const state = piece?.handedInAt ? 'done' : piece ? 'begun' : 'new';
  const day = (at: string) => localDay(new Date(at), zone);
  return (
    <Row id={brief} className={list.row}>
      <span className={list[state]}>
        <Shape name={state === 'done' ? 'disc' : state === 'begun' ? 'play' : 'ring'} size={9} />
      </span>
      <Link
        data-row-main
        to="/academy/studio/$id"
        params={{ id: brief }}
        search={search}
        className={list.title}
      >
        {title}
      </Link>
      <small className="n">
        {piece?.handedInAt
          ? `handed in ${dayWords(day(piece.handedInAt), 'plain', today)}${piece.critiques > 0 ? `, ${counted(piece.critiques, 'critique')}` : ''}`
          : piece?.savedAt
            ? `draft ${piece.drafts}, ${relativeDay(day(piece.savedAt), today)}`
            : 'not begun'}
      </small>
    </Row>
  );
}

function Peers({ critiques }: { critiques: Critiques }) {
  return (
    <Section title="Pieces of peers" aside="Neither of you learns a name">
      <RowList label="Pieces of peers">
        {critiques.map(({ id, title, givenAt }) => (
          <Row key={id} id={id} className={list.row}>
            <span className={givenAt ? list.done : list.begun}>
              <Shape name={givenAt ? 'disc' : 'play'} size={9} />
            </span>
            <Link data-row-main to="/academy/critiques/$id" params={{ id }} className={list.title}>
              {title}
            </Link>
            <small>{givenAt ? 'given' : 'waits for you, about 10 minutes'}</small>
          </Row>
        ))}
      </RowList>
    </Section>
  );
}
