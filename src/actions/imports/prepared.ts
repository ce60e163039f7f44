// A file that has been read and matched: what it would do, and the way to do it.
import type { ImportReport } from './shapes.ts';

export type Prepared = {
  report: ImportReport;
  /** Rows that will be written. */
  size: number;
  store(after: (count: number) => Promise<void>): Promise<void>;
};
