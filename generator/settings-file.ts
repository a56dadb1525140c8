import { z } from 'zod';
import { WrongRequest } from './failure.ts';

/** What a settings file says. @param text of the file @throws WrongRequest with every fault */
export function settingsIn<Schema extends z.ZodType>(file: string, text: string, schema: Schema): z.infer<Schema> {
  const parsed = schema.safeParse(jsonIn(file, text), { error: wording });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path: place, message }) => `${place.join('.') || 'the whole'}: ${message}`);
  throw new WrongRequest('settings-wrong', { file, faults });
}

/** @throws WrongRequest */
export function jsonIn(file: string, text: string): unknown {
  // An editor puts a byte order mark before it.
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new WrongRequest('settings-wrong', { file, faults: [notJson(json, String(cause))] }, { cause });
  }
}

/** @param said by the parser, which names the place only where that is before the end */
function notJson(json: string, said: string): string {
  if (json.trim() === '') return 'it is empty: put back a copy of it, or write the settings again';
  const read = json.slice(0, Number(/position (\d+)/.exec(said)?.[1] ?? json.length));
  return `it is not JSON: look at line ${String(read.trimEnd().split('\n').length)}, where a comma, a quotation mark or a bracket is missing or too much`;
}

/** A line that a person has written. */
export const line = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(200, 'must be at most 200 characters long')
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'must be one line');

/** In plain words, where the library's own are a programmer's. */
const wording: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys')
    return `there is no setting ${issue.keys.map((key) => key.slice(0, 60)).join(', ')}${othersIn(issue.inst)}`;
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? 'is missing' : `must be ${article(issue.expected)}`;
  return undefined;
};

/** The settings that there are, for who has misspelt one. */
function othersIn(group: unknown): string {
  return group instanceof z.ZodObject ? `; those here are ${Object.keys(group.shape).join(', ')}` : '';
}

function article(type: string): string {
  return type === 'object' ? 'a group of settings in { }' : `a ${type}`;
}
