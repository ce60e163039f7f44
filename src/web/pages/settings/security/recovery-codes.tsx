// The recovery codes, shown this once: to copy, to keep as a file, and a word that one has.
import { useState } from 'react';
import { announce } from '../../../parts/announce.tsx';
import { Button } from '../../../parts/button.tsx';
import { Checkbox } from '../../../parts/checkbox.tsx';
import css from '../settings.module.css';

export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const [kept, keep] = useState(false);
  const text = `${codes.join('\n')}\n`;
  const copy = async () => {
    await navigator.clipboard?.writeText(text);
    announce('Copied');
  };
  return (
    <>
      <p className={css.said}>
        The second step is on. If you lose your phone, one of these lets you in; each works once. They are not
        shown again, so keep them where you would keep a spare key.
      </p>
      <ul className={css.codes} aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={css.acts}>
        <Button onPress={() => void copy()}>Copy all</Button>
        <Button onPress={() => download(text)}>Save as a file</Button>
      </div>
      <div className={css.acts}>
        <Checkbox isSelected={kept} onChange={keep}>
          I have kept them
        </Checkbox>
      </div>
      <div className={css.acts}>
        <Button kind="main" isDisabled={!kept} onPress={onKept}>
          Done
        </Button>
      </div>
    </>
  );
}

function download(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = 'quarterdeck-recovery-codes.txt';
  link.click();
  URL.revokeObjectURL(link.href);
}
