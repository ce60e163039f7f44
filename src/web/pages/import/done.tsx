// An import that is over: what came in, where it is now, and what the same file does the next time.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ask } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { PageTitle } from '../../app/page.tsx';
import { queryClient } from '../../app/query-client.ts';
import { announce } from '../../parts/announce.tsx';
import { Moment } from '../../parts/date-text.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { counted } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { Counts } from './counts.tsx';
import css from './import.module.css';
import { Problems } from './problems.tsx';
import type { Import, Report } from './use-import.ts';
import { outcome } from './words.ts';

export function Done({ data }: { data: Import }) {
  const { fileName, report, createdByName, finishedAt } = data;
  const zone = useMe()?.zone ?? 'UTC';
  const said = outcome(data);
  useEffect(() => announce(said), [said]);
  // Everything else on screen was asked before it was there.
  useEffect(() => void queryClient.invalidateQueries(), []);
  return (
    <>
      <PageTitle
        lead={
          finishedAt && (
            <>
              {fileName}, by {createdByName}, <Moment at={finishedAt} zone={zone} />.
            </>
          )
        }
      >
        {said}
      </PageTitle>
      {report && <Where report={report} />}
      {report && !report.changesNothing && (
        <Section title="What came in">
          <Counts counts={report.counts} isDone />
        </Section>
      )}
      {report && <NewPeople report={report} />}
      {report && report.problemCount > 0 && <Problems report={report} fileName={fileName} />}
      <Section title="The same file again">
        <p className={css.prose}>
          Nothing doubles. Each row is known again, so a newer version of the file brings only what is new or
          different in it, and what was changed here since stays as you changed it. The file itself is not
          kept.
        </p>
        <div className={css.acts}>
          <LinkButton to="/import">Choose another file</LinkButton>
        </div>
      </Section>
    </>
  );
}

function Where({ report }: { report: Report }) {
  const { data } = useQuery(ask.cycles.list.queryOptions({ input: {} }));
  const cycles = report.cycles.flatMap(({ name, startsOn, objectives }) => {
    const here = data?.cycles.find((each) => each.name === name && each.startsOn === startsOn);
    return here ? [{ id: here.id, name, objectives }] : [];
  });
  if (cycles.length === 0) return null;
  return (
    <ul className={css.where} aria-label="Where to look">
      {cycles.map(({ id, name, objectives }) => (
        <li key={id}>
          <Link to="/cycle" search={{ cycle: id }}>
            Open {name}
          </Link>
          <small>{counted(objectives, 'objective')}</small>
        </li>
      ))}
    </ul>
  );
}

function NewPeople({ report }: { report: Report }) {
  const count = report.people.filter(({ choice }) => choice === 'create').length;
  if (count === 0) return null;
  return (
    <p className={css.prose}>
      {counted(count, 'person is', 'people are')} new and cannot sign in yet.{' '}
      <Link to="/people" search={{ show: 'invited' }}>
        Invite them
      </Link>{' '}
      when you are ready.
    </p>
  );
}
