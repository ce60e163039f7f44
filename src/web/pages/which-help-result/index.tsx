// The result of a self-assessment, for whoever was given its link. Nobody signs in, and nothing else of the workspace shows.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { problems } from '../../../diagnosis/which-help/problems.ts';
import { shelf } from '../../app/client.ts';
import { Doorway } from '../../app/doorway.tsx';
import { ResultParts } from '../../okr/which-help/result.tsx';
import { resultFinding } from '../../okr/which-help/result-words.ts';
import { dayWords } from '../../parts/dates.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { Fold } from '../../parts/fold.tsx';
import { problemOf } from '../../parts/problem.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import css from './result.module.css';

export default function WhichHelpResult() {
  const { secret = '' } = useParams({ strict: false }) as { secret?: string };
  const { data, error, refetch } = useQuery({
    queryKey: ['which-help', secret],
    queryFn: () => shelf.assessments.open({ secret }),
    retry: false,
  });
  const code = error && problemOf(error).code;
  if (code === 'not-found' || code === 'bad-input')
    return (
      <Doorway
        title="Which help"
        heading="This link opens nothing"
        lead="It may have been cut short. Ask whoever sent it for the whole of it."
      />
    );
  if (error)
    return (
      <Doorway title="Which help" heading="The result could not be read">
        <ErrorState error={error} level={2} onRetry={() => void refetch()} />
      </Doorway>
    );
  if (!data)
    return (
      <Doorway title="Which help" heading="Which help fits">
        <Skeleton lines={4} />
      </Doorway>
    );
  const { result, answers, statedAt, workspaceName } = data;
  return (
    <Doorway
      title="Which help fits"
      width="usual"
      eyebrow={`${workspaceName}, stated ${dayWords(statedAt.slice(0, 10), 'plain')} ${statedAt.slice(0, 4)}`}
      heading={resultFinding(result)}
      lead="This is what somebody stated from memory in ten minutes. Nothing was counted."
    >
      <ResultParts result={result} />
      <div className={css.answers}>
        <Fold title="The eighteen answers">
          {problems.map(({ key, stated, questions }) => (
            <section key={key}>
              <h3>{stated}</h3>
              <ul>
                {questions.map((asks, index) => (
                  <li key={asks}>
                    {asks} <b>{words[answers[key]?.[index] ?? 'unsure']}</b>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </Fold>
      </div>
    </Doorway>
  );
}

const words = { yes: 'Yes', no: 'No', unsure: 'Not known' };
