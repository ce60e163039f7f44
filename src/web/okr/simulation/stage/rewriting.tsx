// The learner's own wording of a key result, read by the same critic that reads real ones, at each pause in typing.
import { useDeferredValue, useMemo } from 'react';
import type { Scene } from '../../../../simulator/scene/scene.ts';
import { findingsIn } from '../../../../simulator/wording.ts';
import { TextArea } from '../../../parts/text-area.tsx';
import css from './stage.module.css';

type Props = { scene: Scene; text: string; onChange: (text: string) => void; onSay: () => void };

export function Rewriting({ scene, text, onChange, onSay }: Props) {
  const read = useDeferredValue(text);
  const findings = useMemo(() => (read.trim().length > 3 ? findingsIn(read) : []), [read]);
  const [first, ...rest] = findings;
  const theirs = scene.lines.find(({ voice, text: line }) => voice === 'says' && line.startsWith('“'))?.text;
  return (
    <div className={css.rewriting}>
      <TextArea
        label="In your words"
        hint={`Theirs: ${theirs ?? 'as above'} Left empty, it is a wording of the book.`}
        voice="people"
        value={text}
        onChange={onChange}
        maxLength={500}
        rows={2}
        onEnter={onSay}
        autoFocus
      />
      <div className={css.critic} role="status">
        {first ? (
          <>
            <p className={css.question}>{first.ask}</p>
            <small>
              {first.message}
              {rest.length > 0 && ` And ${rest.length} more.`}
            </small>
          </>
        ) : (
          read.trim().length > 3 && <small>Nothing to ask about this wording.</small>
        )}
      </div>
    </div>
  );
}
