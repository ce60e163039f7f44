// Bytes to text when nobody says which encoding: byte order marks, UTF-16 without one, UTF-8, and the Windows code page Excel still saves.
import { unreadable } from './unreadable.ts';

/** @throws {Refusal} file-unreadable when the bytes are not text */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = encoding ? new TextDecoder(encoding).decode(bytes) : utf8OrWindows(bytes);
  if (text.includes('\u0000'))
    unreadable('This is not a text file. Save the sheet as CSV (UTF-8) or XLSX and send that.');
  return text;
}

function encodingOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return utf16WithoutMark(bytes);
}

/** Western text in UTF-16 has a zero in nearly every other byte; which one tells the order. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at++) if (head[at] === 0) at % 2 ? odd++ : even++;
  const pairs = head.length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.1) return 'utf-16be';
  return null;
}

function utf8OrWindows(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
