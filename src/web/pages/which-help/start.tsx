// The table of the six problems, usable as it stands; the guided way into it; and what was stated here before, held against what is seen.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Kind, kindWords } from '../../../diagnosis/advice/rule.ts';
import { problems } from '../../../diagnosis/which-help/problems.ts';
import { ask } from '../../app/client.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { buttonClass } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Section } from '../../parts/section.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { countAnswered, useAnswers } from './answers.ts';
import { questions } from './questions.ts';
import { Stated } from './stated.tsx';
import css from './which-help.module.css';

export function Start() {
  const answers = useAnswers();
  const done = countAnswered(answers);
  const next = questions.findIndex(({ key, index }) => !answers[key]?.[index]) + 1;
  return (
    <Page title="Which help">
      <PageTitle
        lead="Read the six as people state them, or answer eighteen questions: ten minutes, from memory, before anything is counted. Every row begins with a move that costs nothing."
        actions={
          <Link
            to="/which-help"
            search={{ step: done > 0 && next > 0 ? next : done > 0 ? 'result' : 1 }}
            className={buttonClass('main')}
          >
            {done === 0
              ? 'Answer eighteen questions'
              : next > 0
                ? `Go on with question ${next}`
                : 'Read your result'}
          </Link>
        }
      >
        Six problems, and where each best starts
      </PageTitle>
      <table className={css.table}>
        <caption className="visually-hidden">
          Six problems, the help that fits each, and the free move
        </caption>
        <thead>
          <tr>
            <th scope="col">Your problem</th>
            <th scope="col">Best start</th>
            <th scope="col">Why</th>
            <th scope="col">Before you pay anybody</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ key, stated, start, why, firstMove }) => (
            <tr key={key}>
              <th scope="row">{stated}</th>
              <td data-label="Best start">
                <b>{helpWords(start)}</b>
              </td>
              <td data-label="Why">{why}</td>
              <td data-label="Before you pay anybody" className={css.words}>
                {firstMove}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.note}>
        Learning never overrides the system: where leaders change priorities in the middle of the quarter,
        certification waits, for nobody could use what they learned.
      </p>
      <Before />
    </Page>
  );
}

/** "Certification, then coaching". */
const helpWords = ([first, ...then]: readonly Kind[]): string =>
  [first && kindWords[first], ...then.map((kind) => kindWords[kind].toLowerCase())].join(', then ');

function Before() {
  const { data, error, refetch } = useQuery(ask.assessments.list.queryOptions({ input: {} }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={3} />;
  if (data.assessments.length === 0) return null;
  return (
    <div className={css.before}>
      <Section
        title="What was stated here, and what is seen"
        aside="People are often right about the pain and wrong about the place"
      >
        {data.assessments.map((assessment) => (
          <Stated key={assessment.id} assessment={assessment} />
        ))}
      </Section>
    </div>
  );
}
