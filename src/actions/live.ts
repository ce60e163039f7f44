// Live: tells whoever watches a workspace that something changed, as ids and never as words. What it was is then asked for as everything else is.
import type { Id } from '../core/id.ts';
import { audiencesOf, seesEverything } from '../core/permission.ts';
import * as news from '../db/news.ts';
import type { Database } from '../db/open.ts';
import type { Who } from './call.ts';

export type News = Omit<news.NewsRow, 'audience'>;
type Watcher = {
  actor: NonNullable<Who['actor']>;
  /** Gets what is new, in order; null when more happened than is told one by one. */
  tell: (fresh: readonly News[] | null) => void;
  /** Called when something was told to this person: a mention, a reminder. */
  told: () => void;
  /** Called once nothing that is stored from now on can be missed. */
  begun: () => void;
  /** Called when it is let go from here. */
  end: () => void;
};

type Watched = {
  watchers: Set<Watcher>;
  /** Newest sequence told. */
  upTo: number;
  /** Sequences told of late: a transaction that began earlier may be stored later, under a smaller number. */
  told: Set<number>;
  /** Readings wait for each other; one that is asked for already is not asked for again. */
  readings: Promise<void>;
  isAsked: boolean;
};

/** So far behind the newest sequence an event may turn up late. */
const lateBy = 300;
/** More than so many at once are told as one "look again". */
const mostTold = 200;
/** Lines of one person: all tabs of a browser share one. Beyond that the oldest is let go. */
const mostOfOne = 20;

export type Live = {
  /** Watches for an actor from after `since` on (null: from now). Returns what stops it. */
  watch(watcher: Watcher, since: number | null): () => void;
  /** How many watch. */
  count(): number;
  /** Lets everybody go, and whoever comes after that at once. */
  letGo(): void;
  close(): Promise<void>;
};

/** The watchers of this process. One connection listens for all of them, and each workspace is read once for all who watch it. */
export function openLive(db: Database): Live {
  const workspaces = new Map<Id, Watched>();
  let isEnding = false;
  const stop = news.listen(db, (workspaceId, personIds) => {
    if (workspaceId && personIds) return tellPeople(workspaceId, personIds);
    for (const id of workspaceId ? [workspaceId] : workspaces.keys()) look(id);
  });

  function tellPeople(workspaceId: Id, personIds: readonly Id[]): void {
    const those = new Set(personIds);
    for (const { actor, told } of workspaces.get(workspaceId)?.watchers ?? [])
      if (those.has(actor.personId)) told();
  }

  function look(workspaceId: Id): void {
    const watched = workspaces.get(workspaceId);
    if (!watched || watched.isAsked) return;
    watched.isAsked = true;
    queue(watched, async () => {
      watched.isAsked = false;
      await read(workspaceId, watched);
    });
  }

  async function read(workspaceId: Id, watched: Watched): Promise<void> {
    const rows = await news.after(db, workspaceId, watched.upTo - lateBy, lateBy + mostTold);
    const fresh = rows.filter(({ sequence }) => !watched.told.has(sequence));
    for (const { sequence } of fresh) watched.told.add(sequence);
    watched.upTo = Math.max(watched.upTo, rows.at(-1)?.sequence ?? 0);
    for (const sequence of watched.told)
      if (sequence < watched.upTo - 2 * lateBy) watched.told.delete(sequence);
    if (fresh.length === 0) return;
    const isTooMuch = fresh.length > mostTold;
    for (const watcher of watched.watchers) tellOf(watcher, fresh, isTooMuch);
  }

  async function begin(
    workspaceId: Id,
    watched: Watched,
    watcher: Watcher,
    since: number | null,
  ): Promise<void> {
    if (watched.upTo === 0) {
      watched.upTo = await news.newest(db, workspaceId);
      for (const { sequence } of await news.after(db, workspaceId, watched.upTo - lateBy, lateBy + mostTold))
        watched.told.add(sequence);
    }
    watcher.begun();
    if (since === null || !watched.watchers.has(watcher)) return;
    const missed = await news.after(db, workspaceId, since - lateBy, lateBy + mostTold + 1);
    tellOf(
      watcher,
      missed.filter(({ sequence }) => sequence > since),
      missed.length > mostTold + lateBy,
    );
  }

  return {
    watch: (watcher, since) => {
      const { workspaceId, personId } = watcher.actor;
      const watched = workspaces.get(workspaceId) ?? {
        watchers: new Set(),
        upTo: 0,
        told: new Set(),
        readings: Promise.resolve(),
        isAsked: false,
      };
      workspaces.set(workspaceId, watched);
      watched.watchers.add(watcher);
      const own = [...watched.watchers].filter(({ actor }) => actor.personId === personId);
      if (isEnding) setImmediate(() => watcher.end());
      else if (own.length > mostOfOne) own[0]?.end();
      queue(watched, () => begin(workspaceId, watched, watcher, since));
      return () => {
        watched.watchers.delete(watcher);
        if (watched.watchers.size === 0 && workspaces.get(workspaceId) === watched)
          workspaces.delete(workspaceId);
      };
    },
    count: () => [...workspaces.values()].reduce((sum, { watchers }) => sum + watchers.size, 0),
    letGo: () => {
      isEnding = true;
      for (const { watchers } of [...workspaces.values()]) for (const { end } of [...watchers]) end();
    },
    close: stop,
  };
}

// What cannot be read now is read at the next news.
function queue(watched: Watched, reading: () => Promise<void>): void {
  watched.readings = watched.readings.then(reading).catch(() => {});
}

function tellOf({ actor, tell }: Watcher, fresh: readonly news.NewsRow[], isTooMuch: boolean): void {
  const audiences = new Set(audiencesOf(actor));
  const seen = fresh.filter(({ audience }) => seesEverything(actor) || audiences.has(audience));
  if (isTooMuch) tell(null);
  else if (seen.length > 0) tell(seen.map(({ audience: _, ...row }) => row));
}
