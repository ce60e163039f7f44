// The four tasks on one page, and one button at the end.
import { type shelf as calls, shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { useForm } from '../../parts/form.ts';
import { RadioRows } from '../../parts/radio-rows.tsx';
import { Section } from '../../parts/section.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import css from './knowledge-check.module.css';

type Check = NonNullable<Awaited<ReturnType<typeof calls.knowledgeChecks.get>>['check']>;
type Values = { [place: `${number}`]: string | number | null };

export function Tasks({ tasks }: { tasks: Check['tasks'] }) {
  const form = useForm<Values, unknown>({
    initial: Object.fromEntries(tasks.map(({ kind }, at) => [String(at), kind === 'rewrite' ? '' : null])),
    check: (values) =>
      Object.fromEntries(
        tasks.flatMap(({ kind }, at) => {
          const value = values[`${at}`];
          if (kind === 'rewrite') return String(value).trim() ? [] : [[String(at), 'Write the key result']];
          return value === null ? [[String(at), 'Choose one']] : [];
        }),
      ),
    save: (values) =>
      shelf.knowledgeChecks.finish({ answers: tasks.map((_, at) => values[`${at}`] as string | number) }),
    onSaved: () => void queryClient.invalidateQueries(),
  });
  return (
    <form onSubmit={form.submit} noValidate>
      {tasks.map((task, at) => (
        <Section key={String(at)} title={`${at + 1} of ${tasks.length}`}>
          {task.kind === 'rewrite' ? (
            <>
              <p className={css.said}>Somebody proposes this as a key result:</p>
              <p className={css.proposed}>{task.proposed}</p>
              <p className={css.said}>{task.known}</p>
              <TextArea
                label="The key result you would write"
                voice="people"
                maxLength={300}
                name={String(at)}
                value={String(form.values[`${at}`] ?? '')}
                onChange={(value) => form.set(`${at}`, value)}
                error={form.errors[String(at)]}
              />
            </>
          ) : (
            <>
              <p className={css.said}>{task.situation}</p>
              <RadioRows
                label="What you would propose"
                hideLabel
                rows={task.options.map((label, option) => ({ id: String(option), label }))}
                value={form.values[`${at}`] === null ? null : String(form.values[`${at}`])}
                onChange={(option) => form.set(`${at}`, Number(option))}
              />
              {form.errors[String(at)] && (
                <p className={css.problem} role="alert">
                  {form.errors[String(at)]}
                </p>
              )}
            </>
          )}
        </Section>
      ))}
      {form.problem && (
        <ErrorState error={form.problem} safe="What you wrote is still here." small level={2} />
      )}
      <div className={css.acts}>
        <Button kind="main" type="submit" isBusy={form.isBusy}>
          Hand it in
        </Button>
      </div>
    </form>
  );
}
