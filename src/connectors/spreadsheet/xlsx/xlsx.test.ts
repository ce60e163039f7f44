// XLSX: round trip through our own writer, hand-made workbooks for what other programs write, and archives made to hurt.
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../read.ts';
import { writeXlsx } from '../write-xlsx.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const outcomeOf = (input: Uint8Array) => {
  try {
    return readSpreadsheet(input);
  } catch (fault) {
    return fault;
  }
};
const refused = (say: RegExp) => ({ code: 'file-unreadable', detail: { say: expect.stringMatching(say) } });

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook with one sheet. */
function partsOf(sheetXml: string, extra: Record<string, string> = {}): Map<string, Uint8Array> {
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Quarter" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${sheetXml}</sheetData></worksheet>`,
    ...extra,
  };
  return new Map(Object.entries(parts).map(([name, xml]) => [name, bytes(xml)]));
}
const workbook = (sheetXml: string) => new Uint8Array(zipStored(partsOf(sheetXml)));

/** A zip of `parts`, each stored as it is. Checksums are left at zero: its only reader does not look at them. */
function zipStored(parts: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const named = [...parts].map(([name, bytes]) => ({ name: new TextEncoder().encode(name), bytes }));
  const size = named.reduce((sum, part) => sum + 76 + 2 * part.name.length + part.bytes.length, 22);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const { name, bytes } of named) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeSizes(view, at + 18, bytes.length, name.length);
    out.set(name, at + 30);
    out.set(bytes, at + 30 + name.length);
    at += 30 + name.length + bytes.length;
  }
  const directory = at;
  for (const [index, { name, bytes }] of named.entries()) {
    view.setUint32(at, 0x02014b50, true);
    // Bit 11: names are UTF-8.
    view.setUint16(at + 8, 0x0800, true);
    writeSizes(view, at + 20, bytes.length, name.length);
    view.setUint32(at + 42, offsets[index]!, true);
    out.set(name, at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out.buffer;
}

function writeSizes(view: DataView, at: number, bytes: number, name: number): void {
  view.setUint32(at, bytes, true);
  view.setUint32(at + 4, bytes, true);
  view.setUint16(at + 8, name, true);
}

/** A zip with one deflated entry whose declared sizes can lie. */
function deflated(name: string, content: Uint8Array, declared = content.length, copies = 1): Uint8Array {
  const packed = deflateRawSync(content, { level: 9 });
  const stored = new Uint8Array(zipStored(new Map([[name, packed]])));
  const view = new DataView(stored.buffer);
  const directory = view.getUint32(stored.length - 22 + 16, true);
  view.setUint16(8, 8, true);
  view.setUint16(directory + 10, 8, true);
  view.setUint32(directory + 24, declared, true);
  if (copies === 1) return stored;
  const entry = stored.subarray(directory, stored.length - 22);
  const end = stored.slice(stored.length - 22);
  new DataView(end.buffer).setUint16(10, copies, true);
  return new Uint8Array([
    ...stored.subarray(0, directory),
    ...Array.from({ length: copies }, () => [...entry]).flat(),
    ...end,
  ]);
}

describe('XLSX', () => {
  it('comes back as it went out', async () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.constantFrom(
          '=1+2',
          "'=x",
          '-5',
          '_x0041_',
          ' lead',
          'line\nbreak',
          'bell\u0007',
          '\r',
          '<b>&"',
          'constructor',
          '__proto__',
        ),
      )
      .map((cell) => cell.toWellFormed());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), async (rows) => {
        const sent = [['Objective', 'Owner'], ...rows.map((row) => [...row, 'end'])];
        const [sheet] = readSpreadsheet(await writeXlsx([{ name: 'OKRs [Q1]', rows: sent }]));
        expect(sheet!.rows.map((row, index) => row.slice(0, sent[index]!.length))).toEqual(sent);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps numbers numbers and gives every sheet a name of its own', async () => {
    const file = await writeXlsx([
      { name: 'Key results', rows: [['Target'], [-0.29], [true]] },
      { name: 'Key results', rows: [['x'.repeat(40_000)]] },
    ]);
    const [first, second] = readSpreadsheet(file);
    expect(first).toEqual({ name: 'Key results', rows: [['Target'], ['-0.29'], ['TRUE']] });
    expect(second!.name).toBe('Key results 2');
    expect(second!.rows[0]![0]).toMatch(/the JSON export has the whole text\)$/);
  });

  it('reads dates as ISO, percentages as shown, formulas as the value saved with them, and keeps row numbers over gaps', async () => {
    const sheet = `
      <row r="1"><c r="A1" t="inlineStr"><is><t>Start</t></is></c><c r="B1" t="inlineStr"><is><t>Id</t></is></c></row>
      <row r="4"><c r="A4" s="1"><v>46023</v></c><c r="B4" t="str"><f>HYPERLINK("https://okr.example/7","7")</f><v>7</v></c></row>
      <row r="5"><c r="A5" s="1"><v>46023.5</v></c><c r="B5"><f>1+2</f></c><c r="C5" t="e"><v>#REF!</v></c></row>
      <row><c s="2"><v>0.28999999999999998</v></c><c><v>0.28999999999999998</v></c><c s="9"><v>7</v></c></row>`;
    expect(readSpreadsheet(workbook(sheet))[0]!.rows).toEqual([
      ['Start', 'Id'],
      [],
      [],
      ['2026-01-01', '7'],
      ['2026-01-01 12:00:00'],
      ['29%', '0.29', '7'],
    ]);
  });
});

