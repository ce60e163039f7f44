// The seal of an award: thirteen weeks round the two halves of the mark, the name in the middle, who gave it at the rim.
import { useId } from 'react';
import css from './award.module.css';

const weeks = Array.from({ length: 13 }, (_, index) => (index * 360) / 13);

export function Seal({ name, issuer, foot }: { name: string; issuer: string; foot: string }) {
  const id = useId();
  const lines = broken(name);
  return (
    <svg className={css.seal} viewBox="0 0 240 240" role="img" aria-label={`Seal: ${name}, ${issuer}`}>
      <circle cx="120" cy="120" r="118" className={css.paper} strokeWidth="1.5" />
      <circle cx="120" cy="120" r="114" fill="none" strokeWidth="0.6" />
      <circle cx="120" cy="120" r="70" fill="none" strokeWidth="0.7" opacity="0.5" />
      {weeks.map((turn) => (
        <path
          key={turn}
          d="M120 40.5V35.5"
          transform={`rotate(${turn} 120 120)`}
          strokeWidth="3"
          strokeLinecap="round"
        />
      ))}
      <path d="M129.9 71A50 50 0 0 1 129.9 169M110.1 169A50 50 0 0 1 110.1 71" fill="none" strokeWidth="5" />
      {lines.map((line, index) => (
        <text key={line} x="120" y={126 + (index - (lines.length - 1) / 2) * 20} className={css.sealName}>
          {line}
        </text>
      ))}
      <defs>
        <path id={`${id}top`} d="M113.9 216.4A96.6 96.6 0 1 1 126.1 216.4" />
        <path id={`${id}foot`} d="M18.5 146.1A104.8 104.8 0 0 0 221.5 146.1" />
      </defs>
      <text className={css.rim}>
        <textPath href={`#${id}top`} startOffset="50%">
          {issuer.toUpperCase().slice(0, 30)}
        </textPath>
      </text>
      <text className={css.rim}>
        <textPath href={`#${id}foot`} startOffset="50%">
          {foot.toUpperCase()}
        </textPath>
      </text>
    </svg>
  );
}

// At most three lines of about seven letters: more would not be read at this size.
function broken(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= 7) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 3 ? [...lines.slice(0, 2), '…'] : lines;
}
