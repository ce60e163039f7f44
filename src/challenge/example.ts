// Examples in rules are written with «» around the words that must be underlined. This takes the signs off again.
import type { Draft, KeyResultDraft, SingleText } from './draft.ts';
import type { Mark } from './finding.ts';

/** A draft for an example: each key result is a title, or fields where the rule needs them. */
export function draftOf(objective: string, ...keyResults: (string | Partial<KeyResultDraft>)[]): Draft {
  return {
    objective: { title: objective },
    keyResults: keyResults.map((given, index) => ({
      id: `${index}`,
      title: '',
      ...(typeof given === 'string' ? { title: given } : given),
    })),
  };
}

/** The text an example stands for and the marks it expects. `kind` is used where the example is only a title. */
export function fromExample(
  example: string | SingleText,
  kind: SingleText['kind'],
): { text: SingleText; marks: Mark[] } {
  const text: SingleText = typeof example === 'string' ? { kind, title: example } : example;
  const marks: Mark[] = [];
  let title = '';
  let from = 0;
  for (const character of text.title) {
    if (character === '«') from = title.length;
    else if (character === '»') marks.push([from, title.length]);
    else title += character;
  }
  return { text: { ...text, title }, marks };
}
