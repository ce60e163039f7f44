// The way to a mail server. Without one nothing is sent. What the server refuses for good is told apart from what is worth another try.
import { createTransport } from 'nodemailer';

export type Letter = {
  to: string;
  subject: string;
  plain: string;
  html: string;
  /** Stops such mail without signing in; null where it was asked for. */
  unsubscribeUrl: string | null;
  /** The same for each try, so that a mail that came twice is known for one. */
  messageId: string;
};

/** The server will never take this letter: another try is of no use. */
export class PostRefused extends Error {}

export type Post = { send: (letter: Letter) => Promise<void>; close: () => void };

/** Opens the way; nothing is reached before the first letter. @param url smtp:// or smtps://, with user and password in it */
export function openPost(url: string, from: string): Post {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    maxMessages: 500,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // A letter brings its own words: nothing in it is read from a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, plain, html, unsubscribeUrl, messageId }) => {
      try {
        await transport.sendMail({
          from,
          // Said as one address, so that nothing in it is read as a second one.
          to: { name: '', address: to },
          subject,
          text: plain,
          html,
          messageId,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(unsubscribeUrl && {
              'List-Unsubscribe': `<${unsubscribeUrl}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
        });
      } catch (error) {
        const { responseCode, command, message } = error as {
          responseCode?: number;
          command?: string;
          message: string;
        };
        // 5xx about this letter or its reader; 5xx at the greeting or sign-in is about us and may be mended.
        const isAboutLetter = command === 'RCPT TO' || command === 'DATA' || command === 'MAIL FROM';
        if (responseCode && responseCode >= 500 && isAboutLetter) throw new PostRefused(message);
        throw error;
      }
    },
    close: () => transport.close(),
  };
}
