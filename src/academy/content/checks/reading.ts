// Can it be read in the time it says, by anyone, with or without seeing the pictures?
import { error, type Problem, warning } from '../problem.ts';
import { type Programme, piecesOf } from '../programme.ts';

/** Slow readers of a text on work. */
const wordsAMinute = 130;
const longSentence = 28;
/** Share of sentences that may be long. */
const mostLong = 0.15;

export function readingProblems(programme: Programme): Problem[] {
  const texts = [...piecesOf(programme, 'lesson'), ...piecesOf(programme, 'exemplar')];
  return [
    ...texts.flatMap(({ path, body, bodyLine }) => pictureProblems(path, body, bodyLine)),
    ...piecesOf(programme, 'lesson').flatMap(({ path, value, body, bodyLine, lineOf }) => [
      ...lengthProblems(path, value.minutes, body, lineOf(['minutes'])),
      ...sentenceProblems(path, body, bodyLine),
    ]),
  ];
}

function pictureProblems(path: string, body: string, bodyLine: number): Problem[] {
  return body
    .split('\n')
    .flatMap((line, at) =>
      /!\[\s*\]\(/.test(line)
        ? [error(path, bodyLine + at, 'a picture needs words for those who do not see it')]
        : [],
    );
}

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word));

function lengthProblems(path: string, minutes: number, body: string, line: number): Problem[] {
  const words = wordsOf(body).length;
  if (words === 0) return [error(path, line, 'the lesson is empty')];
  const needs = Math.ceil(words / wordsAMinute);
  return needs > minutes + 1
    ? [warning(path, line, `${words} words take about ${needs} minutes, not ${minutes}`)]
    : [];
}

function sentenceProblems(path: string, body: string, line: number): Problem[] {
  const prose = body.replace(/^(#|\||>|[-*] |\d+\. |```).*$/gm, '');
  const sentences = prose
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => wordsOf(sentence).length)
    .filter((count) => count > 0);
  const long = sentences.filter((count) => count > longSentence).length;
  return sentences.length >= 5 && long / sentences.length > mostLong
    ? [warning(path, line, `${long} of ${sentences.length} sentences have more than ${longSentence} words`)]
    : [];
}
