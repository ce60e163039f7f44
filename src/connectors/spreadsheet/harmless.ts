// Cells that a spreadsheet would run instead of show. We write them with an apostrophe in front and take that one off again on reading.

// One apostrophe more is put before text that already has some, or the way back would not be the same text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: tab, carriage return and NUL are what spreadsheets skip before a formula
const dangerous = /^'*[=+\-@\t\r\n\u0000＝＋－＠]/;

/** `text` so that no spreadsheet takes it for a formula (OWASP, CSV injection). Numbers must not come through here: they stay numbers. */
export function harmless(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** The text `harmless` was given. */
export function asMeant(cell: string): string {
  return cell.startsWith("'") && dangerous.test(cell) ? cell.slice(1) : cell;
}
