// How wide a text will be in Inter, from the widths of its letters: labels are laid out before anything is drawn, in tests too. Errs to the wide side.

const narrow = new Set("ijl.,:;'|!I·‘’");
const half = new Set('frt()[]/-– "“”*');
const broad = new Set('mwMW%@—…');

/** Width in pixels. @param size of the font in pixels */
export function textWidth(text: string, size = 11.5, bold = false): number {
  let ems = 0;
  for (const letter of text) {
    if (narrow.has(letter)) ems += 0.29;
    else if (half.has(letter)) ems += 0.4;
    else if (broad.has(letter)) ems += 0.9;
    else if (letter > '⺀') ems += 1;
    else if (/[A-Z]/.test(letter)) ems += 0.69;
    else if (/[0-9+−≤≥→]/.test(letter)) ems += 0.64;
    else ems += 0.57;
  }
  return ems * size * (bold ? 1.05 : 1);
}

/** `text`, or as much of it as fits with an ellipsis. */
export function fitText(text: string, most: number, size = 11.5, bold = false): string {
  if (textWidth(text, size, bold) <= most) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('').trimEnd()}…`, size, bold) > most) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
