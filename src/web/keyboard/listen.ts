// One listener on the document; it finds the shortcut a press asks for and runs it.
import { characterKeysOn } from './character-keys.ts';
import { registry } from './registry.ts';

/** Whether this is a Mac, where `mod` is ⌘. */
export const onMac = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);

const typed =
  'input:not([type=checkbox],[type=radio],[type=range],[type=button],[type=submit]),textarea,select,[contenteditable]:not([contenteditable=false]),[role=textbox],[role=combobox],[role=menu],[role=listbox]';

/** Whether what is pressed there is text. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typed) !== null;
}

/** Starts listening; returns how to stop. */
export function listen(): () => void {
  const heard = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.key === 'Shift') return;
    const found = registry.find(event, {
      onMac,
      characters: characterKeysOn(),
      typing: isTyping(event.target),
      at: event.timeStamp,
    });
    if (found === null) return;
    event.preventDefault();
    if (found !== 'wait') found.run();
  };
  document.addEventListener('keydown', heard);
  return () => document.removeEventListener('keydown', heard);
}
