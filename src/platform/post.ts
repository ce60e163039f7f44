// The way to a mail server. Without one nothing is sent. What the server refuses for good is told apart from what is worth another try, and
// both from what nobody can know: a letter was over when the server fell silent.
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

export type Letter = {
  to: string;
  subject: string;
  plain: string;
  html: string;
  /** Stops such mail without signing in; null where it was asked for. */
  unsubscribeUrl: string | null;
  /** The same for each try, so that a mail that came twice is known for one. */
  messageId: string;
  /** Awaited when all but the end of the letter is with the server: what fails before it was taken by nobody. */
  beforeEnd: () => Promise<void>;
};

/** The server will never take this letter: another try is of no use. */
export class PostRefused extends Error {}

/** The whole letter went out and no answer came: the server may have taken it. */
export class PostUnclear extends Error {}

export type Post = { send: (letter: Letter) => Promise<void>; close: () => void };

// Loaded only where there is a mail server: it weighs 15 MB.
async function transportTo(url: string) {
  const { createTransport } = await import('nodemailer');
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
  transport.use('stream', (mail, done) => {
    const { beforeEnd } = mail.data as unknown as Pick<Letter, 'beforeEnd'>;
    const whole = mail.message.createReadStream.bind(mail.message);
    mail.message.createReadStream = () => Readable.from(heldBack(whole(), beforeEnd)) as never;
    done();
  });
  return transport;
}

/** Opens the way; nothing is reached before the first letter. @param url smtp:// or smtps://, with user and password in it */
export function openPost(url: string, from: string): Post {
  const opening = transportTo(url);
  opening.catch(() => {}); // told by the first letter
  return {
    send: async ({ to, subject, plain, html, unsubscribeUrl, messageId, beforeEnd }) => {
      let [isLost, isOver] = [false, false];
      let ending: Promise<void> | undefined;
      const end = () => {
        ending = beforeEnd().then(() => {
          if (isLost) throw new Error('The connection was lost');
          isOver = true;
        });
        return ending;
      };
      try {
        await (await opening).sendMail({
          from,
          // Said as one address, so that nothing in it is read as a second one.
          to: { name: '', address: to },
          subject,
          text: plain,
          html,
          messageId,
          ...{ beforeEnd: end },
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(unsubscribeUrl && {
              'List-Unsubscribe': `<${unsubscribeUrl}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
        });
      } catch (error) {
        isLost = true;
        // Lost while that was being noted: then nothing more was sent, and what was noted can be taken back.
        await ending?.catch(() => {});
        const { responseCode, command, message } = error as {
          responseCode?: number;
          command?: string;
          message: string;
        };
        // 5xx about this letter or its reader; 5xx at the greeting or sign-in is about us and may be mended.
        const isAboutLetter = command === 'RCPT TO' || command === 'DATA' || command === 'MAIL FROM';
        if (responseCode && responseCode >= 500 && isAboutLetter) throw new PostRefused(message);
        if (isOver && !responseCode) throw new PostUnclear(message);
        throw error;
      }
    },
    close: () => {
      opening.then((transport) => transport.close()).catch(() => {});
    },
  };
}

// The server takes a letter at its final dot, which follows the last byte.
async function* heldBack(letter: Readable, beforeEnd: () => Promise<void>): AsyncGenerator<Buffer> {
  const bytes = await buffer(letter);
  yield bytes.subarray(0, -1);
  await beforeEnd();
  yield bytes.subarray(-1);
}
