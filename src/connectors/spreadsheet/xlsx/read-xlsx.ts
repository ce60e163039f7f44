// XLSX to text, part by part. Our own reading: the library we tried took over a minute for fifteen hostile megabytes, and half a gigabyte for fifty thousand rows.
import type { Sheet } from '../sheet.ts';
import { unreadable } from '../unreadable.ts';
import { shownByStyle } from './number-formats.ts';
import { sharedStrings } from './shared-strings.ts';
import { type Parts, unzip } from './unzip.ts';
import { type Attribute, walkXml } from './walk-xml.ts';
import { worksheet } from './worksheet.ts';

const noSheet = 'There is no sheet in this file. Save the OKRs as CSV or XLSX and send that.';
const mostSheets = 100;

/** Reads every visible sheet that holds something.
 * @throws {Refusal} file-unreadable */
export function readXlsx(bytes: Uint8Array): Sheet[] {
  const parts = unzip(bytes);
  const workbook = parts('xl/workbook.xml');
  if (!workbook) unreadable(noSheet);
  const { sheets, from1904 } = readWorkbook(workbook);
  if (sheets.length > mostSheets)
    unreadable(`The file has more than ${mostSheets} sheets. Keep only those with OKRs and send it again.`);
  const related = relations(parts);
  const strings = parts(related.strings ?? 'xl/sharedStrings.xml');
  const styles = shownByStyle(parts(related.styles ?? 'xl/styles.xml'));
  const book = { strings: strings ? sharedStrings(strings) : [], styles, from1904 };
  return sheets.flatMap(({ name, relation }) => {
    const target = related.byId.get(relation);
    const xml = target ? parts(target) : null;
    const rows = xml ? worksheet(xml, book) : [];
    return rows.length > 0 ? [{ name, rows }] : [];
  });
}

function readWorkbook(xml: string): { sheets: { name: string; relation: string }[]; from1904: boolean } {
  const sheets: { name: string; relation: string }[] = [];
  let from1904 = false;
  eachTag(xml, (tag, attribute) => {
    if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
    if (tag !== 'sheet' || (attribute('state') ?? 'visible') !== 'visible') return;
    const relation = attribute('r:id') ?? attribute('d3p1:id') ?? '';
    sheets.push({ name: attribute('name') ?? '', relation });
  });
  return { sheets, from1904 };
}

function relations(parts: Parts): {
  byId: Map<string, string>;
  strings: string | null;
  styles: string | null;
} {
  const byId = new Map<string, string>();
  let strings: string | null = null;
  let styles: string | null = null;
  eachTag(parts('xl/_rels/workbook.xml.rels') ?? '', (tag, attribute) => {
    if (tag !== 'Relationship') return;
    const target = attribute('Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
    const type = attribute('Type') ?? '';
    if (type.endsWith('/sharedStrings')) strings = path;
    else if (type.endsWith('/styles')) styles = path;
    else if (type.endsWith('/worksheet')) byId.set(attribute('Id') ?? '', path);
  });
  return { byId, strings, styles };
}

function eachTag(xml: string, visit: (name: string, attribute: Attribute) => void): void {
  walkXml(xml, { open: visit, close() {}, text() {} });
}
