// A stretch of the author's text. Nothing in the critic carries a number or a noun without the place it was read from.
export type Span = { from: number; to: number };

/** The words of `text` that `span` covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.from, span.to);
}

/** Whether `at` lies in one of `spans`, which are sorted and do not overlap. */
export function covers(spans: readonly Span[], at: number): boolean {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle]!;
    if (at < span.from) high = middle - 1;
    else if (at >= span.to) low = middle + 1;
    else return true;
  }
  return false;
}
