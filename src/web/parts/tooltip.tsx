// A few words on hover or focus. Never the only place something is said: phones have no hover.
import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import css from './tooltip.module.css';

/** @param children one focusable thing (a react-aria Button, or anything inside `Focusable`) */
export function Tooltip({ words, children }: { words: ReactNode; children: ReactElement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className={css.tooltip} offset={6}>
        {words}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
