// What an import is, would do and did, in sentences.
import { counted, countWord } from '../../parts/numbers.ts';
import type { Import, Report } from './use-import.ts';

type Thing = Report['counts'][number]['thing'];

const one: Record<Thing, string> = {
  cycles: 'cycle',
  teams: 'team',
  people: 'person',
  outcomes: 'outcome',
  kpis: 'KPI',
  objectives: 'objective',
  'key results': 'key result',
  initiatives: 'initiative',
  links: 'link',
  'check-ins': 'check-in',
  other: 'other entry',
};
const many: Partial<Record<Thing, string>> = { people: 'people', kpis: 'KPIs', other: 'other entries' };

/** "key results" as a line of the table says it. */
export const thingWords = (thing: Thing): string => {
  const words = many[thing] ?? thing;
  return words[0]!.toUpperCase() + words.slice(1);
};

const told: readonly Thing[] = [
  'objectives',
  'key results',
  'check-ins',
  'outcomes',
  'kpis',
  'people',
  'teams',
];

function mostOf(report: Report, of: 'create' | 'change'): string {
  const counts = told
    .map((thing) => ({ thing, count: report.counts.find((each) => each.thing === thing)?.[of] ?? 0 }))
    .filter(({ count }) => count > 0)
    .slice(0, 3)
    .map(({ thing, count }) => counted(count, one[thing], many[thing] ?? thing));
  return listed(counts);
}

/** "a, b and c" */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const changedIn = (report: Report) => report.counts.reduce((sum, { change }) => sum + change, 0);

/** What the dry run found, for the head of the page. */
export function finding({ fileName, report }: Pick<Import, 'fileName' | 'report'>): string {
  if (!report) return `Reading ${fileName}`;
  if (report.errors > 0)
    return `${countWord(report.errors)} ${report.errors === 1 ? 'thing' : 'things'} in ${fileName} ${report.errors === 1 ? 'stands' : 'stand'} in the way`;
  if (report.rowCount === 0 && report.counts.every(({ leave }) => leave === 0) && report.changesNothing)
    return `Nothing in ${fileName} can be taken in`;
  if (report.changesNothing) return `Everything in ${fileName} is here already`;
  const made = mostOf(report, 'create');
  if (made) return `${fileName} would bring ${made}`;
  return `${fileName} would change ${counted(changedIn(report), 'thing')}`;
}

/** What an import that is over did. */
export function outcome({ fileName, report }: Pick<Import, 'fileName' | 'report'>): string {
  if (!report || report.changesNothing) return `Nothing in ${fileName} was new`;
  const made = mostOf(report, 'create');
  if (made) return `${made} ${/^1 [^,]*$/.test(made) && !made.includes(' and ') ? 'has' : 'have'} come in`;
  return `${counted(changedIn(report), 'thing')} changed with ${fileName}`;
}

export const sourceWords: Record<Import['source'], string> = {
  spreadsheet: 'a spreadsheet',
  'viva goals': 'a Viva Goals export',
  quarterdeck: 'Quarterdeck JSON',
};

export const stateWords: Record<Import['state'], string> = {
  uploaded: 'Not started',
  running: 'Under way',
  done: 'Done',
  failed: 'Failed, nothing changed',
  cancelled: 'Stopped, nothing changed',
};
