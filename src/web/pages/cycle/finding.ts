// The page's title: what the cycle shows, in a sentence, with what it rests on. Small numbers are told as small; with nothing to say it only counts.
import type { ListedObjective } from '../../../actions/objectives/shapes.ts';
import type { Phase } from '../../../core/cycle.ts';
import { counted, countWord, numberWords } from '../../parts/numbers.ts';
import type { Look } from './address.ts';
import type { Named } from './arrange.ts';
import { isSilent } from './silence.ts';

export type Finding = { title: string; lead: string };

type Facts = {
  /** The whole cycle. */
  all: readonly ListedObjective[];
  /** What the filter leaves. */
  shown: readonly ListedObjective[];
  outcomes: readonly Named[];
  reach: ReadonlyMap<string, ReadonlySet<string>>;
  cycleName: string;
  phase: Phase;
  today: string;
};

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
const word = (count: number) => lower(countWord(count));
// Words while both are small, else figures for both: "Twelve of 16" is neither.
const share = (part: number, of: number) =>
  of > 12
    ? `${numberWords(part)} of ${numberWords(of)} objectives`
    : `${countWord(part)} of ${word(of)} objectives`;
const are = (count: number) => (count === 1 ? 'is' : 'are');
const have = (count: number) => (count === 1 ? 'has' : 'have');

/** What to write over the page for a look at a cycle. */
export function findingOf(facts: Facts, look: Look, narrowed: boolean): Finding {
  if (facts.all.length === 0) return nothingYet(facts);
  if (narrowed) return ofFilter(facts, look);
  if (look.view !== 'table' && !(look.view === 'tree' && look.byTeam)) return ofReach(facts);
  if (facts.phase === 'closed') return ofClosed(facts);
  if (facts.phase === 'planning') return ofPlanning(facts);
  return ofStanding(facts);
}

function nothingYet({ cycleName, phase }: Facts): Finding {
  return phase === 'closed'
    ? { title: `${cycleName} closed without an objective`, lead: '' }
    : {
        title: `Nothing is written for ${cycleName} yet`,
        lead: 'An objective says what should be different by the end of it.',
      };
}

function ofFilter({ all, shown, today }: Facts, look: Look): Finding {
  const few = shown.length;
  const title =
    few === 0
      ? 'Nothing here fits the filter'
      : `${share(few, all.length)} ${few === 1 ? 'fits' : 'fit'} the filter`;
  if (look.silentDays !== null) {
    const silent = shown.flatMap((each) =>
      each.keyResults.filter((row) => isSilent(each, row, today, look.silentDays ?? 0)),
    );
    if (silent.length > 0)
      return {
        title: silence(silent.length, look.silentDays),
        lead: `They belong to ${counted(few, 'objective')} of ${numberWords(all.length)}.`,
      };
  }
  const standing = look.statuses.join(' or ');
  const so = shown.flatMap(({ keyResults }) =>
    keyResults.filter((row) => look.statuses.includes(row.status ?? 'not started')),
  ).length;
  if (so > 0)
    return {
      title: `${countWord(so)} key ${so === 1 ? 'result is' : 'results are'} ${standing}`,
      lead: `${so === 1 ? 'It belongs' : 'They belong'} to ${counted(few, 'objective')} of ${numberWords(all.length)}.`,
    };
  const rows = shown.reduce((sum, each) => sum + each.keyResults.length, 0);
  return {
    title,
    lead:
      few === 0
        ? 'Take a word of it away, or look at everything.'
        : `Together they have ${counted(rows, 'key result')}.`,
  };
}

function silence(count: number, days: number): string {
  const span = days === 7 ? 'a week' : `${numberWords(days)} days`;
  return `${countWord(count)} key ${count === 1 ? 'result has' : 'results have'} gone ${span} without a word`;
}

function ofStanding({ all, today }: Facts): Finding {
  const committed = all.filter(({ state }) => state === 'committed');
  const rows = committed.flatMap((objective) => objective.keyResults.map((row) => ({ objective, row })));
  const silent = rows.filter(({ objective, row }) => isSilent(objective, row, today));
  const started = rows.filter(({ row }) => row.status !== null);
  if (committed.length === 0)
    return {
      title: `${countWord(all.length)} ${all.length === 1 ? 'objective is' : 'objectives are'} written, none is committed`,
      lead: '',
    };
  if (started.length === 0 && silent.length < rows.length)
    return {
      title: 'No check-in yet, so nothing to say about how it stands',
      lead: `${counted(rows.length, 'key result')} in ${counted(committed.length, 'objective')}.`,
    };
  if (silent.length > 0)
    return {
      title: silence(silent.length, 7),
      lead: [ofThem(silent), `${counted(rows.length, 'key result')} in all.`].filter(Boolean).join(' '),
    };
  const off = committed.filter(({ status }) => status === 'off track').length;
  const on = committed.filter(({ status }) => status === 'on track').length;
  const lead = `${counted(started.length, 'key result')} of ${numberWords(rows.length)} ${have(started.length)} a check-in, none older than a week.`;
  if (off > 0) return { title: `${share(off, committed.length)} ${are(off)} off track`, lead };
  return {
    title:
      on === committed.length
        ? `Every objective is on track, all ${word(on)}`
        : `${share(on, committed.length)} ${are(on)} on track`,
    lead,
  };
}

