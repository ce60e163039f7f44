// A script as it was written: paragraphs, without its marks of Markdown.
import css from './marking.module.css';

const marks = /^>\s?|\*\*|__|^_|_$|^#+\s/gm;

export function Words({ text }: { text: string }) {
  const paragraphs = text.replaceAll(marks, '').split(/\n\s*\n/);
  return paragraphs.map((paragraph, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change
    <p key={at} className={css.words}>
      {paragraph.trim()}
    </p>
  ));
}
