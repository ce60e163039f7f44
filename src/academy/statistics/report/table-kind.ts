// What a table can mean. It cannot be seen from its numbers, so it is always said.
export const tableKinds = {
  ratings: 'a row a script, a column a marker; empty where that marker did not rate it',
  table: 'two markers crossed: a row a level of the first, a column a level of the second',
  categories: 'a row a thing, a column a category, a cell how many markers chose it',
  items: 'a row a person, a column an item, a cell the points',
  angoff: 'a row a judge, a column an item, a cell the chance that a just-competent person is right',
  borderline: 'two columns: the global rating, the total',
  comparisons: 'how often the piece of the row was preferred to the piece of the column',
} as const;
export type TableKind = keyof typeof tableKinds;
