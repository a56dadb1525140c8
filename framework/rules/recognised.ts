import type { Edition } from '../edition.ts';
import type { Field, Part } from '../fields.ts';
import { valueAt } from '../fields.ts';
import type { ProblemCode } from '../problem-codes.ts';
import { misreadOf } from './entries.ts';
import type { Rule } from './rule.ts';
import { anyLevel, anyOf, nameOf, noDate, quote } from './wording.ts';

/** Lists of up to this many choices are spelled out in a remedy. */
const shortList = 6;

/**
 * An entry in a date or list field must be a date, or be in the list. "A level that is not one of the three"; "date
 * unreadable" (Rules, submission); the same of the verifier's and the panel's answers, which their steps need. What no
 * step needs is a query.
 */
export function recognised(part: Part): Rule {
  return function* ({ schoolReturn, edition, fields }) {
    for (const field of fields) {
      const misread = field.part === part ? misreadOf(field, valueAt(schoolReturn, field.path)) : null;
      if (misread === null) continue;
      const name = nameOf(field, edition);
      yield {
        code: codeOf(field),
        field: field.path,
        message: `${quote(misread)} in ${name} is ${kindOf(field, misread)}.`,
        remedy: remedyOf(field, name, edition),
      };
    }
  };
}

function codeOf({ path, kind }: Field): ProblemCode {
  if (path === 'verification.contactedOn') return 'contact-date-not-recognised';
  if (path.startsWith('verification.sampled.')) return 'sample-outcome-not-recognised';
  if (kind === 'date') return 'date-not-recognised';
  return isLevel(path) ? 'level-not-recognised' : 'answer-not-recognised';
}

function kindOf({ path, kind }: Field, misread: string): string {
  if (kind === 'date') return noDate(misread);
  return isLevel(path) ? 'not one of the levels' : 'not one of the answers in the list';
}

function remedyOf({ path, kind, choices }: Field, name: string, edition: Edition): string {
  if (kind === 'date') return `Enter the day in ${name} as dd/mm/yyyy, such as 12/05/2026.`;
  if (isLevel(path)) return `Choose ${anyLevel(edition)} in ${name}.`;
  return choices.length <= shortList
    ? `Choose ${anyOf(choices.map(({ title }) => title))} in ${name}.`
    : `Choose from the list in ${name}.`;
}

function isLevel(path: string): boolean {
  return path.endsWith('.level');
}
