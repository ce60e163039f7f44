// Under the note of a check-in: what is needed can be asked of the lead, with a clock. Offered outright when the note names a person or a day.
import { useQuery } from '@tanstack/react-query';
import type { KeyResult } from '../../../actions/objectives/shapes.ts';
import { answerDays } from '../../../core/escalation-clock.ts';
import { ask } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { useRhythm } from '../rhythm/use-rhythm.ts';
import { usePeople } from '../use-people.ts';
import { Clock } from './clock.tsx';
import css from './escalation.module.css';
import { namesADay, personIn } from './named.ts';

type Props = {
  keyResult: Pick<KeyResult, 'id' | 'objectiveId'>;
  needs: string;
  asks: boolean;
  onChange: (asks: boolean) => void;
};

export function AskLine({ keyResult, needs, asks, onChange }: Props) {
  const me = useMe();
  const people = usePeople();
  const { leadsOf, sponsorsOf } = useRhythm();
  const { data: whole } = useQuery(ask.keyResults.get.queryOptions({ input: { id: keyResult.id } }));
  const { data } = useQuery(
    ask.escalations.list.queryOptions({ input: { objectiveId: keyResult.objectiveId, open: true } }),
  );
  const says = needs.trim() !== '';
  const waits = data?.escalations.find(({ keyResultId }) => keyResultId === keyResult.id);
  const mayAsk = says && !waits;
  useShortcuts([
    mayAsk && {
      keys: 'alt+e',
      label: 'Ask for it as an escalation',
      group: 'This page',
      run: () => onChange(!asks),
      onlyKey: true,
    },
  ]);
  if (waits)
    return (
      <p className={css.ask}>
        {waits.askedName ?? 'Nobody'} has been asked already. <Clock escalation={waits} short />
      </p>
    );
  if (!says) return null;
  const lead = leadsOf(whole?.teamId ?? null).find(({ id }) => id !== me?.personId);
  const asked = lead ?? sponsorsOf(whole?.teamId ?? null)[0];
  const days = lead ? answerDays.lead : answerDays.sponsor;
  const person = personIn(needs, people.present);
  const heard = [person && `${person.name.split(' ')[0]}`, namesADay(needs) && 'a day'].filter(Boolean);
  const first = asked?.name.split(' ')[0] ?? 'the lead';
  return (
    <div className={css.ask}>
      {heard.length > 0 && !asks && (
        <span>
          {heard.join(' and ')} {heard.length > 1 ? 'are' : 'is'} named.
        </span>
      )}
      <Checkbox isSelected={asks} onChange={onChange}>
        Ask {first} for it as an escalation
      </Checkbox>
      <Kbd keys="alt+e" />
      <small>
        {first} has {days} working days to answer.
      </small>
    </div>
  );
}
