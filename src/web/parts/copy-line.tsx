// A secret or a link that is shown once: all of it in view, selected by a click, and a button that copies it and says so.
import { useRef, useState } from 'react';
import { announce } from './announce.tsx';
import { Button } from './button.tsx';
import css from './copy-line.module.css';

export function CopyLine({ label, text, verb = 'Copy' }: { label: string; text: string; verb?: string }) {
  const [copied, setCopied] = useState(false);
  const line = useRef<HTMLInputElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      announce('Copied');
    } catch {
      line.current?.select(); // not served over HTTPS, or not allowed: selected, for the keyboard to copy
    }
  };
  return (
    <div className={css.row}>
      <input
        ref={line}
        className={css.line}
        aria-label={label}
        value={text}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      <Button kind="plain" onPress={() => void copy()}>
        {copied ? 'Copied' : verb}
      </Button>
    </div>
  );
}