function encrypted(): Uint8Array {
  const file = workbook('');
  const view = new DataView(file.buffer);
  const directory = view.getUint32(file.length - 22 + 16, true);
  view.setUint16(directory + 8, 1, true);
  return file;
}

describe('an XLSX made to hurt', () => {
  const noise = Uint8Array.from({ length: 5_000 }, (_, at) => (at * at * 31 + (at >> 3)) % 251);
  const zeros = new Uint8Array(30_000_000);
  it.each([
    ['a bomb by ratio', deflated('xl/workbook.xml', zeros), /unpack to far more/],
    ['a bomb that lies about its size', deflated('xl/workbook.xml', zeros, 40_000), /damaged/],
    [
      'entries that share their bytes',
      deflated('xl/a.xml', noise, noise.length, 1_000),
      /unpack to far more/,
    ],
    ['too many entries', deflated('xl/a.xml', bytes('a'), 1, 2_001), /unpack to far more/],
    ['a zip that is no workbook', deflated('word/document.xml', bytes('<w/>')), /no sheet in this file/],
    ['a far cell', workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'), /beyond column 500/],
    ['a far row', workbook('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), /more than 50,000 rows/],
    ['an impossible address', workbook('<row r="1"><c r="zzzzzzzzz1"><v>1</v></c></row>'), /damaged/],
    ['a huge row number', workbook('<row r="1e9"><c r="A9"><v>1</v></c></row>'), /more than 50,000 rows/],
    ['a row before the first', workbook('<row r="-3"><c><v>1</v></c></row>'), /damaged/],
    ['a tag without end', workbook(`<row r="1"><c ${'a="1" '.repeat(20_000)}/></row>`), /damaged/],
    [
      'entities of its own',
      workbook('<!DOCTYPE x [<!ENTITY lol "lol lol">]><row><c t="str"><v>&lol;</v></c></row>'),
      /damaged/,
    ],
    ['XML that breaks off', workbook('<row r="1"><c r="A1"><v>1</v></c></row><!-- and'), /damaged/],
    ['an encrypted entry', encrypted(), /protected by a password/],
  ])('refuses %s', (_, file, say) => {
    expect(() => readSpreadsheet(file)).toThrow(expect.objectContaining(refused(say)));
  });

  it('pays nothing for empty cells far out', () => {
    const sheet =
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576"/></row>';
    expect(readSpreadsheet(workbook(sheet))).toEqual([{ name: 'Quarter', rows: [['1']] }]);
  });

  it('never throws anything but a refusal when a good file is damaged', async () => {
    const good = await writeXlsx([{ name: 'OKRs', rows: [['Objective'], ['Every crossing answered for']] }]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.integer({ min: 1, max: good.length }),
        async (changes, length) => {
          const damaged = good.slice(0, fc.sample(fc.boolean(), 1)[0] ? length : good.length);
          for (const [at, byte] of changes) damaged[at] = byte;
          const outcome = outcomeOf(damaged);
          if (!Array.isArray(outcome)) expect(outcome).toMatchObject({ code: 'file-unreadable' });
        },
      ),
      { numRuns: 300 },
    );
  });
});
