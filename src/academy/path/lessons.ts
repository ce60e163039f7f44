// Lessons in the order they are taught: by the names of their files, which authors number.
import { type Piece, type Programme, piecesOf } from '../content/programme.ts';

export const lessonsOf = (programme: Programme): Piece<'lesson'>[] =>
  piecesOf(programme, 'lesson').toSorted((a, b) => (a.path < b.path ? -1 : 1));
