// Keeps answers on the server as they are given: the newest of each question, a moment after the last key, again and again until it is there.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../academy/paper/answer.ts';
import { shelf } from '../../app/client.ts';
import { problemOf } from '../../parts/problem.ts';

const pauseMs = 700;
const againMs = 4000;

export function useKept(id: string) {
  const waiting = useRef(new Map<string, Answer>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const under = useRef<Promise<void>>(Promise.resolve());
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [isFailing, setFailing] = useState(false);

  const flush = useCallback(() => {
    const send = async () => {
      clearTimeout(timer.current);
      for (const [item, answer] of [...waiting.current]) {
        try {
          const done = await shelf.attempts.save({ id, item, answer });
          // What was changed while it was under way is sent once more.
          if (waiting.current.get(item) === answer) waiting.current.delete(item);
          setSavedAt(done.savedAt);
          setFailing(false);
        } catch (error) {
          setFailing(true);
          // Refused for good, as when time is up: trying again would change nothing.
          if (problemOf(error).code === 'wrong-state') waiting.current.delete(item);
          else timer.current = setTimeout(() => again.current(), againMs);
          return;
        }
      }
    };
    under.current = under.current.then(send, send);
    return under.current;
  }, [id]);
  const again = useRef<() => void>(() => {});
  useEffect(() => {
    again.current = () => void flush();
  }, [flush]);
  const keep = useCallback(
    (item: string, answer: Answer) => {
      waiting.current.set(item, answer);
      setSavedAt(null);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), answer.kind === 'short-text' ? pauseMs : 0);
    },
    [flush],
  );
  useEffect(() => {
    const leaving = () => void flush();
    addEventListener('visibilitychange', leaving);
    return () => {
      removeEventListener('visibilitychange', leaving);
      void flush();
    };
  }, [flush]);
  return { keep, flush, savedAt, isFailing };
}
