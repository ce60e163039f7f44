// The items one by one. 1 to 5 mark and go on, the arrows go back and forth; at the end come words of one's own, and one button that sends it all.
import { useEffect, useRef, useState } from 'react';
import { highestMark, itemsOf } from '../../../core/pulse/scale.ts';
import { type shelf as calls, shelf } from '../../app/client.ts';
import { Doorway } from '../../app/doorway.tsx';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { useForm } from '../../parts/form.ts';
import { TextArea } from '../../parts/text-area.tsx';
import css from './items.module.css';
import { markWords } from './mark-words.ts';

type Pulse = NonNullable<Awaited<ReturnType<typeof calls.pulses.mine>>['pulse']>;

type Props = {
  pulse: Pulse;
  /** Null for somebody who is signed in and knows where they are. */
  workspaceName: string | null;
  secret: string | undefined;
  onIn: () => void;
};

const choices = Array.from({ length: highestMark }, (_, index) => index + 1);

export function Items({ pulse, workspaceName, secret, onIn }: Props) {
  const items = itemsOf(pulse.scales);
  const [marks, setMarks] = useState<(number | null)[]>(() => items.map(() => null));
  const [at, go] = useState(0);
  const isLast = at === items.length;
  const mark = (value: number) => {
    if (isLast) return;
    setMarks(marks.with(at, value));
    go(at + 1);
  };
  const back = () => go(Math.max(0, at - 1));
  const on = () => {
    if (!isLast && marks[at] !== null) go(at + 1);
  };
  useShortcuts([
    ...choices.map((value) => ({
      keys: String(value),
      label: markWords[value] as string,
      group: 'Pulse',
      run: () => mark(value),
    })),
    { keys: 'arrowleft', label: 'The one before', group: 'Pulse', run: back },
    { keys: 'arrowright', label: 'The next one', group: 'Pulse', run: on },
  ]);
  return (
    <Doorway
      title="Pulse"
      heading={workspaceName ? `How do OKRs go at ${workspaceName}?` : 'How do OKRs go here?'}
      lead={
        at === 0
          ? `${items.length} items, a minute. Nobody can know what you said, whoever runs this place included; only that you answered.`
          : undefined
      }
    >
      <p className={css.place} role="status">
        {isLast ? 'The end' : `${at + 1} of ${items.length}`}
      </p>
      {isLast ? (
        <End pulse={pulse} marks={marks as number[]} secret={secret} onIn={onIn} onBack={back} />
      ) : (
        <>
          <Item key={at} text={items[at]?.text ?? ''} value={marks[at] ?? null} onMark={mark} />
          <div className={css.acts}>
            {at > 0 && (
              <Button kind="quiet" onPress={back}>
                Back
              </Button>
            )}
            {marks[at] !== null && (
              <Button kind="quiet" onPress={on}>
                Next
              </Button>
            )}
          </div>
        </>
      )}
    </Doorway>
  );
}

function Item({
  text,
  value,
  onMark,
}: {
  text: string;
  value: number | null;
  onMark: (value: number) => void;
}) {
  const words = useRef<HTMLHeadingElement>(null);
  useEffect(() => words.current?.focus({ preventScroll: true }), []);
  return (
    <fieldset className={css.item}>
      <legend>
        <h2 ref={words} tabIndex={-1} className={css.text}>
          {text}
        </h2>
      </legend>
      {choices.map((mark) => (
        <button
          key={mark}
          type="button"
          className={css.mark}
          aria-pressed={value === mark}
          onClick={() => onMark(mark)}
        >
          <kbd className={css.digit}>{mark}</kbd>
          {markWords[mark]}
        </button>
      ))}
    </fieldset>
  );
}

function End({
  pulse,
  marks,
  secret,
  onIn,
  onBack,
}: Pick<Props, 'pulse' | 'secret' | 'onIn'> & { marks: number[]; onBack: () => void }) {
  const form = useForm({
    initial: { words: '' },
    save: ({ words }) => shelf.pulses.answer({ secret, marks, words }),
    onSaved: onIn,
  });
  return (
    <form onSubmit={form.submit}>
      {pulse.takesWords ? (
        <TextArea
          label="What would you say out loud if it were safe?"
          hint="optional"
          note="Shown from eight answers on, apart from your marks and your team. People may know how you write."
          voice="people"
          rows={4}
          maxLength={4000}
          {...form.field('words')}
        />
      ) : (
        <p>That was all. Once it is sent it cannot be changed or taken back.</p>
      )}
      {form.problem && (
        <ErrorState error={form.problem} safe="Your marks are still on this page." small level={2} />
      )}
      <div className={css.acts}>
        <Button kind="main" type="submit" isBusy={form.isBusy}>
          Send it
        </Button>
        <Button kind="quiet" onPress={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}
