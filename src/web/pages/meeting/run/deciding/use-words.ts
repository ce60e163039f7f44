// What somebody is writing as a decision; kept in this browser until it is recorded, so that turning a page loses nothing.
import { useState } from 'react';
import { useMe } from '../../../../app/me.ts';
import type { ItemProps } from '../item-props.ts';
import type { Words } from './frame.tsx';

const keyOf = (itemId: string) => `quarterdeck.deciding.${itemId}`;

export function useWords({ item, meeting }: Pick<ItemProps, 'item' | 'meeting'>, first: Partial<Words> = {}) {
  const me = useMe();
  const [words, setWords] = useState<Words>(() => ({
    choice: '',
    ownerId: me?.personId ?? null,
    dueOn: '',
    revisitOn: '',
    ...first,
    ...kept(item.id),
  }));
  return {
    words,
    setWords: (next: Words) => {
      setWords(next);
      try {
        sessionStorage.setItem(keyOf(item.id), JSON.stringify(next));
      } catch {
        // Without storage it lasts as long as the page.
      }
    },
    forget: () => {
      try {
        sessionStorage.removeItem(keyOf(item.id));
      } catch {
        // As above.
      }
    },
    /** Whether the meeting can decide at all. */
    canDecide: meeting.quorum.isReached,
  };
}

function kept(itemId: string): Partial<Words> {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(itemId)) ?? '{}') as Partial<Words>;
  } catch {
    return {};
  }
}

export const noQuorum = 'Nobody who may decide is here. Park it, or say who is here.';
