// A meeting under way: the agenda at the left, one thing in the middle with the field for its decision, who is here and what is decided at the right.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ask, shelf } from '../../../app/client.ts';
import { keepMeeting } from '../../../app/in-meeting.ts';
import { useShortcuts } from '../../../keyboard/use-shortcuts.ts';
import { useAct, useMeetingFacts } from '../../../okr/meeting/use-meeting.ts';
import { useMeetingMay } from '../may.ts';
import css from '../meeting.module.css';
import type { Item, Shown } from '../shown.ts';
import { Agenda } from './agenda.tsx';
import { Beside } from './beside.tsx';
import { EndDialog } from './end-dialog.tsx';
import { Foot } from './foot.tsx';
import { ItemView } from './item.tsx';
import { PresenceDialog } from './presence-dialog.tsx';
import { TopBar } from './top-bar.tsx';
import { useClock } from './use-clock.ts';

const group = 'This meeting';
const moreMinutes = 2;

export function Run({ meeting }: { meeting: Shown }) {
  const { act, isBusy } = useAct(meeting.id);
  const may = useMeetingMay(meeting);
  const { data: facts } = useMeetingFacts(meeting.id);
  useBack();
  const clock = useClock(meeting);
  const field = useRef<HTMLTextAreaElement>(null);
  const [open, setOpen] = useState<'presence' | 'end' | null>(null);
  const [looksAt, lookAt] = useState<string | null>(null);
  const running = meeting.agenda.find(({ state }) => state === 'running') ?? null;
  const item = meeting.agenda.find(({ id }) => id === looksAt) ?? running ?? meeting.agenda[0] ?? null;
  const turnTo = (next: Item) => {
    lookAt(null);
    void act((now) => shelf.agendaItems.open(newest(now, next)));
  };
  const nextItem = nextOf(meeting.agenda, running);
  const pause = () =>
    void act((now = meeting) =>
      now.pausedAt ? shelf.meetings.resume(stepOf(now)) : shelf.meetings.pause(stepOf(now)),
    );
  const park = (which: Item) => void act((now) => shelf.agendaItems.park(newest(now, which)));
  const longer = (which: Item) =>
    void act((now) => {
      const minutes = (itemIn(now, which)?.minutes ?? which.minutes) + moreMinutes;
      return shelf.agendaItems.edit({ ...newest(now, which), fields: { minutes } });
    });
  useShortcuts([
    may.edit && nextItem !== null && { keys: 'n', label: 'Next item', group, run: () => turnTo(nextItem) },
    may.edit && { keys: 'd', label: 'Decide', group, run: () => field.current?.focus() },
    may.edit && item !== null && { keys: 'p', label: 'Park it', group, run: () => park(item) },
    { keys: 'a', label: 'Who is here', group, run: () => setOpen('presence') },
    may.edit && item !== null && { keys: '+', label: 'Two more minutes', group, run: () => longer(item) },
    may.run && { keys: 'mod+e', label: 'End the meeting', group, run: () => setOpen('end') },
  ]);
  return (
    <div className={css.screen}>
      <TopBar
        meeting={meeting}
        clock={clock}
        onPause={may.run ? pause : undefined}
        onEnd={may.run ? () => setOpen('end') : undefined}
      />
      <Agenda
        meeting={meeting}
        clock={clock}
        calm={facts?.calm ?? 0}
        looksAt={item?.id ?? null}
        onTurn={may.edit ? turnTo : ({ id }) => lookAt(id)}
      />
      <main id="main" className={css.middle}>
        {item && (
          <ItemView
            key={item.id}
            meeting={meeting}
            item={item}
            number={meeting.agenda.indexOf(item) + 1}
            clock={clock}
            facts={facts}
            may={may}
            act={act}
            isBusy={isBusy}
            field={field}
            onPark={() => park(item)}
          />
        )}
      </main>
      <Beside meeting={meeting} may={may} onPresence={() => setOpen('presence')} />
      <Foot meeting={meeting} may={may} />
      {open === 'presence' && (
        <PresenceDialog meeting={meeting} may={may} act={act} onClose={() => setOpen(null)} />
      )}
      {open === 'end' && (
        <EndDialog
          meeting={meeting}
          onClose={() => setOpen(null)}
          onEnd={() => void act((now = meeting) => shelf.meetings.end(stepOf(now)))}
        />
      )}
    </div>
  );
}

/** Whoever is here has come back; what was done elsewhere meanwhile is news. */
function useBack(): void {
  const client = useQueryClient();
  useEffect(() => {
    keepMeeting(null);
    void client.invalidateQueries({ queryKey: ask.meetings.facts.key() });
  }, [client]);
}

const stepOf = ({ id, version }: Shown) => ({ id, version });
const itemIn = (now: Shown | undefined, { id }: Item) => now?.agenda.find((item) => item.id === id);

/** An item with the version it has by now: a press just before may have changed it. */
function newest(now: Shown | undefined, item: Item): { id: string; version: number } {
  return { id: item.id, version: itemIn(now, item)?.version ?? item.version };
}

/** The next item nobody has turned to, after the one under way. */
function nextOf(agenda: readonly Item[], running: Item | null): Item | null {
  const after = running ? agenda.indexOf(running) + 1 : 0;
  const waits = ({ state }: Item) => state === 'waiting';
  return agenda.slice(after).find(waits) ?? agenda.find(waits) ?? null;
}
