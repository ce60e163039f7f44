// What is between a person and their coach: how stated confidence held up, and the applied check. To everybody else there is nothing here, not even a gap.
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../app/client.ts';
import { Calibration } from '../../okr/calibration/calibration.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Section } from '../../parts/section.tsx';
import css from './person.module.css';

export function Between({ personId, name, isSelf }: { personId: string; name: string; isSelf: boolean }) {
  const input = isSelf ? {} : { personId };
  const record = useQuery({ ...ask.confidences.get.queryOptions({ input }), retry: false });
  const found = useQuery({ ...ask.knowledgeChecks.get.queryOptions({ input }), retry: false });
  if (!record.data || !found.data) return null;
  const { check } = found.data;
  return (
    <div className={css.apart}>
      <Calibration
        record={record.data}
        whose={isSelf ? 'Your' : `${name}’s`}
        seenBy={isSelf ? 'for you and your coach alone' : `for ${name} and you as their coach alone`}
      />
      <Section title="The applied check" aside={isSelf ? 'for you and your coach alone' : undefined}>
        <p className={css.between}>
          {check?.finishedOn
            ? `${check.marks?.filter(({ isRight }) => isRight).length} of ${check.tasks.length} this quarter.`
            : isSelf
              ? 'Two key results to write and two trade-offs to decide, about ten minutes. It shows where a word with your coach would help.'
              : `${name} has not handed it in this quarter.`}
        </p>
        {isSelf && (
          <LinkButton to="/knowledge-check" size="small">
            {check?.finishedOn ? 'Look at it again' : check ? 'Go on with it' : 'Take it'}
          </LinkButton>
        )}
      </Section>
    </div>
  );
}
