import { valueAt } from '../../fields.ts';
import { isFilled, textAt } from '../entries.ts';
import type { Rule } from '../rule.ts';

/**
 * "One of the four visit parts not recorded" (Rules, verification): the visit "comprises of" a brief meeting with the
 * head teacher, interviews with the PD leader and with other staff, and a paperwork sampling exercise (The Verification
 * Process, 2). Not held is a record too; a note answers the question why.
 */
export const visitRecorded: Rule = function* ({ schoolReturn, edition }) {
  for (const { id, shortTitle } of edition.visitParts) {
    const field = `verification.visit.${id}.held` as const;
    const held = valueAt(schoolReturn, field);
    if (!isFilled(held)) {
      yield {
        code: 'visit-part-missing',
        field,
        message: `It is not recorded whether this part of the visit was held: ${shortTitle}.`,
        remedy: `Choose Held or Not held in “${shortTitle}: held”.`,
      };
    }
    if (held === 'no' && textAt(schoolReturn, `verification.visit.${id}.notes`) === null) {
      yield {
        code: 'visit-part-not-held',
        field,
        message: `This part of the visit was not held, and no note says why: ${shortTitle}.`,
        remedy: `Write in “${shortTitle}: notes” why it was not held, or what took its place.`,
      };
    }
  }
};
