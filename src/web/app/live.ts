// Hears what others change and asks again for what that touches. One tab holds the line for all tabs of the browser: each host has few lines to give.
import type { News } from '../../actions/live.ts';
import type { ask } from './client.ts';
import { queryClient } from './query-client.ts';

type Noun = keyof typeof ask;

const okrs: Noun[] = [
  'home',
  'objectives',
  'keyResults',
  'weeks',
  'outcomes',
  'supports',
  'findings',
  'planning',
  'workshops',
];

/** What an event touches, by the first word of its kind. What is not here is seldom on somebody else's screen. */
const touches: Record<string, readonly Noun[]> = {
  'check-in': [...okrs, 'checkIns', 'cycles'],
  objective: [...okrs, 'search', 'teams', 'people'],
  'key-result': okrs,
  scope: okrs,
  support: okrs,
  initiative: [...okrs, 'initiatives'],
  finding: ['findings', 'objectives', 'workshops'],
  rule: ['rules', 'findings', 'workshops'],
  comment: ['comments', 'home'],
  outcome: ['outcomes', 'stops', 'home'],
  dependency: ['dependencies', 'workshops'],
  candidate: ['planning', 'workshops'],
  'cut-line': ['planning'],
  bet: ['bets'],
  kpi: ['kpis', 'readings'],
  cycle: [...okrs, 'cycles'],
  calendar: [...okrs, 'cycles'],
  meeting: ['meetings'],
  agenda: ['meetings'],
  decision: ['decisions', 'ledger', 'meetings'],
  escalation: ['escalations', 'home', 'meetings'],
  team: ['teams', 'people', 'me'],
  person: ['teams', 'people', 'me'],
  workspace: ['workspaces', 'me'],
  exception: ['exceptions', 'decisions', 'ledger', 'home'],
  'rhythm-role': ['rhythmRoles'],
  simulation: ['simulations'],
  trouble: ['troubles', 'diagnoses'],
  declaration: ['diagnoses'],
  assessment: ['assessments'],
};

/** Changes of one moment are asked for together, and not by everybody in the same moment. */
const gatherMs = 150;
const spreadMs = 350;
/** A line that was refused is asked for again after so long, or up to twice that. */
const againMs = 10_000;

const gathered = new Set<string>();

/** Changes, oldest first; null when more happened than is told one by one; `told` when something was told to the person at this screen. */
type Heard = readonly News[] | null | 'told';

function hear(heard: Heard): void {
  if (gathered.size === 0) setTimeout(askAgain, gatherMs + Math.random() * spreadMs);
  const nouns =
    heard === 'told'
      ? ['notifications']
      : (heard?.flatMap(({ kind }) => touches[kind.split('.')[0]!] ?? []) ?? ['*']);
  for (const noun of nouns) gathered.add(noun);
}

function askAgain(): void {
  const nouns = new Set(gathered);
  gathered.clear();
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [path] }) =>
      nouns.has('*') || (Array.isArray(path) && nouns.has(path[0] as string)),
  });
}

let listening: string | null = null;

/** Listens to a workspace for as long as the tab lives. */
export function listenLive(workspaceId: string): void {
  if (listening === workspaceId) return;
  listening = workspaceId;
  const name = `quarterdeck.live ${workspaceId}`;
  const tabs = new BroadcastChannel(name);
  tabs.onmessage = ({ data }: MessageEvent<Heard>) => hear(data);
  const pass = (heard: Heard) => {
    hear(heard);
    tabs.postMessage(heard);
  };
  // The lock goes to the next tab when this one is closed.
  void navigator.locks.request(name, () => new Promise<never>(() => holdLine(workspaceId, pass)));
}

// A browser takes up a line that broke, but not one that was refused: by a proxy whose server starts anew, or after the session ended.
function holdLine(workspaceId: string, pass: (heard: Heard) => void, isAgain = false): void {
  const line = new EventSource(`/live?in=${workspaceId}`);
  line.onopen = () => isAgain && pass(null); // what happened in between was not heard
  line.onmessage = ({ data }: MessageEvent<string>) => pass(JSON.parse(data) as News[]);
  line.addEventListener('all', () => pass(null));
  line.onerror = () => {
    if (line.readyState === EventSource.CLOSED)
      setTimeout(holdLine, againMs + Math.random() * againMs, workspaceId, pass, true);
  };
  line.addEventListener('told', () => pass('told'));
}
