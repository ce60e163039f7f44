// How wide a box is, and again whenever that changes: charts are laid out in real pixels, so that their words keep their size.
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The box to measure and its width in whole pixels; 0 before the first measurement. */
export function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}
