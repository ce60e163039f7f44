// Examples in rules are written with «» around the words that must be underlined. This takes the signs off again.
import type { SingleText } from './draft.ts';
import type { Mark } from './finding.ts';
import type { TextExample } from './rule.ts';

/** The text an example stands for and the marks it expects. `kind` is used where the example is only a title. */
export function fromExample(
  example: TextExample,
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
