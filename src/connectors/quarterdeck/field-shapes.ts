// What a field of a Quarterdeck document may hold.
import { z } from 'zod';

// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what the database cannot hold
const storable = (text: string) => text.isWellFormed() && !/\u0000/.test(text);
export const text = z
  .string()
  .max(60_000)
  .refine(storable, { error: 'This text holds characters that cannot be stored' });
export const Id = z.uuid().transform((id) => id.toLowerCase());
export const id = Id.nullable();
export const ids = z.array(Id).max(1_000);
export const number = z.number().nullable();
export const whole = z.number().int();
export const day = z.iso.date();
export const instant = z.iso.datetime({ offset: true });
export const json = z
  .unknown()
  .refine((value) => storable(JSON.stringify(value ?? null).replaceAll('\\u0000', '\u0000')), {
    error: 'This holds characters that cannot be stored',
  });
