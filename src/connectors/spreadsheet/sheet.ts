// A spreadsheet as every reader here yields it: sheets of rows of text. Row `i` of the array is row `i + 1` as people see it.

export type Sheet = { name: string; rows: string[][] };
