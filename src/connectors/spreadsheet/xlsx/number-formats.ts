// A number in XLSX is a day or a percentage only by the way it is shown, so the formats have to be read to know what people see.
import { walkXml } from './walk-xml.ts';

export type Shown = 'number' | 'date' | 'percent';

/** How each cell style shows a number, by the style's index. @throws {Refusal} file-unreadable */
export function shownByStyle(xml: string | null): Shown[] {
  const custom = new Map<number, string>();
  const styles: Shown[] = [];
  let inCellStyles = false;
  walkXml(xml ?? '', {
    open(name, attribute) {
      if (name === 'numFmt') custom.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) styles.push(shown(Number(attribute('numFmtId')), custom));
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
    text() {},
  });
  return styles;
}

/** Built-in numbers are from ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are East Asian dates. */
function shown(id: number, custom: ReadonlyMap<number, string>): Shown {
  const code = custom.get(id);
  if (code !== undefined) return shownByCode(code);
  if (id === 9 || id === 10) return 'percent';
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
    return 'date';
  return 'number';
}

function shownByCode(code: string): Shown {
  // Quoted words, escaped characters, colours and currencies in brackets say nothing about the kind.
  const bare = code.slice(0, 500).replace(/"[^"]*"|\\.|\[[^\]]*\]|general/gi, '');
  if (bare.includes('%')) return 'percent';
  return /[ymdhs]/i.test(bare) && !/[#?]/.test(bare) ? 'date' : 'number';
}
