// Reading and writing CSV: what goes out comes back the same, and what other programs write is understood.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from './read.ts';
import { type Cell, writeCsv } from './write-csv.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const rowsOf = (input: Uint8Array | string) =>
  readSpreadsheet(typeof input === 'string' ? bytes(input) : input)[0]!.rows;

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        "'",
        '"',
        ',',
        ';',
        '|',
        'a',
        ' ',
        '1',
        '＝',
        '=',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);
const text = nasty.map((cell) => cell.replaceAll('\u0000', '').toWellFormed());

describe('CSV', () => {
  it('comes back as it went out, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), (rows) => {
        const sent = [['Objective', 'Key result'], ...rows];
        expect(rowsOf(writeCsv(sent))).toEqual(sent);
      }),
      { numRuns: 500 },
    );
  });

  it('never writes text that a spreadsheet would run', () => {
    fc.assert(
      fc.property(text, (cell) => {
        const line = writeCsv([[cell]]).slice(1);
        const shown = line.startsWith('"') ? line.slice(1) : line;
        expect(shown).not.toMatch(/^[=+\-@\t]|^\r[^\n]|^[＝＋－＠]/);
      }),
    );
  });

  it('keeps numbers numbers and disarms commands', () => {
    const rows: Cell[][] = [[-5, 1.5, "=cmd|' /C calc'!A0", '+44 20', '@sum', true, null, Number.NaN]];
    expect(writeCsv(rows)).toBe(`\ufeff-5,1.5,"'=cmd|' /C calc'!A0",'+44 20,'@sum,TRUE,,\r\n`);
  });

  const plain = [
    ['Objective', 'Owner'],
    ['Piers before noon, always', 'Ines Fjellvær'],
  ];
  it.each([
    ['commas', 'Objective,Owner\n"Piers before noon, always",Ines Fjellvær\n'],
    ['semicolons', 'Objective;Owner\r\nPiers before noon, always;Ines Fjellvær\r\n'],
    ['tabs', 'Objective\tOwner\nPiers before noon, always\tInes Fjellvær'],
    ['a byte order mark', '\ufeffObjective;Owner\nPiers before noon, always;Ines Fjellvær\n'],
    ['a hint for Excel', 'sep=;\r\nObjective;Owner\r\nPiers before noon, always;Ines Fjellvær\r\n'],
  ])('reads %s', (_, file) => {
    expect(rowsOf(file)).toEqual(plain);
  });

  it.each(['utf-16le', 'utf-16be'] as const)('reads %s with and without a byte order mark', (encoding) => {
    const file = 'Objective;Owner\nPiers before noon, always;Ines Fjellvær\n';
    for (const said of [`\ufeff${file}`, file]) {
      const little = Buffer.from(said, 'utf16le');
      expect(rowsOf(encoding === 'utf-16le' ? little : little.swap16())).toEqual(plain);
    }
  });

  it('reads the Windows code page Excel saves', () => {
    const file = 'Objective;Owner\nPiers before noon, always;Ines Fjellvær\n';
    expect(rowsOf(Buffer.from(file, 'latin1'))).toEqual(plain);
  });

  it('counts a record with newlines in quotes as one row, and lets rows be ragged', () => {
    expect(rowsOf('a,b\n"one\ntwo",x,y\nz\n\nlast,row')).toEqual([
      ['a', 'b'],
      ['one\ntwo', 'x', 'y'],
      ['z'],
      [''],
      ['last', 'row'],
    ]);
  });

  it('takes formulas apart and evaluates none', () => {
    const file =
      'Id;Title\n"=HYPERLINK(""https://okr.example/o/7"",""2204"")";"=""007"""\n"=HYPERLINK(""https://okr.example/o/8"";2205)";=1+2\n';
    expect(rowsOf(file).slice(1)).toEqual([
      ['2204', '007'],
      ['2205', '1+2'],
    ]);
  });
});

describe('a file that cannot be read', () => {
  const outcomeOf = (input: Uint8Array) => {
    try {
      return readSpreadsheet(input);
    } catch (fault) {
      return fault;
    }
  };
  const refusedWith = (say: RegExp) => ({
    code: 'file-unreadable',
    detail: { say: expect.stringMatching(say) },
  });

  it.each([
    ['nothing', new Uint8Array(), /empty/],
    ['blank lines', bytes('\n\n;;;\n'), /nothing in the sheet/],
    ['an open quote', bytes('a,b\n"never closed,1\n'), /never closed/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]), /not a text file/],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /old XLS/],
    ['more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1).fill(97), /over 20 MB/],
    ['too many rows', bytes('a,b\n'.repeat(50_100)), /more than 50,000 rows/],
    ['a zip of nothing', bytes('PK\u0003\u0004'), /damaged/],
  ])('refuses %s with a sentence that helps', (_, input, say) => {
    expect(() => readSpreadsheet(input)).toThrow(expect.objectContaining(refusedWith(say)));
  });

  it('never throws anything but a refusal', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.uint8Array({ maxLength: 200 }).map((tail) => new Uint8Array([0x50, 0x4b, 3, 4, ...tail])),
          fc
            .string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', '=', 'a', "'"), maxLength: 80 })
            .map(bytes),
        ),
        (input) => {
          const outcome = outcomeOf(input);
          if (!Array.isArray(outcome)) expect(outcome).toMatchObject({ code: 'file-unreadable' });
        },
      ),
      { numRuns: 800 },
    );
  });
});
