// A drill at a time: answer in your head or on the page, look, say how it went. Ten a day, then it is enough.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { localDay } from '../../../core/calendar/zone.ts';
import type { shelf as Shelf } from '../../app/client.ts';
import { ask, shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { useToday } from '../../app/today.ts';
import { Unread } from '../../app/unread.tsx';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { academyCrumbs, LearnerPage } from '../../okr/academy/learner-page.tsx';
import { type Enrolment, useLearning } from '../../okr/academy/use-learning.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { comingDay, dueWords } from '../../parts/dates.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { counted, countWord } from '../../parts/numbers.ts';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import css from './drills.module.css';

type Drills = Awaited<ReturnType<typeof Shelf.drills.list>>;
type Card = Drills['cards'][number];

export default function DrillsPage() {
  return <LearnerPage what="The drills">{(enrolment) => <Today enrolment={enrolment} />}</LearnerPage>;
}

function Today({ enrolment }: { enrolment: Enrolment }) {
  const options = ask.drills.list.queryOptions({ input: { enrolmentId: enrolment.id } });
  const { data, error, refetch } = useQuery(options);
  const crumbs = academyCrumbs(enrolment.title);
  const zone = useMe()?.zone ?? 'UTC';
  if (error)
    return (
      <Unread what="The drills" title="Drills" crumbs={crumbs} error={error} onRetry={() => void refetch()} />
    );
  if (!data) return <PageSkeleton />;
  const [card] = data.cards;
  const left = data.cards.length;
  return (
    <Page title="Drills" crumbs={crumbs} width="text">
      <PageTitle
        lead={
          data.ahead
            ? `${countWord(data.ahead.drills)} ${data.ahead.drills === 1 ? 'is' : 'are'} for the ${data.ahead.title} ${dueWords(data.ahead.startsAt, new Date(), zone)}.`
            : 'Answer first, then look. What you forget comes back sooner. Nobody else sees how it went.'
        }
      >
        {left === 0
          ? data.doneToday > 0
            ? `${countWord(data.doneToday)} done today, and that is enough`
            : 'Nothing is due today'
          : `${countWord(left)} ${left === 1 ? 'drill' : 'drills'}, about ${counted(Math.max(1, Math.round(left * 0.6)), 'minute')}`}
      </PageTitle>
      {card ? (
        <One key={`${card.drill} ${card.seen}`} card={card} enrolmentId={enrolment.id} />
      ) : (
        <Done data={data} />
      )}
    </Page>
  );
}

function Done({ data: { nextAt } }: { data: Drills }) {
  const { search } = useLearning();
  const today = useToday();
  const zone = useMe()?.zone ?? 'UTC';
  return (
    <EmptyState
      level={2}
      title={
        nextAt
          ? `The next one comes ${comingDay(localDay(new Date(nextAt), zone), today)}`
          : 'More come tomorrow'
      }
      action={
        <LinkButton to="/academy" search={search}>
          Back to the path
        </LinkButton>
      }
    >
      Ten a day at most: spacing is what makes them stay. Before a meeting of yours, three come forward that
      belong to it.
    </EmptyState>
  );
}

const grades = [
  ['again', 'Not yet', '1'],
  ['hard', 'With effort', '2'],
  ['good', 'Had it', '3'],
  ['easy', 'At once', '4'],
] as const;
type Grade = (typeof grades)[number][0];

function One({ card, enrolmentId }: { card: Card; enrolmentId: string }) {
  const client = useQueryClient();
  const [mine, setMine] = useState('');
  const [isShown, show] = useState(false);
  const [busy, setBusy] = useState<Grade | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const answer = useRef<HTMLDivElement>(null);
  const reveal = () => show(true);
  const grade = async (given: Grade) => {
    if (busy) return;
    setBusy(given);
    setProblem(null);
    try {
      await shelf.drills.review({ enrolmentId, drill: card.drill, grade: given });
      await client.invalidateQueries({ queryKey: ask.drills.key() });
      void client.invalidateQueries({ queryKey: ask.enrolments.key() });
      announce('Kept. Next drill.');
    } catch (thrown) {
      setProblem(thrown);
      setBusy(null);
    }
  };
  useEffect(() => {
    if (isShown) answer.current?.focus();
  }, [isShown]);
  useShortcuts([
    !isShown && { keys: 'mod+enter', label: 'Show the answer', group: 'Drills', run: reveal },
    ...(isShown
      ? grades.map(([id, label, keys]) => ({ keys, label, group: 'Drills', run: () => void grade(id) }))
      : []),
  ]);
  return (
    <section className={css.card} aria-label="Drill">
      <small>{card.isForMeeting ? 'For your meeting' : card.seen === 0 ? 'New' : 'Comes back'}</small>
      <p className={css.prompt}>{card.prompt}</p>
      <TextArea
        label="Your answer"
        hint="For yourself alone; it is not kept."
        voice="people"
        value={mine}
        onChange={setMine}
        isReadOnly={isShown}
        rows={2}
      />
      {isShown ? (
        <>
          <div ref={answer} tabIndex={-1} className={css.answer}>
            <h2>One good answer</h2>
            <p className={css.expected}>{card.expected}</p>
            <p>{card.explain}</p>
          </div>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and take the heading for a legend */}
          <div className={css.grades} role="group" aria-label="How did it go?">
            <small>How did it go?</small>
            {grades.map(([id, label, keys]) => (
              <Button key={id} keys={keys} isBusy={busy === id} onPress={() => void grade(id)}>
                {label}
              </Button>
            ))}
          </div>
        </>
      ) : (
        <Button kind="main" keys="mod+enter" onPress={reveal}>
          Show the answer
        </Button>
      )}
      {problem !== null && <ErrorState error={problem} safe="How it went is not stored yet." small />}
    </section>
  );
}