// Where the silence sits, when it sits somewhere.
function ofThem(silent: readonly { objective: ListedObjective; row: { status: string | null } }[]): string {
  const off = silent.filter(({ row }) => row.status === 'off track').length;
  const byTeam = [...Map.groupBy(silent, ({ objective }) => objective.teamName)].sort(
    (a, b) => b[1].length - a[1].length,
  );
  const [team, own] = byTeam[0] ?? ['', []];
  if (silent.length >= 3 && byTeam.length > 1 && own.length * 2 > silent.length)
    return `${countWord(own.length)} of the ${word(silent.length)} are in ${team}.`;
  if (off > 0 && silent.length > 1)
    return `${countWord(off)} of the ${word(silent.length)} ${off === 1 ? 'was' : 'were'} off track when last heard of.`;
  return '';
}

function ofPlanning({ all, cycleName }: Facts): Finding {
  const committed = all.filter(({ state }) => state !== 'draft' && state !== 'proposed').length;
  const proposed = all.filter(({ state }) => state === 'proposed').length;
  const bare = all.filter(({ keyResults }) => keyResults.length === 0).length;
  const lead = [
    proposed > 0 && `${countWord(proposed)} ${are(proposed)} proposed.`,
    bare > 0 && `${countWord(bare)} ${have(bare)} no key result yet.`,
  ].filter(Boolean);
  const title =
    committed === 0
      ? `${countWord(all.length)} ${all.length === 1 ? 'objective is' : 'objectives are'} being drafted for ${cycleName}`
      : `${share(committed, all.length)} ${are(committed)} committed`;
  return { title, lead: lead.join(' ') };
}

function ofClosed({ all, cycleName }: Facts): Finding {
  const count = (verdict: string) => all.filter((each) => each.verdict === verdict).length;
  const achieved = count('achieved');
  const rest = (['partial', 'missed', 'dropped', 'carried over'] as const).flatMap((verdict) =>
    count(verdict) > 0 ? [`${numberWords(count(verdict))} ${verdict}`] : [],
  );
  return {
    title: `${share(achieved, all.length)} ${achieved === 1 ? 'was' : 'were'} achieved`,
    lead: `${[`${cycleName} is closed`, rest.join(', ')].filter(Boolean).join(': ')}.`,
  };
}

function ofReach({ all, outcomes, reach }: Facts): Finding {
  const reaching = all.filter(({ id }) => outcomes.some((outcome) => reach.get(id)?.has(outcome.id)));
  if (outcomes.length === 0)
    return {
      title: `${countWord(all.length)} ${all.length === 1 ? 'objective' : 'objectives'}, and no outcome to support yet`,
      lead: 'Outcomes are the few choices for the year; they live under Strategy.',
    };
  const title =
    reaching.length === all.length
      ? all.length === 1
        ? 'The one objective reaches an outcome'
        : `All ${word(all.length)} objectives reach an outcome`
      : `${share(reaching.length, all.length)} ${reaching.length === 1 ? 'reaches' : 'reach'} an outcome`;
  const leaning = outcomes
    .map((outcome) => ({ outcome, on: all.filter(({ id }) => reach.get(id)?.has(outcome.id)) }))
    .sort((a, b) => b.on.length - a.on.length)[0];
  if (!leaning || leaning.on.length < 2) return { title, lead: '' };
  const well = leaning.on.filter(({ status }) => status === 'on track').length;
  const started = leaning.on.some(({ status }) => status !== 'not started');
  const how = !started
    ? ''
    : well === leaning.on.length
      ? ', and every one is on track'
      : `, and ${well === 0 ? 'none' : well === 1 ? 'only one' : word(well)} ${are(well === 0 ? 1 : well)} on track`;
  return { title, lead: `“${leaning.outcome.title}” leans on ${word(leaning.on.length)} of them${how}.` };
}
