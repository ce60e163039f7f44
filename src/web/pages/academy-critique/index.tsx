// A peer's piece, read blind: their words, the brief they had, and a level for each criterion with one sentence they can use.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { shelf as Shelf } from '../../app/client.ts';
import { ask, shelf } from '../../app/client.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { Rubric } from '../../okr/academy/rubric.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { useForm } from '../../parts/form.ts';
import { Section } from '../../parts/section.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './critique.module.css';

type Critique = Awaited<ReturnType<typeof Shelf.critiques.get>>;

const crumbs = [
  { label: 'Academy', to: '/academy' },
  { label: 'Writing studio', to: '/academy/studio' },
];

export default function CritiquePage() {
  const { id } = useParams({ from: '/framed/academy/critiques/$id' });
  const { data, error, refetch } = useQuery(ask.critiques.get.queryOptions({ input: { id } }));
  if (error)
    return (
      <Unread
        what="This piece"
        title="A peer’s piece"
        crumbs={crumbs}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <PageSkeleton />;
  const { objective, keyResults, notes } = data.draft;
  return (
    <Page title={data.title} crumbs={crumbs} width="text">
      <PageTitle
        eyebrow="A peer’s piece"
        lead={
          data.givenAt
            ? 'Your critique is with its author, who does not know that it is yours.'
            : 'Read it as you would like yours to be read. Neither of you learns the other’s name.'
        }
      >
        {data.title}
      </PageTitle>
      <div className={css.piece}>
        <p>{objective}</p>
        <ol>
          {keyResults
            .filter(({ title }) => title.trim() !== '')
            .map(({ title, role }) => (
              <li key={title}>
                {title}
                {role === 'guard' && <small> guard</small>}
              </li>
            ))}
        </ol>
        {notes && <p className={css.notes}>{notes}</p>}
      </div>
      <details className={css.brief}>
        <summary>The brief they had</summary>
        <p className="w">{data.about.words}</p>
        <ul>
          {data.about.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </details>
      <Section title="What you make of it">
        {data.givenAt ? (
          <>
            <p className="w">{data.words}</p>
            <Rubric rubric={data.rubric} levels={data.levels ?? {}} />
          </>
        ) : (
          <Give critique={data} />
        )}
      </Section>
    </Page>
  );
}

function Give({ critique: { id, rubric } }: { critique: Critique }) {
  const client = useQueryClient();
  const [levels, setLevels] = useState<Record<string, number>>({});
  const missing = rubric.criteria.filter((criterion) => levels[criterion.id] === undefined).length;
  const form = useForm({
    initial: { words: '' },
    check: ({ words }) => ({ words: words.trim() ? '' : 'Write a sentence the author can use' }),
    save: ({ words }) => shelf.critiques.give({ id, levels, words }),
    onSaved: () => {
      toast('Your critique is with its author');
      void client.invalidateQueries({ queryKey: ask.critiques.key() });
      void client.invalidateQueries({ queryKey: ask.enrolments.key() });
    },
  });
  return (
    <form onSubmit={form.submit} className={css.form}>
      <Rubric rubric={rubric} levels={levels} onChange={setLevels} />
      <TextArea
        label="One thing that would help most"
        hint="Speak of the text: what you see, and a question that leads on."
        voice="people"
        rows={3}
        {...form.field('words')}
      />
      {form.problem && <ErrorState error={form.problem} safe="What you wrote is kept on this page." small />}
      <div className={css.acts}>
        <Button kind="main" type="submit" isDisabled={missing > 0} isBusy={form.isBusy}>
          Give it
        </Button>
        {missing > 0 && (
          <small>{missing === 1 ? 'One criterion has' : `${missing} criteria have`} no level yet</small>
        )}
      </div>
    </form>
  );
}
