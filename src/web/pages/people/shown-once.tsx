// A link that is shown this once, ready to be copied and handed over by any means.
import type { ReactNode } from 'react';
import { CopyLine } from '../../parts/copy-line.tsx';
import css from './people.module.css';

type Props = {
  /** Null when an earlier answer got lost on its way: the link was made, but only that answer held it. */
  url: string | null;
  /** Where it was mailed too; null where no mail leaves this server. */
  mailedTo: string | null;
  /** How long and how often it works. */
  good: string;
  children?: ReactNode;
};

export function ShownOnce({ url, mailedTo, good, children }: Props) {
  if (!url)
    return (
      <p className={css.said}>
        The link was made, but the answer that held it got lost. Make a new one; this one then opens nothing.
      </p>
    );
  return (
    <>
      <p className={css.said}>
        {mailedTo
          ? `It is on its way to ${mailedTo}. Here it is once more, should the mail not arrive; it is shown only now.`
          : 'It is shown only now. Send it by mail or chat, or read it out; nothing is sent for you.'}{' '}
        {good}
      </p>
      <CopyLine label="The link" text={url} verb="Copy the link" />
      {children && <div className={css.acts}>{children}</div>}
    </>
  );
}
