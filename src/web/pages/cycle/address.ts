// What the cycle page shows, written in its address: it can be sent, kept as a view, and the back button undoes a filter. Several values are joined by dots.
import { instantOf } from '../../../core/calendar/zone.ts';
import { type Status, statuses } from '../../../core/check-in.ts';
import { type ObjectiveState, states } from '../../../core/objective.ts';

export const shapes = ['map', 'tree', 'table'] as const;
type View = (typeof shapes)[number];
export const groups = ['team', 'owner', 'outcome', 'status', 'none'] as const;
type Group = (typeof groups)[number];
export const sorts = ['default', 'title', 'status', 'progress', 'confidence', 'age', 'owner'] as const;
export type Sort = (typeof sorts)[number];
export const columns = [
  'status',
  'numbers',
  'progress',
  'confidence',
  'age',
  'mean',
  'score',
  'team',
  'ambition',
  'owner',
] as const;
export type Column = (typeof columns)[number];
export const usualColumns: readonly Column[] = [
  'status',
  'numbers',
  'progress',
  'confidence',
  'age',
  'owner',
];

/** Everything the page can be asked for. Null and empty mean "any". */
export type Look = {
  view: View;
  cycleId: string | null;
  teamIds: readonly string[];
  /** A person's id, or `me`: owns the objective or one of its key results. */
  owner: string | null;
  outcomeId: string | null;
  statuses: readonly Status[];
  states: readonly ObjectiveState[];
  silentDays: number | null;
  /** `monday` or a day. */
  changed: string | null;
  text: string;
  group: Group;
  sort: Sort;
  isDescending: boolean;
  columns: readonly Column[];
  /** The tree by teams instead of by outcomes. */
  byTeam: boolean;
  /** The thing chosen on the map. */
  at: string | null;
};

export const plainLook: Look = {
  view: 'table',
  cycleId: null,
  teamIds: [],
  owner: null,
  outcomeId: null,
  statuses: [],
  states: [],
  silentDays: null,
  changed: null,
  text: '',
  group: 'team',
  sort: 'default',
  isDescending: false,
  columns: usualColumns,
  byTeam: false,
  at: null,
};

export type Search = Record<string, string | number | undefined>;

const parts = (value: unknown) =>
  String(value ?? '')
    .split(/[.,]/)
    .filter(Boolean);
const known = <T extends string>(all: readonly T[], value: unknown): T | undefined =>
  all.find((each) => slug(each) === value);
const knownParts = <T extends string>(all: readonly T[], value: unknown) =>
  all.filter((each) => parts(value).includes(slug(each)));
const slug = (words: string) => words.replaceAll(' ', '-');
const words = (value: unknown) => (value === undefined || value === '' ? null : String(value));

/** Reads an address; what it does not understand is left out, so that an old link still opens. */
export function readLook(search: Record<string, unknown>): Look {
  const sort = String(search.sort ?? '');
  const sorted = known(sorts, sort.replace(/^-/, '')) ?? plainLook.sort;
  const silent = Number(search.silent);
  const changed = String(search.changed ?? '');
  return {
    view: known(shapes, search.view) ?? plainLook.view,
    cycleId: words(search.cycle),
    teamIds: parts(search.team),
    owner: words(search.owner),
    outcomeId: words(search.outcome),
    statuses: knownParts(statuses, search.status),
    states: knownParts(states, search.state),
    silentDays: Number.isInteger(silent) && silent >= 1 && silent <= 400 ? silent : null,
    changed: /^(monday|\d{4}-\d{2}-\d{2})$/.test(changed) ? changed : null,
    text: String(search.text ?? '').slice(0, 200),
    group: known(groups, search.group) ?? plainLook.group,
    sort: sorted,
    isDescending: sorted !== 'default' && sort.startsWith('-'),
    columns: 'columns' in search ? knownParts(columns, search.columns) : usualColumns,
    byTeam: search.by === 'team',
    at: words(search.at),
  };
}

/** The shortest address of a look: what is as usual stays out. `undefined` takes a word out of the address. */
export function writeLook(look: Look): Search {
  const list = (values: readonly string[]) => values.map(slug).join('.') || undefined;
  const unlessUsual = <K extends keyof Look & ('view' | 'group')>(key: K) =>
    look[key] === plainLook[key] ? undefined : look[key];
  return {
    view: unlessUsual('view'),
    cycle: look.cycleId ?? undefined,
    team: list(look.teamIds),
    owner: look.owner ?? undefined,
    outcome: look.outcomeId ?? undefined,
    status: list(look.statuses),
    state: list(look.states),
    silent: look.silentDays ?? undefined,
    changed: look.changed ?? undefined,
    text: look.text || undefined,
    group: unlessUsual('group'),
    sort: look.sort === 'default' ? undefined : `${look.isDescending ? '-' : ''}${look.sort}`,
    columns: list(look.columns) === list(usualColumns) ? undefined : (list(look.columns) ?? ''),
    by: look.byTeam ? 'team' : undefined,
    at: look.at ?? undefined,
  };
}

/** The words that narrow the list, in a fixed order: two looks are the same view when these are the same. */
export function filterKey(look: Look): string {
  const { team, owner, outcome, status, state, silent, changed, text } = writeLook(look);
  return JSON.stringify([team, owner, outcome, status, state, silent, changed, text]);
}

export const isNarrowed = (look: Look): boolean => filterKey(look) !== filterKey(plainLook);

/** A look with nothing narrowed. */
export function widened(look: Look): Look {
  const { teamIds, owner, outcomeId, statuses, states, silentDays, changed, text } = plainLook;
  return { ...look, teamIds, owner, outcomeId, statuses, states, silentDays, changed, text };
}

/** The filter the server is asked with. @param monday of this week, a calendar day @param zone days are counted in */
export function filterOf(look: Look, reader: { personId: string; zone: string; monday: string }) {
  const some = <T>(values: readonly T[]) => (values.length > 0 ? [...values] : undefined);
  const since = look.changed === 'monday' ? reader.monday : look.changed;
  return {
    cycleId: look.cycleId ?? undefined,
    teamIds: some(look.teamIds),
    involves: look.owner === 'me' ? reader.personId : (look.owner ?? undefined),
    outcomeId: look.outcomeId ?? undefined,
    states: some(look.states),
    statuses: some(look.statuses),
    silentDays: look.silentDays ?? undefined,
    changedSince: since ? instantOf(since, '00:00', reader.zone).toISOString() : undefined,
    text: look.text || undefined,
  };
}
