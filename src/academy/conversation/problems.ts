// What would make a conversation unfair: a way that leads nowhere, that turns back, or that goes round a key decision.
import { type Conversation, type Node, nodesById } from './conversation.ts';

/** In words, each with the node it is about; empty when the conversation can be played and scored. */
export function conversationProblems(conversation: Conversation): string[] {
  const nodes = nodesById(conversation);
  const { start } = conversation;
  if (nodes.size < conversation.nodes.length) return ['two nodes have one id'];
  if (!nodes.has(start)) return [`it starts at ${start}, which is not there`];
  const astray = conversation.nodes.flatMap(({ id, options }) =>
    options
      .filter(({ to }) => !nodes.has(to))
      .map(({ id: option, to }) => `${id}, ${option}: ${to} is not there`),
  );
  if (astray.length > 0) return astray;
  const reached = reachable(nodes, start);
  const circle = circleFrom(nodes, start);
  return [
    ...conversation.nodes.filter(({ id }) => !reached.has(id)).map(({ id }) => `${id}: no way leads here`),
    ...(circle ? [`${circle}: a way leads back here; in an assessment nobody turns back`] : []),
    ...conversation.nodes.flatMap((node) => pointsProblems(node)),
    // A circle has no end to come to; it is told first.
    ...(circle
      ? []
      : conversation.nodes
          .filter(({ key, id }) => key && avoidable(nodes, start, id))
          .map(({ id }) => `${id}: a way to an end goes round this key decision`)),
  ];
}

function pointsProblems({ id, key, options }: Node): string[] {
  const twice = new Set(options.map((option) => option.id)).size < options.length;
  const weights = options.map(({ weight }) => weight);
  return [
    ...(twice ? [`${id}: two options have one id`] : []),
    ...(options.length === 1 && key ? [`${id}: a key decision with one option decides nothing`] : []),
    ...(key && options.length === 0 ? [`${id}: an end is no decision`] : []),
    ...(key && weights.some((weight) => weight === undefined)
      ? [`${id}: every option of a key decision needs a weight`]
      : []),
    ...(key && options.length > 1 && new Set(weights).size === 1
      ? [`${id}: all options weigh the same`]
      : []),
    ...(!key && weights.some((weight) => weight !== undefined)
      ? [`${id}: only key decisions have weights`]
      : []),
  ];
}

/** Every node a way leads to; `closed` is never entered. */
function reachable(nodes: ReadonlyMap<string, Node>, start: string, closed?: string): Set<string> {
  const seen = new Set(start === closed ? [] : [start]);
  for (const id of seen) for (const { to } of nodes.get(id)?.options ?? []) if (to !== closed) seen.add(to);
  return seen;
}

const isEnd = ({ options }: Node) => options.length === 0;

function avoidable(nodes: ReadonlyMap<string, Node>, start: string, key: string): boolean {
  return [...reachable(nodes, start, key)].some((id) => isEnd(nodes.get(id) as Node));
}

// A node that is met again on its own way closes a circle.
function circleFrom(nodes: ReadonlyMap<string, Node>, start: string): string | null {
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string): string | null => {
    if (state.get(id) === 'done') return null;
    if (state.get(id) === 'open') return id;
    state.set(id, 'open');
    for (const { to } of nodes.get(id)?.options ?? []) {
      const found = visit(to);
      if (found) return found;
    }
    state.set(id, 'done');
    return null;
  };
  return visit(start);
}
