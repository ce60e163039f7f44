// What waits beside the path: the next lesson, what is due today, and the learner's own key results as practice ground.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '../../app/me.ts';
import { dueWords } from '../../parts/dates.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { counted, countWord } from '../../parts/numbers.ts';
import css from './academy.module.css';
import type { PathData } from './path-data.ts';

type Props = { path: PathData; search: { programme?: string } };

export function Beside({ path, search }: Props) {
  const { next, drills, studio, conversations, practice, critiques, own, modules } = path;
  const module = modules.find(({ lessons }) => lessons.some(({ id }) => id === next?.id));
  return (
    <aside aria-label="What waits for you" className={css.beside}>
      {next ? (
        <div className={css.next}>
          <small>Next, {counted(next.minutes, 'minute')}</small>
          <h2>{next.title}</h2>
          {module && <p>{module.about}</p>}
          <LinkButton kind="main" to="/academy/lessons/$id" params={{ id: next.id }} search={search}>
            Read on
          </LinkButton>
        </div>
      ) : (
        <div className={css.next}>
          <small>All lessons are read</small>
          <h2>Keep your hand in</h2>
          <p>Drills come back when they are nearly forgotten. The studio is open for as long as you like.</p>
        </div>
      )}
      <ul className={css.todo}>
        <Todo
          title="Drills"
          to={
            <Link to="/academy/drills" search={search}>
              {drills.up > 0 ? 'Do them now' : 'See when'}
            </Link>
          }
        >
          <Drills drills={drills} />
        </Todo>
        {critiques.asked > 0 && (
          <Todo
            title="A peer’s piece"
            to={
              <Link to="/academy/studio" search={search}>
                Read it
              </Link>
            }
          >
            {countWord(critiques.asked)} {critiques.asked === 1 ? 'piece waits' : 'pieces wait'} for what you
            make of {critiques.asked === 1 ? 'it' : 'them'}. Neither of you learns a name.
          </Todo>
        )}
        <Todo
          title="Writing studio"
          to={
            studio.open ? (
              <Link to="/academy/studio/$id" params={{ id: studio.open.brief }} search={search}>
                Continue
              </Link>
            ) : (
              <Link to="/academy/studio" search={search}>
                Choose a brief
              </Link>
            )
          }
        >
          {studio.done} of {counted(studio.of, 'brief')} handed in.
          {studio.open && ` “${studio.open.title}” is at draft ${Math.max(1, studio.open.drafts)}.`}
        </Todo>
        <Todo
          title="Conversations"
          to={
            <Link to="/academy/conversations" search={search}>
              Hold one
            </Link>
          }
        >
          {conversations.done} of {counted(conversations.of, 'conversation')} walked to the end.
        </Todo>
        <Todo
          title="Judgement and knowledge"
          to={
            <Link to="/academy/practice" search={search}>
              Practise
            </Link>
          }
        >
          {practice.done} of {counted(practice.of, 'case')} answered, each with the reasons after.
        </Todo>
        <Todo title="Simulator" to={<Link to="/simulator">Run a quarter</Link>}>
          A quarter in an afternoon, with people who push back.
        </Todo>
        <Own own={own} />
      </ul>
    </aside>
  );
}

function Todo({ title, to, children }: { title: string; to?: ReactNode; children: ReactNode }) {
  return (
    <li>
      <div className={css.todoHead}>
        <h3>{title}</h3>
        {to}
      </div>
      <p>{children}</p>
    </li>
  );
}

function Drills({ drills: { up, doneToday, ahead } }: { drills: PathData['drills'] }) {
  const zone = useMe()?.zone ?? 'UTC';
  if (up === 0)
    return doneToday > 0 ? `${countWord(doneToday)} done today. That is enough.` : 'Nothing is due today.';
  const minutes = Math.max(1, Math.round(up * 0.6));
  return (
    <>
      {up} up, about {counted(minutes, 'minute')}.
      {ahead &&
        ` ${countWord(ahead.drills)} ${ahead.drills === 1 ? 'is' : 'are'} for the ${ahead.title} ${dueWords(ahead.startsAt, new Date(), zone)}.`}
    </>
  );
}

function Own({ own }: { own: PathData['own'] }) {
  const [first] = own;
  if (!first)
    return (
      <Todo title="Your own key results">
        You own none in an open cycle. When you do, you can practise on them here.
      </Todo>
    );
  return (
    <Todo
      title="Your own key results"
      to={
        <Link to="/academy/own/$id" params={{ id: first.objectiveId }}>
          Practise on it
        </Link>
      }
    >
      <span className="w">{first.title}</span>
      {own.length > 1 && ` and ${own.length - 1} more.`}
    </Todo>
  );
}
