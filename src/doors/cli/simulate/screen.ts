// A week and a scene as plain text: readable without colour, and aloud.

import type { Scene } from '../../../simulator/scene/scene.ts';
import type { Content, View } from '../../../simulator/view.ts';
import type { Situation } from '../../../simulator/world.ts';

const rule = '─'.repeat(72);
const kinds: Readonly<Record<Situation['kind'], string>> = {
  claim: 'somebody wants something',
  keyResult: 'a key result',
  team: 'a team',
  sponsor: 'the sponsor',
  meeting: 'in the review',
  urgent: 'said to be urgent',
  midway: 'half-way',
  forecast: 'a forecast',
  exhibit: 'a report from elsewhere',
};

/** @param view of the world as it stands */
export function weekText({ template }: Content, view: View): string {
  const { week, scenes } = view;
  const when =
    week < 0 ? `${-week} ${week === -1 ? 'week' : 'weeks'} before the quarter` : `week ${week} of 13`;
  return [
    rule,
    `${template.organisation.name} · ${when} · ${attentionText(view)}`,
    ...objectivesText(template, view),
    '',
    ...scenes.map(({ title, speaker, kind }, index) => {
      const who = speaker ? ` (${speaker.name}, ${speaker.role})` : '';
      return `${String(index + 1).padStart(3)}  ${title}${who} · ${kinds[kind]}`;
    }),
    scenes.length === 0 ? '     Everything is answered.' : '',
    '',
    'A number opens a matter · “next” ends the week, and what is open takes its course · “q” saves and leaves',
  ].join('\n');
}

function attentionText({ week, points, budget }: View): string {
  const one = (value: number) => String(Math.round(10 * value) / 10);
  const keyResults = `${one(points.keyResults)} of ${budget.keyResults} for key results`;
  return week < 0
    ? `attention left: ${one(points.planning)} of ${budget.planning} for planning, ${keyResults}`
    : `attention left: ${one(points.week)} of ${budget.week} this week, ${keyResults}`;
}

function objectivesText(
  template: Content['template'],
  { week, objectives, checkIns, reviews }: View,
): string[] {
  if (week < 1) return [];
  const live = objectives.filter(({ isLive }) => isLive);
  const expected = Math.max(0, Math.round((100 * (week - 1)) / 13));
  return [
    '',
    `As reported; ${expected}% would be on pace. Reviews: ${reviews.map((held) => (held ? 'held' : 'lost')).join(', ') || 'none yet'}.`,
    ...live.map(({ title, teams, reported }) => {
      const names = teams.map((team) => template.teams[team]!.name).join(' and ');
      const last = checkIns[teams[0]!]?.at(-1);
      const told = last === false ? ' · last check-in missed' : '';
      return `  ${String(Math.round(100 * reported)).padStart(3)}%  ${title} (${names})${told}`;
    }),
  ];
}

const speakers = { stage: '', says: '', you: 'You: ' } as const;

export function sceneText({ title, speaker, lines, inView, ask, options }: Scene): string {
  const name = speaker ? `${speaker.name.split(' ')[0]}: ` : '';
  return [
    rule,
    title,
    '',
    ...lines.map(({ voice, text }) => (voice === 'says' ? `${name}${text}` : `${speakers[voice]}${text}`)),
    ...(inView.length > 0 ? ['', ...inView.map((text) => `In view: ${text}`)] : []),
    '',
    ask,
    ...options.map(({ text, cost }, index) => `  ${index + 1}  ${text} (${cost === 0 ? 'free' : cost})`),
    options.length > 0
      ? 'A number answers · Enter goes back'
      : 'A probability in per cent, 0 to 100, answers · Enter goes back',
  ].join('\n');
}
