// What another tool kept about an objective itself and we keep nowhere else: it becomes a comment, in the words and on the day it was made.
import { newId } from '../../../db/new-id.ts';
import { remarkId } from './identity.ts';
import type { Home } from './objectives.ts';
import type { Matched } from './people.ts';
import type { Resolving } from './resolving.ts';

export async function resolveRemarks(
  at: Resolving,
  people: Matched,
  homes: Map<string, Home>,
): Promise<void> {
  for (const planned of at.plan.objectives) {
    await at.rest();
    const home = homes.get(planned.externalId);
    if (!home) continue;
    for (const remark of planned.remarks) {
      const { on, personKey, text } = remark;
      const reference = { externalId: remarkId(planned.externalId, remark), otherId: null };
      if (at.before('comment', reference)) continue;
      const id = newId();
      at.keep('comment', reference, id, {});
      at.writes.comment.push({
        workspace_id: at.workspaceId,
        id,
        objective_id: home.id,
        audience: home.audience,
        author_id: people.idOf(personKey) ?? at.actor.personId,
        body: text,
        mention_ids: [],
        created_at: on && on <= at.today ? `${on}T12:00:00Z` : at.now.toISOString(),
      });
    }
  }
}
