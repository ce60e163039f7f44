// The imports there were: what, by whom, when, and how they ended. Each can be opened again.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { Moment } from '../../parts/date-text.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { counted } from '../../parts/numbers.ts';
import { Row, RowList } from '../../parts/row-list.tsx';
import { Section } from '../../parts/section.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import css from './import.module.css';
import { sourceWords, stateWords } from './words.ts';

const listOptions = () =>
  ask.imports.list.queryOptions({
    input: {},
    refetchInterval: ({ state }) =>
      state.data?.imports.some((each) => each.state === 'running') ? 2_000 : false,
  });

export function Earlier() {
  const me = useMe();
  const { data, error, refetch } = useQuery(listOptions());
  if (error) return <ErrorState error={error} level={2} onRetry={() => void refetch()} />;
  if (!data || !me) return <Skeleton lines={3} label="Loading earlier imports" />;
  if (data.imports.length === 0) return null;
  return (
    <Section title="Earlier imports" aside="A file that was not taken in is kept for a week.">
      <RowList label="Earlier imports" className={css.earlier}>
        {data.imports.map(({ id, fileName, source, state, errors, createdByName, createdAt }) => (
          <Row key={id} id={id} className={css.past}>
            <span className={css.file}>
              <Link to="/import/$id" params={{ id }} data-row-main>
                {fileName}
              </Link>
              <small>{sourceWords[source]}</small>
            </span>
            <span>
              {state === 'uploaded' && errors
                ? `Not started, ${counted(errors, 'error')}`
                : stateWords[state]}
            </span>
            <small>
              {createdByName}, <Moment at={createdAt} zone={me.zone} />
            </small>
          </Row>
        ))}
      </RowList>
    </Section>
  );
}
