// The criteria of a rubric, each with its four levels as what can be seen in the text, and room for words the candidate will read.
import type { shelf } from '../../app/client.ts';
import { RadioRows } from '../../parts/radio-rows.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import css from './marking.module.css';

type Rubric = NonNullable<Awaited<ReturnType<typeof shelf.marks.next>>['script']>['rubric'];

type Props = {
  rubric: Rubric;
  levels: Record<string, number>;
  onLevel: (criterion: string, level: number) => void;
  /** Left out where nobody would read them. */
  words?: Record<string, string>;
  onWords?: (criterion: string, words: string) => void;
};

export function RubricForm({ rubric, levels, onLevel, words, onWords }: Props) {
  return (
    <>
      {rubric.criteria.map(({ id, name, levels: all }) => (
        <div key={id} className={css.criterion}>
          <h2 id={`criterion ${id}`}>{name}</h2>
          <RadioRows
            label={name}
            hideLabel
            rows={all.map(({ level, anchor }) => ({ id: String(level), label: `${level}`, note: anchor }))}
            value={levels[id] === undefined ? null : String(levels[id])}
            onChange={(level) => onLevel(id, Number(level))}
          />
          {onWords && (
            <TextArea
              label={`What you would say about it: ${name}`}
              hideLabel
              placeholder="In words, for whoever wrote it"
              voice="people"
              rows={2}
              maxLength={2000}
              value={words?.[id] ?? ''}
              onChange={(said) => onWords(id, said)}
            />
          )}
        </div>
      ))}
    </>
  );
}
