import { longDate } from '../../dates.ts';
import { valueAt } from '../../fields.ts';
import { dateAt, isFilled, pastDateAt } from '../entries.ts';
import type { Rule } from '../rule.ts';

/**
 * "Visit date missing" (Rules, verification): "A verification visit (half day) is arranged" (The Verification Process,
 * 2).
 */
export const visitDated: Rule = function* ({ schoolReturn }) {
  const field = 'verification.visitedOn';
  if (isFilled(valueAt(schoolReturn, field))) return;
  yield {
    code: 'visit-date-missing',
    field,
    message: 'The date of the visit is missing.',
    remedy: 'Enter the day of the visit as dd/mm/yyyy, such as 12/05/2026.',
  };
};

/**
 * "Visit before assessment" (Rules, verification): the verifier considers a self-evaluation that has been submitted. "A knock-on
 * is not a second problem": an assessment in the future is wrong itself.
 */
export const visitAfterAssessment: Rule = function* ({ schoolReturn, today }) {
  const field = 'verification.visitedOn';
  const visitedOn = dateAt(schoolReturn, field);
  const assessedOn = pastDateAt(schoolReturn, 'details.assessedOn', today);
  if (visitedOn === null || assessedOn === null || visitedOn >= assessedOn) return;
  yield {
    code: 'visit-before-assessment',
    field,
    message: `The visit of ${longDate(visitedOn)} is before the assessment of ${longDate(assessedOn)}.`,
    remedy: 'Correct the date of the visit, or ask the school to correct its date of assessment.',
  };
};

/**
 * The verifier "will contact the school /organisation to make appropriate arrangements" (The Verification Process, 1b):
 * first.
 */
export const contactBeforeVisit: Rule = function* ({ schoolReturn, today }) {
  const field = 'verification.contactedOn';
  const contactedOn = dateAt(schoolReturn, field);
  const visitedOn = pastDateAt(schoolReturn, 'verification.visitedOn', today);
  if (contactedOn === null || visitedOn === null || contactedOn <= visitedOn) return;
  yield {
    code: 'contact-after-visit',
    field,
    message: `The school was contacted on ${longDate(contactedOn)}, after the visit of ${longDate(visitedOn)}.`,
    remedy: 'Look at both dates again.',
  };
};
