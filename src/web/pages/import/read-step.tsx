// What was read: the sheet, its columns with their first cells and what we take them for, how numbers and dates are written, and where rows belong that do not say.
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../app/client.ts';
import { phaseWords } from '../../okr/phase-words.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { RadioSegments } from '../../parts/radio-segments.tsx';
import { Section } from '../../parts/section.tsx';
import { Select } from '../../parts/select.tsx';
import { columnWords, readTwice } from './column-words.ts';
import css from './import.module.css';
import type { Import, StepProps } from './use-import.ts';
import { listed } from './words.ts';

type Field = NonNullable<Import['choices']['columns'][number]>;

const leaveOut = 'leave out';
const meanings = [
  { id: leaveOut, label: 'Leave it out' },
  ...(Object.keys(columnWords) as Field[]).map((id) => ({ id, label: columnWords[id] })),
] as { id: Field | typeof leaveOut; label: string }[];

export function ReadStep({ data, work }: StepProps) {
  const { sheets, choices, source } = data;
  const sheet = sheets[choices.sheet];
  return (
    <>
      <Section title="The file">
        <div className={css.fields}>
          <Select
            label="Read it as"
            options={[
              { id: 'spreadsheet', label: 'A spreadsheet', note: 'You say what each column means' },
              { id: 'viva goals', label: 'A Viva Goals export', note: 'Its columns are known' },
            ]}
            value={choices.source}
            onChange={(chosen) => work.change({ source: chosen })}
          />
          {sheets.length > 1 && (
            <Select
              label="Sheet"
              options={sheets.map(({ name, rows }, index) => ({
                id: String(index),
                label: name || `Sheet ${index + 1}`,
                note: `${rows.toLocaleString('en-GB')} rows`,
              }))}
              value={String(choices.sheet)}
              onChange={(chosen) => work.change({ sheet: Number(chosen) })}
            />
          )}
        </div>
        <div className={css.habits}>
          <RadioSegments
            label="Numbers look like"
            segments={[
              { id: '.', label: '1,250.5' },
              { id: ',', label: '1.250,5' },
            ]}
            value={choices.habits.decimal}
            onChange={(decimal) => work.change({ habits: { ...choices.habits, decimal } })}
          />
          <RadioSegments
            label="03/04/2027 is"
            segments={[
              { id: 'day first', label: '3 April' },
              { id: 'month first', label: '4 March' },
            ]}
            value={choices.habits.dates}
            onChange={(dates) => work.change({ habits: { ...choices.habits, dates } })}
          />
        </div>
      </Section>
      {sheet && <Columns sheet={sheet} data={data} work={work} isKnown={source === 'viva goals'} />}
      <Home data={data} work={work} />
      <div className={css.acts}>
        <LinkButton kind="main" to="/import/$id" params={{ id: data.id }} search={{ step: 'people' }}>
          Next: people and teams
        </LinkButton>
      </div>
    </>
  );
}

const current = 'current';
const company = 'company';

function Home({ data: { choices }, work }: StepProps) {
  const cycles = useQuery(ask.cycles.list.queryOptions({ input: {}, staleTime: 60_000 }));
  const teams = useQuery(ask.teams.list.queryOptions({ input: {}, staleTime: 60_000 }));
  if (!cycles.data || !teams.data) return null;
  const open = cycles.data.cycles.filter(({ phase }) => phase !== 'closed');
  const now = open.find(({ id }) => id === cycles.data.currentId);
  const top = teams.data.teams.find(({ parentId }) => parentId === null);
  return (
    <Section title="Rows that name no cycle or team" aside="A row that names one keeps it.">
      <div className={css.fields}>
        <Select
          label="Cycle"
          options={[
            { id: current, label: now ? `The current one, ${now.name}` : 'The current one' },
            ...open.map(({ id, name, phase }) => ({ id, label: name, note: phaseWords[phase].label })),
          ]}
          value={choices.cycleId ?? current}
          onChange={(id) => work.change({ cycleId: id === current ? null : id })}
        />
        <Select
          label="Team"
          options={[
            { id: company, label: top ? `The company, ${top.name}` : 'The company' },
            ...teams.data.teams
              .filter(({ parentId }) => parentId !== null)
              .map(({ id, name }) => ({ id, label: name })),
          ]}
          value={choices.teamId ?? company}
          onChange={(id) => work.change({ teamId: id === company ? null : id })}
        />
      </div>
    </Section>
  );
}

type ColumnsProps = StepProps & { sheet: Import['sheets'][number]; isKnown: boolean };

function Columns({ sheet, data: { choices }, work, isKnown }: ColumnsProps) {
  const twice = isKnown ? [] : readTwice(choices.columns);
  const change = (at: number, field: Field | null) =>
    work.change({
      columns: sheet.columns.map((_, index) => (index === at ? field : (choices.columns[index] ?? null))),
    });
  return (
    <Section
      title={`${sheet.columns.length} columns`}
      aside={
        isKnown
          ? 'Viva Goals names its columns; there is nothing to choose.'
          : `Their names stand in row ${sheet.headerRow}. Beside each, what stands in it.`
      }
    >
      {twice.length > 0 && (
        <p className={css.warning}>
          {listed(twice)} {twice.length === 1 ? 'is' : 'are'} read from two columns. Leave one of them out.
        </p>
      )}
      <ul className={css.columns} aria-label="Columns of the file">
        {sheet.columns.map(({ header, samples }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; names may repeat
          <li key={index} data-left-out={(!isKnown && !choices.columns[index]) || undefined}>
            <div className={css.column}>
              <b>{header || `Column ${index + 1}, without a name`}</b>
              <span className={`w ${css.samples}`}>
                {samples.length > 0 ? [...new Set(samples)].join(' · ') : <small>nothing in it</small>}
              </span>
            </div>
            {!isKnown && (
              <Select
                label={`“${header || `Column ${index + 1}`}” is read as`}
                hideLabel
                options={meanings}
                value={choices.columns[index] ?? leaveOut}
                onChange={(id) => change(index, id === leaveOut ? null : id)}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
