// How much of a file is read. Checked on sizes the file declares and again on what it turns out to hold: declared sizes can lie.

export const fileLimits = {
  bytes: 20 * 1024 * 1024,
  /** Rows under the header. */
  rows: 50_000,
  /** Lines above the header that are put up with: titles, notes. */
  rowsAbove: 20,
  columns: 500,
  zipEntries: 2_000,
  unpackedBytes: 160 * 1024 * 1024,
  /** Spreadsheets pack ten to forty times; a bomb packs a thousand times. */
  packedTimes: 200,
} as const;

export const mostRows = fileLimits.rows + fileLimits.rowsAbove;
