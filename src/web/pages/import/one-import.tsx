// One import from the first look to its end. Which step is shown stands in the address; how it stands comes from the server.
import { useSearch } from '@tanstack/react-router';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { counted, numberWords } from '../../parts/numbers.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { TabLinks } from '../../parts/tabs.tsx';
import { CheckStep } from './check-step.tsx';
import { Done } from './done.tsx';
import css from './import.module.css';
import { PeopleStep } from './people-step.tsx';
import { ReadStep } from './read-step.tsx';
import { Running } from './running.tsx';
import { type Import, type StepProps, useImport } from './use-import.ts';
import { finding, sourceWords } from './words.ts';

const crumbs = [
  { label: 'Files', to: '/settings/files' },
  { label: 'Import', to: '/import' },
];

export function OneImport({ id }: { id: string }) {
  const work = useImport(id);
  const { data, error } = work;
  if (error)
    return <Unread what="The import" title="Import" crumbs={crumbs} error={error} onRetry={work.retry} />;
  if (!data)
    return (
      <Page title="Import" crumbs={crumbs}>
        <Skeleton lines={8} label="Loading the import" />
      </Page>
    );
  return (
    <Page title={data.fileName} crumbs={crumbs}>
      {data.state === 'running' ? (
        <Running data={data} work={work} />
      ) : data.state === 'done' ? (
        <Done data={data} />
      ) : data.canStart ? (
        <Steps data={data} work={work} />
      ) : (
        <LetGo data={data} />
      )}
    </Page>
  );
}

function Steps({ data, work }: StepProps) {
  const { report, failure, state, fileName } = data;
  const isDocument = data.source === 'quarterdeck';
  const { step = 'read' } = useSearch({ strict: false }) as { step?: string };
  const shown = isDocument ? 'check' : step;
  const unknown = report?.people.filter(({ by }) => by === 'none').length ?? 0;
  return (
    <>
      <PageTitle lead={leadOf(data)}>{finding(data)}</PageTitle>
      {state === 'failed' && (
        <p className={css.ended} role="status">
          <b>The last start failed.</b> {failure}
        </p>
      )}
      {state === 'cancelled' && (
        <p className={css.ended} role="status">
          <b>It was stopped.</b> Nothing was changed. You can start it again.
        </p>
      )}
      {work.refusal && <ErrorState error={work.refusal} safe="Nothing was changed." level={2} />}
      {!report ? (
        !work.refusal && <Skeleton lines={8} label={`Reading ${fileName}`} />
      ) : (
        <>
          {!isDocument && (
            <TabLinks
              label="Steps of the import"
              links={(
                [
                  ['read', 'What was read'],
                  [
                    'people',
                    unknown > 0 ? `People and teams, ${numberWords(unknown)} unknown` : 'People and teams',
                  ],
                  [
                    'check',
                    report.errors > 0
                      ? `What it would do, ${counted(report.errors, 'error')}`
                      : 'What it would do',
                  ],
                ] as const
              ).map(([id, label]) => ({
                label,
                to: `/import/${data.id}`,
                search: id === 'read' ? {} : { step: id },
                isHere: shown === id,
              }))}
            />
          )}
          <div className={css.step}>
            {shown === 'check' ? (
              <CheckStep data={data} report={report} work={work} />
            ) : shown === 'people' ? (
              <PeopleStep data={data} report={report} work={work} />
            ) : (
              <ReadStep data={data} work={work} />
            )}
          </div>
        </>
      )}
    </>
  );
}

function leadOf({ source, sheets, choices }: Import): string {
  const sheet = sheets[choices.sheet];
  const rows = sheet ? `, ${sheet.rows.toLocaleString('en-GB')} ${sheet.rows === 1 ? 'row' : 'rows'}` : '';
  return `Read as ${sourceWords[source]}${rows}. Nothing is changed until you start it.`;
}

function LetGo({ data: { fileName } }: { data: Import }) {
  return (
    <>
      <PageTitle>{fileName} was never taken in</PageTitle>
      <EmptyState
        level={2}
        title="The file is no longer kept"
        action={
          <LinkButton kind="main" to="/import">
            Choose it again
          </LinkButton>
        }
      >
        A file that is not started within a week is let go, because it names people. Nothing was changed by
        it.
      </EmptyState>
    </>
  );
}
