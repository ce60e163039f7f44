// What authors write is drawn as they meant it, and nothing they write can be anything but words.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Block, blocksOf } from './markdown.ts';

const text = (words: string) => [{ kind: 'text', text: words }];

it('tells headings, paragraphs and examples apart', () => {
  expect(blocksOf('# Boarding\n\nA timetable\nis work.\n\n> Boats leave on time:\n> 78% to 92%.\n')).toEqual([
    { kind: 'heading', level: 1, text: text('Boarding') },
    { kind: 'paragraph', text: text('A timetable is work.') },
    { kind: 'quote', blocks: [{ kind: 'paragraph', text: text('Boats leave on time: 78% to 92%.') }] },
  ]);
});

it('keeps lists together, also inside an example', () => {
  const [list] = blocksOf('1. Where is it today?\n2. Where has it been?\n   Draw the line.\n');
  expect(list).toEqual({
    kind: 'list',
    isOrdered: true,
    items: [
      [{ kind: 'paragraph', text: text('Where is it today?') }],
      [{ kind: 'paragraph', text: text('Where has it been? Draw the line.') }],
    ],
  });
  const [quote] = blocksOf('> - Improve attendance.\n> - Reach 95%.') as [Extract<Block, { kind: 'quote' }>];
  expect(quote.blocks).toMatchObject([{ kind: 'list', isOrdered: false }]);
});

it('reads tables with their head', () => {
  expect(blocksOf('| number | what |\n| --- | :-- |\n| Repairs: 97% | KPI |')).toEqual([
    { kind: 'table', head: [text('number'), text('what')], rows: [[text('Repairs: 97%'), text('KPI')]] },
  ]);
});

it('knows emphasis from an underscore in a word, and links to the web alone', () => {
  expect(blocksOf('**Points** are _not_ per_cent.')[0]).toEqual({
    kind: 'paragraph',
    text: [
      { kind: 'strong', inside: text('Points') },
      { kind: 'text', text: ' are ' },
      { kind: 'emphasis', inside: text('not') },
      { kind: 'text', text: ' per_cent.' },
    ],
  });
  const said = JSON.stringify(blocksOf('[harbour](javascript:alert(1)) [tide](https://example.org/tide)'));
  expect(said).not.toContain('javascript');
  expect(said).toContain('https://example.org/tide');
});

it('ends for any text, and loses none of its letters', () => {
  const pieces = [
    '- ',
    '> ',
    '# ',
    '1. ',
    '| a | b |',
    '| - | - |',
    '**',
    '_',
    '`',
    'tide',
    '\n',
    '\n\n',
    '   ',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      const written = parts.join('');
      const count = (of: string) => of.match(/tide/g)?.length ?? 0;
      expect(count(JSON.stringify(blocksOf(written)))).toBe(count(written));
    }),
  );
});
