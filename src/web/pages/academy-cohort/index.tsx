// One cohort as its facilitator sees it: who has begun, how far each is, who has gone quiet. Taking part is told; marks are another page.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { daysBetween } from '../../../core/calendar/day.ts';
import { localDay } from '../../../core/calendar/zone.ts';
import type { shelf as Shelf } from '../../app/client.ts';
import { ask, shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { useToday } from '../../app/today.ts';
import { Unread } from '../../app/unread.tsx';
import { CohortDialog } from '../../okr/academy/cohort-dialog.tsx';
import { Button } from '../../parts/button.tsx';
import { daysWords, dayWords, relativeDay } from '../../parts/dates.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { countWord } from '../../parts/numbers.ts';
import { problemOf } from '../../parts/problem.ts';
import { saveFile } from '../../parts/save-file.ts';
import { Section } from '../../parts/section.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './cohort.module.css';
import { Enrol } from './enrol.tsx';
import { TakeOut } from './take-out.tsx';

type CohortData = Awaited<ReturnType<typeof Shelf.cohorts.get>>;
type Person = CohortData['people'][number];

const crumbs = [
  { label: 'Academy', to: '/academy' },
  { label: 'Cohorts', to: '/academy/cohorts' },
];
const quietAfterDays = 14;

export default function CohortPage() {
  const { id } = useParams({ from: '/framed/academy/cohorts/$id' });
  const may = useMay();
  const today = useToday();
  const [isEditing, edit] = useState(false);
  const { data, error, refetch } = useQuery(ask.cohorts.get.queryOptions({ input: { id } }));
  if (error)
    return (
      <Unread
        what="This cohort"
        title="Cohort"
        crumbs={crumbs}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <PageSkeleton />;
  const mayRun = may('cohorts.run', { ownerId: data.facilitatorId });
  const { name, title, edition, startsOn, endsOn, facilitatorName, note, people } = data;
  return (
    <Page title={name} crumbs={crumbs}>
      <PageTitle
        eyebrow={name}
        lead={`${title} ${edition}, ${daysWords(startsOn, endsOn, today)}${facilitatorName ? `, led by ${facilitatorName}` : ''}.`}
        actions={
          mayRun && (
            <>
              <Button onPress={() => edit(true)}>Change it</Button>
              {people.length > 0 && <Results id={id} />}
            </>
          )
        }
      >
        <Finding people={people} />
      </PageTitle>
      {note && <p className={css.note}>{note}</p>}
      {people.length === 0 ? (
        <EmptyState level={2} title="Nobody is enrolled yet">
          Enrol people by name, or from a file with their e-mail addresses. Each is told, and begins when it
          suits them.
        </EmptyState>
      ) : (
        <Section title="Learners" aside="Counts of taking part; an award rests on marks">
          <Learners people={people} mayRun={mayRun} />
        </Section>
      )}
      {mayRun && <Enrol cohort={data} />}
      {isEditing && <CohortDialog cohort={data} onClose={() => edit(false)} onSaved={() => {}} />}
    </Page>
  );
}

function Finding({ people }: { people: readonly Person[] }) {
  const zone = useMe()?.zone ?? 'UTC';
  const today = useToday();
  const here = people.filter(({ leftAt }) => !leftAt);
  const begun = here.filter(({ begunAt }) => begunAt);
  const quiet = begun.filter(
    ({ lastAt, begunAt, completedAt }) =>
      !completedAt && daysBetween(localDay(new Date(lastAt ?? begunAt ?? 0), zone), today) > quietAfterDays,
  );
  if (here.length === 0) return 'A cohort without learners';
  if (quiet.length > 0)
    return `${countWord(quiet.length)} of ${here.length} ${quiet.length === 1 ? 'has' : 'have'} gone quiet`;
  if (begun.length < here.length) return `${begun.length} of ${here.length} have begun`;
  return `All ${here.length} are at it`;
}

function Results({ id }: { id: string }) {
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      saveFile(await shelf.cohorts.results({ id }));
    } catch (thrown) {
      const { sentence, next } = problemOf(thrown);
      toast(`${sentence} ${next}`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button isBusy={isBusy} onPress={() => void save()}>
      Save results as CSV
    </Button>
  );
}

function Learners({ people, mayRun }: { people: readonly Person[]; mayRun: boolean }) {
  const zone = useMe()?.zone ?? 'UTC';
  const today = useToday();
  const day = (at: string) => localDay(new Date(at), zone);
  return (
    <table className={css.learners}>
      <thead>
        <tr>
          <th scope="col">Learner</th>
          <th scope="col">Lessons</th>
          <th scope="col">Drills</th>
          <th scope="col">Pieces</th>
          <th scope="col">Conversations</th>
          <th scope="col">Read for peers</th>
          <th scope="col">Last seen</th>
          {mayRun && (
            <th scope="col">
              <span className="visually-hidden">Take out</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.enrolmentId}>
            <th scope="row">
              {person.name}
              <small>
                {person.leftAt
                  ? `left ${dayWords(day(person.leftAt), 'plain', today)}`
                  : person.completedAt
                    ? `through it ${dayWords(day(person.completedAt), 'plain', today)}`
                    : person.begunAt
                      ? `began ${dayWords(day(person.begunAt), 'plain', today)}`
                      : 'not begun'}
              </small>
            </th>
            {(['lessons', 'drills', 'briefs', 'conversations'] as const).map((what) => (
              <td key={what} className="n" data-label={labels[what]}>
                {person[what].done} of {person[what].of}
              </td>
            ))}
            <td className="n" data-label="Read for peers">
              {person.critiques.given + person.critiques.asked === 0
                ? 'not asked'
                : `${person.critiques.given} of ${person.critiques.given + person.critiques.asked}`}
            </td>
            <td data-label="Last seen">{person.lastAt ? relativeDay(day(person.lastAt), today) : 'never'}</td>
            {mayRun && <td>{!person.leftAt && <TakeOut name={person.name} id={person.enrolmentId} />}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const labels = { lessons: 'Lessons', drills: 'Drills', briefs: 'Pieces', conversations: 'Conversations' };
