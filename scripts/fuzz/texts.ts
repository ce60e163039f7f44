// Texts nobody would write on purpose: ours, cut, joined and sprinkled with what comes out of a clipboard. The same seed gives the same texts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const own = readFileSync(join(import.meta.dirname, '../../test/unit/challenge/labelled.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text);

const debris = [
  '👩‍👩‍👧',
  '🚀🚀',
  '\ud83d',
  '\udc00',
  'שלום עולם',
  'مرحبا',
  '\u202e',
  '\u2066',
  '\u0000',
  '\u0007',
  '\u200b',
  '\ufeff',
  '\u00ad',
  'é',
  'İ',
  'ǆ',
  '**',
  '__',
  '- [ ] ',
  '# ',
  '> ',
  '`code`',
  '[link](https://example.com/a?b=1)',
  '| a | b |',
  '<b>',
  '</div>',
  '<script>alert(1)</script>',
  '&nbsp;',
  '&#8230;',
  '“',
  '”',
  '((((',
  ')))]',
  '{{name}}',
  '$[x]',
  '%s',
  '\\n',
  '\t',
  '\r\n',
  '\n',
  ' ',
  '…',
  '—',
  '->',
  '→',
  '=>',
  '1,1,1,1',
  '10 000 000',
  '1.2.3.4',
  '٣',
  '½',
  '¹',
  '1e309',
  '-0',
  '0x1F',
  '€',
  '%',
  '/',
  ' by half of ',
  ' from 3 to 9% ',
  ' by the end of Q3 ',
  ' and reduce ',
  ' so that ',
  'TBD',
  'X%',
  ' every ',
  ' two thirds of ',
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...own) },
  { weight: 4, arbitrary: fc.constantFrom(...debris) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
);

const mangled = fc
  .tuple(fc.array(piece, { maxLength: 6 }), fc.nat(400), fc.nat(400), fc.constantFrom('', ' '))
  .map(([pieces, from, length, gap]) => {
    const text = pieces.join(gap);
    return from % 3 === 0 ? text.slice(from % (text.length + 1)).slice(0, length + 1) : text;
  });

const long = fc.tuple(piece, piece).map(([a, b]) => {
  const unit = `${a}${b}` || ' ';
  return unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000);
});

/** Any text at all; one in forty is 10 kB long. */
export const anyText = fc.oneof({ weight: 39, arbitrary: mangled }, { weight: 1, arbitrary: long });
