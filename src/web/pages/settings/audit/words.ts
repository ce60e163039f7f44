// Events in words, for whoever looks something up: the kinds name themselves, so that a new one is never missing here.
import { type EventKind, eventKinds } from '../../../../core/event.ts';

const nounOf = (kind: string) => kind.split('.')[0] as string;
const plain = (noun: string) =>
  noun === 'kpi' ? 'KPI' : noun === 'check-in' ? noun : noun.replaceAll('-', ' ');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Key result target changed". */
export function kindWords(kind: EventKind): string {
  const [noun = '', verb = ''] = kind.split('.');
  return `${capital(plain(noun))} ${verb.replaceAll('-', ' ')}`;
}

/** What the record can be narrowed to: one choice for each noun. */
export const nouns: { id: string; label: string }[] = [...new Set(eventKinds.map(nounOf))]
  .map((noun) => ({ id: noun, label: capital(plain(noun)) }))
  .sort((a, b) => (a.label < b.label ? -1 : 1));

/** Every kind of a noun; undefined for no noun of ours. */
export function kindsOf(noun: string | undefined): EventKind[] | undefined {
  const kinds = eventKinds.filter((kind) => nounOf(kind) === noun);
  return kinds.length > 0 ? kinds : undefined;
}

const doors: Record<string, string> = {
  browser: 'in the browser',
  api: 'through the API',
  assistant: 'through an assistant',
  mcp: 'through an assistant',
  import: 'by an import',
  worker: 'by the clock',
  start: 'at set-up',
};

/** Through which door it was done. */
export function doorWords(via: string): string {
  return doors[via] ?? via;
}

/** The details of an event as lines: nested ones as they are written down, people by their names. */
export function detailsOf(
  body: Record<string, unknown>,
  nameOf: (id: string) => string | null,
): { name: string; value: string }[] {
  const words = (value: unknown) => {
    if (typeof value === 'object') return JSON.stringify(value, null, 1);
    return (typeof value === 'string' && nameOf(value)) || String(value);
  };
  return Object.entries(body)
    .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => ({ name, value: words(value) }));
}
