// A branching conversation: what is said, and what one could answer. The key decisions are marked, because an ending mixes judgement with luck.
import { z } from 'zod';

const Id = z.string().min(1);

const Option = z.strictObject({
  id: Id,
  text: z.string().min(1),
  to: Id,
  /** Points at a key decision; none elsewhere. */
  weight: z.number().min(0).optional(),
  /** For practice; never shown in an assessment. */
  feedback: z.string().optional(),
});

const Node = z.strictObject({
  id: Id,
  says: z.string().min(1),
  key: z.boolean().default(false),
  /** None at an end. */
  options: z.array(Option).default([]),
});
export type Node = z.infer<typeof Node>;

export const Conversation = z.strictObject({
  id: Id,
  title: z.string().min(1),
  start: Id,
  nodes: z.array(Node).min(1),
});
export type Conversation = z.infer<typeof Conversation>;

export const nodesById = ({ nodes }: Conversation): Map<string, Node> =>
  new Map(nodes.map((node) => [node.id, node]));
