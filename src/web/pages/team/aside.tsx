// The people of a team, leads first, and the teams right under it.
import { Link } from '@tanstack/react-router';
import type { Team } from '../../../actions/teams.ts';
import { useMay } from '../../app/may.ts';
import { PersonChip } from '../../okr/person-chip.tsx';
import { Button } from '../../parts/button.tsx';
import { counted } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import css from './team.module.css';

/** @param onEditPeople undefined where the reader may not */
export function Aside({ team, onEditPeople }: { team: Team; onEditPeople?: () => void }) {
  const { id: teamId, members, children } = team;
  const may = useMay();
  return (
    <aside aria-label="People and teams">
      <Section
        title={members.length === 0 ? 'People' : counted(members.length, 'person', 'people')}
        actions={
          onEditPeople && (
            <Button kind="quiet" size="small" onPress={onEditPeople}>
              Change who belongs
            </Button>
          )
        }
      >
        {members.length === 0 ? (
          <p className={css.none}>Nobody belongs to it yet.</p>
        ) : (
          <ul className={css.people}>
            {members.map(({ id, name, isLead }) => (
              <li key={id}>
                <PersonChip name={name} personId={id} note={isLead ? 'leads' : undefined} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      {children.length > 0 && (
        <Section title={counted(children.length, 'team under it', 'teams under it')}>
          <ul className={css.children}>
            {children.map(({ id, name, leads, objectives }) => (
              <li key={id}>
                <Link to="/teams/$id" params={{ id }}>
                  {name}
                </Link>
                <small>
                  {[
                    leads.map((lead) => lead.name).join(', ') || 'nobody leads it yet',
                    objectives > 0 ? counted(objectives, 'objective') : 'no objective',
                  ].join(' · ')}
                </small>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {may('diagnoses.read-team', { teamId }) && (
        <Section title="Its own counts">
          <p>
            <Link to="/diagnosis/teams/$id" params={{ id: teamId }}>
              How its quarter reads
            </Link>
          </p>
          <small>Only those who belong to it can look.</small>
        </Section>
      )}
    </aside>
  );
}
