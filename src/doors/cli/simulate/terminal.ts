// A quarter played by typing: a number opens a matter, a number answers it. Reads a pipe as well as a keyboard.
import { createInterface } from 'node:readline';
import { simulationPhrases } from '../../../platform/content/simulations.ts';
import { begin } from '../../../simulator/begin.ts';
import { drillAt } from '../../../simulator/drill.ts';
import { advance, choose, isOver } from '../../../simulator/play.ts';
import type { Scene } from '../../../simulator/scene/scene.ts';
import { type Content, type View, viewOf } from '../../../simulator/view.ts';
import type { Decision, World } from '../../../simulator/world.ts';
import { Refused } from '../ask.ts';
import { debriefText, weekDebriefText } from './debrief-text.ts';
import type { SimulateFlags } from './flags.ts';
import { resumed, save, savedAt } from './saved.ts';
import { sceneText, weekText } from './screen.ts';
import { templateCalled } from './template-called.ts';

/** Asks, and resolves with what was typed; null when there is nothing more to read. */
type Asks = (prompt: string) => Promise<string | null>;

export async function playHere({
  template: id,
  seed: given,
  decisions: path,
  week,
}: SimulateFlags): Promise<void> {
  if (week !== undefined && path !== undefined)
    throw new Refused('bad-input', 'One week keeps nothing: leave --decisions out, or --week.');
  const saved = path === undefined ? null : savedAt(path);
  const template = templateCalled(saved?.template ?? id);
  // A seed of chance is the door's to draw: the engine knows none.
  const seed = saved?.seed ?? given ?? Math.floor(Math.random() * 0x1_0000_0000);
  const content: Content = { template, phrases: simulationPhrases() };
  const lines = createInterface({ input: process.stdin, terminal: false });
  const typed = lines[Symbol.asyncIterator]();
  const asks: Asks = async (prompt) => {
    process.stdout.write(prompt);
    const { value, done } = await typed.next();
    return done ? null : String(value).trim();
  };
  if (!saved) console.log(welcome(content, seed));
  const keep = (world: World) => path !== undefined && save(path, world);
  const begun = saved
    ? resumed(template.setting, saved)
    : week === undefined
      ? begin(template.setting, seed)
      : drillAt(template.setting, seed, week);
  const end = await played(content, begun, asks, keep, week);
  if (week !== undefined) console.log(weekDebriefText(content, end, week));
  else if (isOver(end)) await debriefed(content, end, asks);
  else console.log(leave(seed, path));
  lines.close();
}

function welcome({ template }: Content, seed: number): string {
  const { organisation, sponsor, leaders, teams } = template;
  return [
    `You lead the quarter at ${organisation.name}, ${organisation.people} people. ${organisation.what}`,
    '',
    `Your sponsor: ${sponsor.name}, ${sponsor.role}. ${sponsor.temperament}`,
    ...leaders.map(({ name, role, temperament }) => `  ${name}, ${role}. ${temperament}`),
    ...teams.map(({ name, lead, does }) => `  ${name}, led by ${lead}: ${does}.`),
    '',
    'You have room for about five priorities, and attention for less than is asked of you. There is no clock.',
    `This is seed ${seed}.`,
  ].join('\n');
}

async function played(
  content: Content,
  begun: World,
  asks: Asks,
  keep: (world: World) => unknown,
  onlyWeek?: number,
): Promise<World> {
  let world = begun;
  while (!isOver(world) && (onlyWeek === undefined || world.week === onlyWeek)) {
    keep(world);
    const view = viewOf(content, world);
    console.log(weekText(content, view));
    const said = await asks('> ');
    if (said === null || /^q(uit)?$/i.test(said)) break;
    if (/^n(ext)?$/i.test(said)) world = advance(world);
    else {
      const scene = view.scenes[Number(said) - 1];
      const decision = scene && (await decided(scene, view, asks));
      if (decision) world = choose(world, decision);
      const reply = scene?.options.find(({ id }) => id === decision?.option)?.reply;
      if (!scene) console.log('Not understood. A number from the list, “next” or “q”.');
      if (decision?.option && world.answers[decision.situation]?.done !== decision.option)
        console.log('You meant to, and had no attention left for it.');
      else if (reply) console.log(reply);
    }
  }
  keep(world);
  return world;
}

async function decided(scene: Scene, view: View, asks: Asks): Promise<Decision | null> {
  console.log(sceneText(scene));
  for (let said = await asks('> '); said; said = await asks('> ')) {
    const number = Number(said.replace('%', ''));
    const option = scene.options[number - 1];
    if (option?.id === 'rewrite') return await rewritten(scene.id, asks);
    if (option?.id === 'displace') return await displaced(scene.id, view, asks);
    if (option) return { situation: scene.id, option: option.id };
    if (scene.options.length === 0 && number >= 0 && number <= 100)
      return { situation: scene.id, probability: number / 100 };
    console.log('Not understood. One of the numbers, or Enter to go back.');
  }
  return null;
}

async function rewritten(situation: string, asks: Asks): Promise<Decision> {
  const text = await asks('In your words (Enter for a wording of the book): ');
  return { situation, option: 'rewrite', ...(text && { text }) };
}

async function displaced(situation: string, { objectives }: View, asks: Asks): Promise<Decision> {
  const live = objectives.filter(({ isLive }) => isLive);
  for (const [index, { title }] of live.entries()) console.log(`  ${index + 1}  ${title}`);
  const said = await asks('Which gives up its weeks (Enter for the one of least worth)? ');
  const chosen = live[Number(said) - 1];
  return { situation, option: 'displace', ...(chosen && { displaces: chosen.objective }) };
}

async function debriefed(content: Content, world: World, asks: Asks): Promise<void> {
  console.log(
    '\nThe quarter is over. Before anything is shown: 0 is one answer to everything, 100 the reference expert.',
  );
  const said = await asks('Which mark do you expect? > ');
  console.log(
    `\n${debriefText(content, world, said && Number.isFinite(Number(said)) ? Number(said) : null)}`,
  );
  const plan = await asks('\nOne plan for your next real ceremony: if …, then I … > ');
  if (plan) console.log(`Take it with you: ${plan}`);
}

function leave(seed: number, path: string | undefined): string {
  return path === undefined
    ? `Left. Nothing was kept; the same quarter begins anew with --seed ${seed}.`
    : `Left. Go on with: quarterdeck simulate --decisions ${path}`;
}
