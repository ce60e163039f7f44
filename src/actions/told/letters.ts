// The mails as people read them: plain words first, the same in simple HTML, one link for each thing that lands on the very place.

import type { NotificationKind } from '../../core/notification.ts';
import { type Notification, pathOf, wordsOf } from '../../core/notification-words.ts';
import type { NewMail } from '../../db/mails.ts';
import type { NotificationRow } from '../../db/notifications.ts';

export type Reader = {
  personId: string;
  name: string;
  email: string;
  /** Stops their mail. */
  code: string;
};

/** So many things are told one by one; the rest is counted. */
export const mostInDigest = 20;

/** What waits for somebody comes before what is good to know. */
const rank: readonly NotificationKind[] = [
  'help asked',
  'help passed on',
  'check-in overdue',
  'check-in due',
  'pulse',
  'enrolled',
  'proposal',
  'decision',
  'mention',
  'help answered',
  'sent back',
  'at risk',
  'meeting cancelled',
  'meeting moved',
  'meeting called',
  'meeting held',
  'comment',
  'committed',
];

/** One day's mail. `rows` may hold one more than is told, to know that there is more. */
export function digestLetter(
  rows: readonly NotificationRow[],
  reader: Reader & { today: string },
  { workspaceName, baseUrl }: { workspaceName: string; baseUrl: string },
): NewMail {
  const things = rows
    .slice(0, mostInDigest)
    .sort((a, b) => rank.indexOf(a.kind) - rank.indexOf(b.kind))
    .map((row) => thingOf(row, baseUrl));
  const more = rows.length > mostInDigest ? 'There is more in Quarterdeck.' : null;
  const others = rows.length - 1;
  const first = things[0]?.sentence ?? '';
  return {
    personId: reader.personId,
    key: `digest ${reader.personId} ${reader.today}`,
    kind: 'digest',
    to: reader.email,
    subject: others > 0 ? `${first}, and ${others >= mostInDigest ? 'more' : `${others} more`}` : first,
    ...bodyOf(things, more, `${workspaceName} · one mail a day`, reader, baseUrl),
    holdsKey: false,
  };
}

/** The mail of one notification. */
export function oneLetter(row: NotificationRow, reader: Reader, baseUrl: string): NewMail {
  const thing = thingOf(row, baseUrl);
  return {
    personId: reader.personId,
    key: `at once ${row.id}`,
    kind: 'at once',
    to: reader.email,
    subject: thing.about ? `${thing.sentence}: ${thing.about}` : thing.sentence,
    ...bodyOf([thing], null, 'You asked to be told of this at once', reader, baseUrl),
    holdsKey: false,
  };
}

/** A mail with a link that opens a door: it goes out whatever somebody chose, since it was asked for. */
export function keyLetter(
  kind: 'invitation' | 'password link' | 'pulse',
  to: { personId: string; email: string },
  says: { subject: string; sentence: string; button: string; url: string; until: string },
): NewMail {
  const { subject, sentence, button, url, until } = says;
  return {
    personId: to.personId,
    // The secret itself is in the link; the key only has to differ.
    key: `${kind} ${crypto.randomUUID()}`,
    kind,
    to: to.email,
    subject,
    plain: `${sentence}\n\n${url}\n\n${until}\n`,
    html: page(
      `${paragraph(sentence)}<p style="margin:16px 0"><a href="${safe(url)}">${safe(button)}</a></p>${small(until)}`,
    ),
    unsubscribeUrl: null,
    holdsKey: true,
  };
}

type Thing = { sentence: string; about: string | null; quote: string | null; url: string };

function thingOf(row: Notification, baseUrl: string): Thing {
  const { quote, ...said } = wordsOf(row);
  return { ...said, quote: quote && shortened(quote), url: `${baseUrl}${pathOf(row)}` };
}

const mostOfQuote = 400;
const shortened = (text: string) =>
  text.length > mostOfQuote ? `${text.slice(0, mostOfQuote).trimEnd()}…` : text;

function bodyOf(
  things: readonly Thing[],
  more: string | null,
  why: string,
  { code }: Reader,
  baseUrl: string,
): Pick<NewMail, 'plain' | 'html' | 'unsubscribeUrl'> {
  const unsubscribeUrl = `${baseUrl}/unsubscribe/${code}`;
  const settingsUrl = `${baseUrl}/settings/notifications`;
  const plain = [
    ...things.map(({ sentence, about, quote, url }) =>
      [sentence, about && `  ${about}`, quote && quote.replace(/^/gm, '  > '), `  ${url}`]
        .filter(Boolean)
        .join('\n'),
    ),
    ...(more ? [more] : []),
    `--\n${why}.\nWhen and what: ${settingsUrl}\nNo more of these mails: ${unsubscribeUrl}\n`,
  ].join('\n\n');
  const html = page(
    `${things.map(inHtml).join('')}${more ? paragraph(more) : ''}<hr style="border:0;border-top:1px solid #d8d5ce;margin:24px 0 12px">` +
      small(
        `${safe(why)}. <a href="${safe(settingsUrl)}">When and what</a> · <a href="${safe(unsubscribeUrl)}">No more of these mails</a>`,
        true,
      ),
  );
  return { plain, html, unsubscribeUrl };
}

function inHtml({ sentence, about, quote, url }: Thing): string {
  const words = about
    ? `<br><span style="font-family:Georgia,serif;font-size:17px">${safe(about)}</span>`
    : '';
  const said = quote
    ? `<blockquote style="margin:6px 0 0;padding-left:12px;border-left:2px solid #d8d5ce;font-family:Georgia,serif;white-space:pre-line">${safe(quote)}</blockquote>`
    : '';
  return `<div style="margin:0 0 20px"><a href="${safe(url)}">${safe(sentence)}</a>${words}${said}</div>`;
}

const paragraph = (text: string) => `<p style="margin:0 0 16px">${safe(text)}</p>`;
const small = (text: string, isSafe = false) =>
  `<p style="margin:0;font-size:13px;color:#5d5a53">${isSafe ? text : safe(text)}</p>`;
const page = (inside: string) =>
  `<!doctype html><html lang="en"><body style="margin:0;padding:24px;font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5;color:#1d1c1a;background:#ffffff"><div style="max-width:600px">${inside}</div></body></html>`;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
function safe(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] as string);
}
