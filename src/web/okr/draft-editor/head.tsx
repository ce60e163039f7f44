// The top of a draft: the objective's words, why, what it is a bet on, and behind one line who owns and sees it.
import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { ObjectiveFields } from '../../../core/objective.ts';
import { cx } from '../../parts/class-names.ts';
import { counted } from '../../parts/numbers.ts';
import { RadioSegments } from '../../parts/radio-segments.tsx';
import { AllCarried } from '../carried/index.tsx';
import { SupportEditor } from '../supports.tsx';
import { useEditor } from './context.ts';
import fieldsCss from './fields.module.css';
import css from './head.module.css';
import row from './key-result-row.module.css';
import { fieldId } from './key-result-row.tsx';
import { nextId, titleId } from './key-results.tsx';
import { MarkedText } from './marked-text.tsx';
import { ContributorsField, OwnerField } from './people-fields.tsx';
import { useMarks } from './use-marks.ts';

export function Head() {
  const { store, draft, mayEdit, objective: saved } = useEditor();
  const marks = useMarks(null);
  const objective = draft.objective[0];
  if (!objective) return null;
  const { key, fields, errors } = objective;
  const edit = (patch: Partial<ObjectiveFields>) => store.edit('objective', key, patch);
  // As from one key result to the next.
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const first = draft.keyResults.find(({ removed }) => !removed);
    document.getElementById(first ? fieldId(first.key) : nextId)?.focus();
  };
  return (
    <>
      <MarkedText
        {...marks}
        id={titleId}
        label="Objective"
        look="objective"
        value={fields.title}
        onChange={(title) => edit({ title })}
        onKeyDown={pressed}
        placeholder="What will be different, in one sentence"
        error={
          errors.title ??
          (fields.title.trim() === ''
            ? 'An objective needs words; the last ones are kept until then'
            : undefined)
        }
        isReadOnly={!mayEdit}
      />
      <MarkedText
        label="Why"
        look="why"
        value={fields.why}
        onChange={(why) => edit({ why })}
        placeholder="Why this, why now"
        multiline
        error={errors.why}
        isReadOnly={!mayEdit}
      />
      <SupportEditor />
      <AllCarried objective={saved} />
      <About fields={fields} errors={errors} edit={edit} />
    </>
  );
}

type AboutProps = {
  fields: ObjectiveFields;
  errors: Record<string, string>;
  edit: (patch: Partial<ObjectiveFields>) => void;
};

function About({ fields, errors, edit }: AboutProps) {
  const { people, mayEdit, objective, saysMissing } = useEditor();
  const [isOpen, setOpen] = useState(false);
  const ownerError = errors.ownerId ?? (saysMissing && !fields.ownerId ? 'Name one owner' : undefined);
  useEffect(() => {
    if (ownerError) setOpen(true);
  }, [ownerError]);
  const owner = people.nameOf(fields.ownerId) ?? objective.ownerName;
  const others = fields.contributorIds.length;
  return (
    <>
      <AriaButton className={cx(row.line, css.about)} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        <IconChevronRight className={cx(row.chevron, isOpen && row.turned)} aria-hidden="true" />
        <span className="visually-hidden">About this objective: </span>
        <span>{fields.ownerId && owner ? `${owner} owns it` : 'nobody owns it yet'}</span>
        {others > 0 && <span>{counted(others, 'contributor')}</span>}
        <span>{fields.ambition}</span>
        <span>{fields.visibility === 'team' ? 'only the team sees it' : 'everyone sees it'}</span>
      </AriaButton>
      {isOpen && (
        <section className={cx(fieldsCss.grid, css.fields)} aria-label="About this objective">
          <OwnerField value={fields.ownerId} onChange={(ownerId) => edit({ ownerId })} error={ownerError} />
          <ContributorsField
            value={fields.contributorIds}
            onChange={(contributorIds) => edit({ contributorIds })}
          />
          <RadioSegments
            label="Ambition"
            segments={[
              { id: 'committed', label: 'Committed' },
              { id: 'aspirational', label: 'Aspirational' },
            ]}
            value={fields.ambition}
            onChange={(ambition) => edit({ ambition })}
            isDisabled={!mayEdit}
          />
          <RadioSegments
            label="Who sees it"
            segments={[
              { id: 'workspace', label: 'Everyone' },
              { id: 'team', label: 'The team' },
            ]}
            value={fields.visibility}
            onChange={(visibility) => edit({ visibility })}
            isDisabled={!mayEdit}
          />
        </section>
      )}
    </>
  );
}
