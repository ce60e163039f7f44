// Who is here, ticked off in a minute; somebody may stand in, and may decide only when whoever sends them said so.
import { useState } from 'react';
import { shelf } from '../../../app/client.ts';
import type { Act } from '../../../okr/meeting/use-meeting.ts';
import { roleWords } from '../../../okr/meeting/words.ts';
import { usePeople } from '../../../okr/use-people.ts';
import { Button } from '../../../parts/button.tsx';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { ComboBox } from '../../../parts/combo-box.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { useForm } from '../../../parts/form.ts';
import { RadioSegments } from '../../../parts/radio-segments.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import type { MeetingMay } from '../may.ts';
import css from '../meeting.module.css';
import type { Person, Shown } from '../shown.ts';

type Props = { meeting: Shown; may: MeetingMay; act: Act; onClose: () => void };

const presences = (hasBegun: boolean) =>
  [
    { id: 'here', label: hasBegun ? 'Here' : 'Comes' },
    { id: 'away', label: 'Away' },
    { id: 'delegated', label: 'Sends somebody' },
  ] as const;
type Presence = ReturnType<typeof presences>[number]['id'];

export function PresenceDialog({ meeting, may, act, onClose }: Props) {
  const people = usePeople();
  const hasBegun = meeting.begunAt !== null;
  const known = new Set(meeting.attendees.map(({ personId }) => personId));
  const say = (
    personId: string,
    said: Omit<Parameters<typeof shelf.meetings.attend>[0], 'id' | 'personId'>,
  ) => void act(() => shelf.meetings.attend({ id: meeting.id, personId, ...said }));
  return (
    <Dialog
      title={hasBegun ? 'Who is here' : 'Who comes'}
      isOpen
      onClose={onClose}
      width="wide"
      actions={<Button onPress={onClose}>Close</Button>}
    >
      <ul className={css.presence}>
        {meeting.attendees.map((person) => (
          <PresenceRow
            key={person.personId}
            person={person}
            hasBegun={hasBegun}
            options={people.options.filter(({ id }) => id !== person.personId)}
            mayAttend={may.attend(person.personId)}
            mayEmpower={may.empower(person.personId)}
            onSay={(said) => say(person.personId, said)}
            onExcuse={
              may.run && !hasBegun
                ? (reason) =>
                    act(() => shelf.meetings.excuse({ id: meeting.id, personId: person.personId, reason }))
                : undefined
            }
          />
        ))}
      </ul>
      {may.run && (
        <ComboBox
          key={meeting.attendees.length}
          label={hasBegun ? 'Somebody else is here' : 'Somebody else comes'}
          options={people.options.filter(({ id }) => !known.has(id))}
          value={null}
          onChange={(id) => id && say(id, { presence: 'here', role: 'guest' })}
        />
      )}
    </Dialog>
  );
}

type RowProps = {
  person: Person;
  hasBegun: boolean;
  options: { id: string; label: string }[];
  mayAttend: boolean;
  mayEmpower: boolean;
  onSay: (said: {
    presence: 'here' | 'away' | 'delegated';
    delegateId?: string | null;
    delegateDecides?: boolean;
  }) => void;
  /** Left out where nobody can be excused any more. */
  onExcuse: ((reason: string) => Promise<boolean>) | undefined;
};

function PresenceRow(props: RowProps) {
  const { person, hasBegun, options, mayAttend, mayEmpower, onSay, onExcuse } = props;
  const [isChoosing, setChoosing] = useState(false);
  const [isExcusing, setExcusing] = useState(false);
  const { personName, role, presence, delegateId, delegateDecides } = person;
  const choose = (id: Presence) => {
    if (id === 'delegated' && !delegateId) return setChoosing(true);
    setChoosing(false);
    onSay({ presence: id, delegateId, delegateDecides });
  };
  return (
    <li>
      <span>
        {personName} <small>{roleWords[role].toLowerCase()}</small>
      </span>
      <RadioSegments
        label={`${personName} is`}
        hideLabel
        segments={presences(hasBegun)}
        value={isChoosing ? 'delegated' : presence}
        onChange={choose}
        isDisabled={!mayAttend}
        look="quiet"
      />
      {onExcuse && !isExcusing && (
        <Button
          kind="quiet"
          size="small"
          className={css.excuse}
          aria-label={`Excuse ${personName}`}
          onPress={() => setExcusing(true)}
        >
          Excuse
        </Button>
      )}
      {onExcuse && isExcusing && (
        <Excuse name={personName} onExcuse={onExcuse} onLeave={() => setExcusing(false)} />
      )}
      {(isChoosing || presence === 'delegated') && (
        <div className={css.delegate}>
          <ComboBox
            label="Who comes instead"
            options={options}
            value={delegateId}
            isDisabled={!mayAttend}
            onChange={(id) => id && onSay({ presence: 'delegated', delegateId: id, delegateDecides: false })}
          />
          {presence === 'delegated' && (
            <Checkbox
              isSelected={delegateDecides}
              isDisabled={!mayEmpower}
              onChange={(decides) => onSay({ presence: 'delegated', delegateId, delegateDecides: decides })}
              note={mayEmpower ? undefined : `Only ${personName} or an admin can give this`}
            >
              May decide
            </Checkbox>
          )}
        </div>
      )}
    </li>
  );
}

function Excuse({
  name,
  onExcuse,
  onLeave,
}: {
  name: string;
  onExcuse: (reason: string) => Promise<boolean>;
  onLeave: () => void;
}) {
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }) => ({ reason: reason.trim() ? '' : 'Say why' }),
    save: ({ reason }) => onExcuse(reason),
  });
  return (
    <form className={css.excusing} onSubmit={form.submit}>
      <TextField label={`Why ${name} need not come`} voice="people" autoFocus {...form.field('reason')} />
      <div>
        <Button type="submit" isBusy={form.isBusy}>
          Excuse
        </Button>
        <Button kind="quiet" onPress={onLeave}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
