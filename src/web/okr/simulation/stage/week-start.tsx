// The middle of the stage before a matter is opened: where we are, who is who, and what there is to know of the week.
import { useEffect, useRef } from 'react';
import { Button } from '../../../parts/button.tsx';
import { counted } from '../../../parts/numbers.ts';
import type { Play } from '../play.ts';
import { weekWords } from '../words.ts';
import css from './stage.module.css';

export function WeekStart({ play, onOpen }: { play: Play; onOpen: (id: string) => void }) {
  const { cast, view } = play;
  const { organisation, sponsor, leaders, teams } = cast;
  const [first] = view.scenes;
  const isFirst = play.past.length === 0;
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each week begins at its heading
  useEffect(() => heading.current?.focus(), [view.week]);
  return (
    <article className={css.talk}>
      <h1 ref={heading} tabIndex={-1}>
        {isFirst
          ? `You lead the quarter at ${organisation.name}`
          : `${counted(view.scenes.length, 'matter')} in ${weekWords(view.week)}`}
      </h1>
      <p className={css.narrator}>
        {isFirst
          ? organisation.what
          : view.week < 0
            ? 'There is room for about five priorities, and more than that are asked for.'
            : 'Attention for less than is asked of you. What you leave takes its course.'}
      </p>
      <div className={css.acts}>
        {first && (
          <Button kind="main" onPress={() => onOpen(first.id)}>
            Open the first
          </Button>
        )}
        <small>{first?.title}</small>
      </div>
      <dl className={css.cast}>
        {[{ ...sponsor, role: `${sponsor.role}, your sponsor` }, ...leaders].map((person) => (
          <div key={person.name}>
            <dt>
              {person.name} <small>{person.role}</small>
            </dt>
            <dd>
              {person.temperament} {person.reason}
            </dd>
          </div>
        ))}
        {teams.map(({ name, lead, does }) => (
          <div key={name}>
            <dt>
              {name} <small>a team, led by {lead}</small>
            </dt>
            <dd>{does.charAt(0).toUpperCase() + does.slice(1)}.</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
