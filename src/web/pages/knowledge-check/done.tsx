// What was handed in, task by task, each with what a coach would say.
import type { shelf } from '../../app/client.ts';
import { Section } from '../../parts/section.tsx';
import css from './knowledge-check.module.css';

type Check = NonNullable<Awaited<ReturnType<typeof shelf.knowledgeChecks.get>>['check']>;

export function Done({ check: { tasks, answers, marks } }: { check: Check }) {
  return tasks.map((task, at) => {
    const answer = answers?.[at];
    const mark = marks?.[at];
    return (
      <Section
        key={String(at)}
        title={`${at + 1} of ${tasks.length}`}
        aside={mark?.isRight ? 'right' : 'not yet'}
      >
        <p className={css.said}>{task.kind === 'rewrite' ? task.proposed : task.situation}</p>
        <p className={css.proposed}>{task.kind === 'rewrite' ? answer : task.options[Number(answer)]}</p>
        <p className={css.said}>{mark?.says}</p>
      </Section>
    );
  });
}
