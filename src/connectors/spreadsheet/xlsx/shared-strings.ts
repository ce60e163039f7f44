// Texts of a workbook are kept once in a table and cells name them by number. Formatting runs are joined; readings over kanji are left out.
import { cellText } from '../cell-text.ts';
import { walkXml } from './walk-xml.ts';

/** The texts of the table in order, formulas already taken apart. @throws {Refusal} file-unreadable */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  walkXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inReading = true;
    },
    close(name) {
      if (name === 'si') strings.push(cellText(unescaped(text)));
      else if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
    },
    text(piece) {
      if (inText && !inReading) text += piece;
    },
  });
  return strings;
}

/** Undoes _xHHHH_, which stands for characters XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
