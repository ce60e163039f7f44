// Files out: objectives of a cycle as a spreadsheet, narrowed in the words of the cycle page, or everything as JSON that can come back.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { shelf } from '../app/client.ts';
import { useMay } from '../app/may.ts';
import { Page, PageTitle } from '../app/page.tsx';
import { phaseWords } from '../okr/phase-words.ts';
import { announce } from '../parts/announce.tsx';
import { Button } from '../parts/button.tsx';
import { durationWords } from '../parts/dates.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { counted, numberWords } from '../parts/numbers.ts';
import { saveFile } from '../parts/save-file.ts';
import { Section } from '../parts/section.tsx';
import { Select } from '../parts/select.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { isNarrowed, type Look, readLook, writeLook } from './cycle/address.ts';
import { FilterBar } from './cycle/filter-bar.tsx';
import { type CycleData, useCycle, useFilter } from './cycle/use-cycle.ts';
import css from './export.module.css';

type Asked = Parameters<typeof shelf.exports.get>[0];

export default function ExportPage() {
  return (
    <Page title="Export" crumbs={[{ label: 'Files', to: '/settings/files' }]}>
      <PageTitle lead="A file holds what you may see and nothing else. Cells a spreadsheet would run as a formula are written as text.">
        Take your OKRs along
      </PageTitle>
      <Objectives />
      <OfTheRhythm />
      <Everything />
    </Page>
  );
}

function Objectives() {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const look = useMemo(() => readLook(search), [search]);
  const go = useCallback(
    (patch: Partial<Look>, { replace = false } = {}) =>
      void navigate({
        to: '/export',
        search: (now) => ({ ...now, ...writeLook({ ...readLook(now), ...patch }) }),
        replace,
        resetScroll: false,
      }),
    [navigate],
  );
  const { data, error, retry } = useCycle(look);
  return (
    <Section
      title="Objectives with their key results"
      aside="One row a key result. Our own import reads it back."
    >
      {error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : data === undefined ? (
        <Skeleton lines={4} label="Loading the cycle" />
      ) : data === null ? (
        <p className={css.note}>
          There is no such cycle here. Without a cycle there are no objectives to give out.
        </p>
      ) : (
        <>
          <Select
            label="Cycle"
            className={css.cycle}
            options={data.cycles.map(({ id, name, phase }) => ({
              id,
              label: name,
              note: phaseWords[phase].label,
            }))}
            value={data.cycle.id}
            onChange={(cycleId) => go({ cycleId })}
          />
          {data.all.length > 0 && <FilterBar data={data} look={look} go={go} />}
          <AsSpreadsheet data={data} look={look} />
        </>
      )}
    </Section>
  );
}

function AsSpreadsheet({ data, look }: { data: CycleData; look: Look }) {
  const filter = useFilter()(look);
  const file = useFile();
  const keyResults = data.shown.reduce((sum, each) => sum + each.keyResults.length, 0);
  if (data.shown.length === 0)
    return (
      <p className={css.note}>
        {isNarrowed(look)
          ? 'Nothing matches, so there is nothing to give out.'
          : `${data.cycle.name} has no objectives yet.`}
      </p>
    );
  return (
    <>
      <p className={css.note} role="status">
        {counted(data.shown.length, 'objective')} with {counted(keyResults, 'key result')}
        {isNarrowed(look) ? `, of ${numberWords(data.all.length)} in ${data.cycle.name}` : ''}.
      </p>
      <div className={css.acts}>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            isBusy={file.busy === format}
            isDisabled={filter === undefined || data.isOld}
            onPress={() => void file.fetchAs({ ...filter, cycleId: data.cycle.id, format })}
          >
            Download {format.toUpperCase()}
          </Button>
        ))}
      </div>
      <Said file={file} />
    </>
  );
}

const rhythmLists = [
  ['decisions', 'Decisions, with what paid for them'],
  ['escalations', 'Requests for help, with their answers'],
  ['meetings', 'Meetings, with what became of them'],
] as const;

function OfTheRhythm() {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const { data } = useCycle(useMemo(() => readLook(search), [search]));
  const file = useFile();
  const [list, setList] = useState<(typeof rhythmLists)[number][0]>('decisions');
  if (!data) return null;
  const { id: cycleId, name } = data.cycle;
  return (
    <Section title={`What ${name} decided, asked for and met about`}>
      <Select
        label="List"
        className={css.cycle}
        options={rhythmLists.map(([id, label]) => ({ id, label }))}
        value={list}
        onChange={setList}
      />
      <div className={css.acts}>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            aria-label={`Download ${format.toUpperCase()} of ${list === 'escalations' ? 'requests for help' : list}`}
            isBusy={file.busy === format}
            onPress={() => void file.fetchAs({ list, cycleId, format })}
          >
            Download {format.toUpperCase()}
          </Button>
        ))}
      </div>
      <Said file={file} />
    </Section>
  );
}

function Everything() {
  const may = useMay();
  const file = useFile();
  const isWhole = may('workspaces.export');
  return (
    <Section title={isWhole ? 'Everything, as JSON' : 'Everything you may see, as JSON'}>
      <p className={css.note}>
        Every cycle with its people, teams, outcomes, KPIs, check-ins, comments and history.{' '}
        {isWhole
          ? 'Nothing is lost on the way: brought into an empty Quarterdeck it is the same workspace again. Passwords and tokens are not in it.'
          : 'What is hidden from you is not in it, so it is for reading and for scripts; owners and admins can take a whole copy.'}
      </p>
      <div className={css.acts}>
        <Button isBusy={file.busy === 'json'} onPress={() => void file.fetchAs({ format: 'json' })}>
          Download JSON
        </Button>
      </div>
      <Said file={file} />
    </Section>
  );
}

/** Asked for like everything else, not linked to: a link would not say which workspace it is about. */
function useFile() {
  const [busy, setBusy] = useState<Asked['format'] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [said, say] = useState('');
  const fetchAs = async (asked: Asked) => {
    setBusy(asked.format);
    setError(null);
    say('');
    const since = performance.now();
    try {
      const file = await shelf.exports.get(asked);
      saveFile(file);
      const words = `${file.name}, ${sizeWords(file.size)}, ready after ${durationWords(performance.now() - since)}.`;
      say(words);
      announce(words);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(null);
    }
  };
  return { busy, error, said, fetchAs };
}

function Said({ file: { said, error } }: { file: ReturnType<typeof useFile> }) {
  if (error !== null) return <ErrorState error={error} safe="Nothing was changed." small />;
  return said ? <p className={css.said}>{said}</p> : null;
}

/** 41 kB, 2.3 MB */
const sizeWords = (bytes: number) =>
  bytes < 1_000_000
    ? `${numberWords(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${numberWords(Math.round(bytes / 100_000) / 10)} MB`;
