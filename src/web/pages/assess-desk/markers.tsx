// Who marks, and how far each is calibrated. Owners and admins see who sat, so they are not among those one can choose.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, shelf } from '../../app/client.ts';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Row, RowList } from '../../parts/row-list.tsx';
import { Section } from '../../parts/section.tsx';
import { TextButton } from '../../parts/text-button.tsx';
import css from './desk.module.css';

const stateWords = { trainee: 'being calibrated', active: 'marks', paused: 'paused' } as const;

export function Markers() {
  const [chosen, choose] = useState<string | null>(null);
  const { data } = useQuery(ask.assessors.list.queryOptions({ input: {} }));
  const people = useQuery(ask.people.list.queryOptions({ input: {} }));
  const appoint = useMutation({
    mutationFn: (personId: string) => shelf.assessors.appoint({ personId }),
    onSuccess: () => choose(null),
  });
  const end = useMutation({ mutationFn: (personId: string) => shelf.assessors.end({ personId }) });
  const markers = data?.assessors ?? [];
  const free = (people.data?.people ?? []).filter(
    ({ id, role }) =>
      role !== 'owner' && role !== 'admin' && !markers.some(({ personId }) => personId === id),
  );
  return (
    <Section title="Markers" aside="Two read each piece, a third where it is due.">
      {markers.length > 0 && (
        <RowList label="Markers">
          {markers.map(({ personId, name, state, kappa, anchors }) => (
            <Row key={personId} id={personId} className={css.row}>
              <span>
                {name}
                <small>
                  {stateWords[state]} · {anchors} scripts
                  {kappa !== null && ` · agreement ${kappa.toFixed(2)} of the 0.70 it takes`}
                </small>
              </span>
              <TextButton
                aria-label={`End the time of ${name} as a marker`}
                onPress={() => end.mutate(personId)}
              >
                End
              </TextButton>
            </Row>
          ))}
        </RowList>
      )}
      {markers.length < 3 && (
        <p className={css.say}>Until thirty pieces are marked twice, every piece takes three markers.</p>
      )}
      <div className={css.acts}>
        <ComboBox
          key={markers.length}
          label="Appoint"
          options={free.map(({ id, name }) => ({ id, label: name }))}
          value={chosen}
          onChange={choose}
        />
        <Button
          isDisabled={!chosen}
          isBusy={appoint.isPending}
          onPress={() => chosen && appoint.mutate(chosen)}
        >
          Appoint as a marker
        </Button>
      </div>
      {appoint.error && <ErrorState error={appoint.error} safe="Nobody was appointed." small />}
    </Section>
  );
}
