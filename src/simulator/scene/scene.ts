// A situation in words: who says what, what can be seen, what can be answered. Words never hold score or chance.
import { rng } from '../rng.ts';
import type { Family } from '../table/family.ts';
import { table } from '../table/index.ts';
import type { Template } from '../template.ts';
import type { About, Situation, SituationKind } from '../world.ts';
import type { Phrases } from './phrases.ts';
import { storyOf } from './story.ts';

export type Scene = {
  id: string;
  kind: SituationKind;
  about: About;
  title: string;
  /** Who speaks. Nobody for papers and meetings. */
  speaker: { name: string; role: string } | null;
  lines: { voice: 'stage' | 'says' | 'you'; text: string }[];
  /** What is known from papers. */
  inView: string[];
  ask: string;
  /** In the order of the seed. Empty where the answer is a probability. */
  options: { id: string; text: string; cost: number; reply: string }[];
};

/** Words for one situation, the same for the same seed. */
export function sceneOf(template: Template, phrases: Phrases, seed: number, situation: Situation): Scene {
  const { id, kind, cues, options, about } = situation;
  const pools = phrases[kind];
  const say = worded(template, seed, situation);
  const { pitch } = storyOf(template, seed, situation);
  const lines: Scene['lines'] = pitch ? [{ voice: 'stage', text: say(pitch) }] : [];
  if (kind === 'keyResult')
    lines.push({ voice: 'says', text: `“${storyOf(template, seed, situation).title}”` });
  const inView: string[] = [];
  const said: string[] = [];
  for (const [slot, { voice, tokens }] of Object.entries(pools.cues)) {
    const wordings = tokens[cues[slot] ?? ''];
    if (!wordings) continue;
    const text = say(one(wordings, seed, situation, slot));
    if (voice === 'view') inView.push(text);
    else if (voice === 'stage') lines.push({ voice, text });
    else said.push(text);
  }
  if (pools.question)
    lines.push({ voice: 'you', text: say(one(pools.question, seed, situation, 'question')) });
  lines.push(...said.map((text) => ({ voice: 'says' as const, text })));
  if (situation.facts)
    inView.unshift(
      `Reported: ${Math.round(100 * situation.facts.reported)}%, with ${situation.facts.weeksLeft} weeks left.`,
    );
  return {
    id,
    kind,
    about,
    title: say(one(pools.title, seed, situation, 'title')),
    speaker: speakerOf(template, situation),
    lines,
    inView,
    ask: say(one(pools.ask, seed, situation, 'ask')),
    options: options.map((option) => ({
      id: option,
      text: say(one(pools.options[option] ?? [option], seed, situation, option)),
      cost: table.families[kind as Family].options[option]!.cost,
      reply: say(one(pools.replies[option] ?? [''], seed, situation, `reply ${option}`)),
    })),
  };
}

function speakerOf({ sponsor, leaders, teams }: Template, { kind, about }: Situation): Scene['speaker'] {
  if (kind === 'sponsor') return { name: sponsor.name, role: sponsor.role };
  if (kind === 'claim' || kind === 'urgent') {
    const { name, role } = leaders[about.leader ?? 0]!;
    return { name, role };
  }
  if (kind === 'keyResult' || kind === 'team' || kind === 'midway') {
    const { name, lead } = teams[about.team ?? 0]!;
    return { name: lead, role: name };
  }
  return null;
}

const firstName = (name: string) => name.split(' ')[0] as string;

function worded(template: Template, seed: number, situation: Situation): (text: string) => string {
  const { leaders, teams, sponsor } = template;
  const { leader = 0, team = 0 } = situation.about;
  const names: Readonly<Record<string, string>> = {
    leader: firstName(leaders[leader]!.name),
    sponsor: firstName(sponsor.name),
    team: teams[team]!.name,
    lead: firstName(teams[team]!.lead),
  };
  const filled = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '').replaceAll('s’s', 's’');
  const story = filled(storyOf(template, seed, situation).title);
  return (text) => filled(text.replaceAll('{story}', story));
}

// Walks through the pool by week and by place in the week, so that words come round again as late as they can.
function one(pool: readonly string[], seed: number, { id, kind }: Situation, purpose: string): string {
  const first = Math.floor(rng(seed, kind, 0, `words ${purpose}`) * pool.length);
  const place = Number(/\d*$/.exec(id)?.[0] || 0);
  // Past the end of the pool each slot goes on by a step of its own.
  const round = Math.floor(place / pool.length) * purpose.length;
  const week = Number.parseInt(id, 10) + weeksBefore;
  return pool[(first + place + round + week * stride) % pool.length] as string;
}

const weeksBefore = 4;
const stride = 7;
