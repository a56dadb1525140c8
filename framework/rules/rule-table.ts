import type { Step } from '../problems.ts';
import { decided, decidedAfterVisit, decidedInRound } from './award/decision.ts';
import { awardSought } from './award/intention.ts';
import { differenceExplained } from './award/rationale.ts';
import { awardNearSelfAssessment } from './award/self-assessment.ts';
import { inThePast } from './past.ts';
import { linesPrintable } from './printable.ts';
import { recognised } from './recognised.ts';
import type { Rule } from './rule.ts';
import { contactWhole, detailsGiven, schoolNamed } from './submission/details.ts';
import { actionGiven, evidenceGiven } from './submission/grounds.ts';
import { intentionAnswered } from './submission/intention.ts';
import { aspectsJudged, overallJudged, strandsJudged } from './submission/levels.ts';
import { linksAreAddresses } from './submission/links.ts';
import { evidenceNotInFuture, referencesUnique, rowsDescribed, rowsInTheirTable } from './submission/row-entries.ts';
import { rowsHaveAspect, rowsHaveStrandOfAspect, rowsRecognised } from './submission/rows.ts';
import { laestabShaped, urnShaped } from './submission/school-numbers.ts';
import { aspectsWithinStrands, overallWithinAspects } from './submission/spread.ts';
import { schoolPartUnchanged } from './verification/changes.ts';
import { aspectsVerified, differencesExplained } from './verification/levels.ts';
import { outcomesWritten } from './verification/outcomes.ts';
import { awardRecommended, deferralExplained, recommendationWithinLevels } from './verification/recommendation.ts';
import { evidenceSampled } from './verification/sampling.ts';
import { verifierNamed } from './verification/verifier.ts';
import { contactBeforeVisit, visitAfterAssessment, visitDated } from './verification/visit-date.ts';
import { visitRecorded } from './verification/visit-parts.ts';

/** The rules of each step of the Quality Mark. */
export const ruleTable: readonly { readonly step: Step; readonly rules: readonly Rule[] }[] = [
  {
    step: 'submission',
    rules: [
      recognised('school'),
      linesPrintable('school'),
      detailsGiven,
      schoolNamed,
      inThePast('school'),
      urnShaped,
      laestabShaped,
      contactWhole,
      strandsJudged,
      aspectsJudged,
      aspectsWithinStrands,
      evidenceGiven,
      actionGiven,
      rowsInTheirTable,
      rowsRecognised,
      rowsHaveAspect,
      rowsDescribed,
      rowsHaveStrandOfAspect,
      referencesUnique,
      evidenceNotInFuture,
      linksAreAddresses,
      overallJudged,
      overallWithinAspects,
      intentionAnswered,
    ],
  },
  {
    step: 'verification',
    rules: [
      recognised('verifier'),
      linesPrintable('verifier'),
      schoolPartUnchanged,
      verifierNamed,
      contactBeforeVisit,
      visitDated,
      inThePast('verifier'),
      visitAfterAssessment,
      visitRecorded,
      evidenceSampled,
      aspectsVerified,
      differencesExplained,
      outcomesWritten,
      awardRecommended,
      deferralExplained,
      recommendationWithinLevels,
    ],
  },
  {
    step: 'award',
    rules: [
      recognised('panel'),
      awardSought,
      decided,
      inThePast('panel'),
      decidedAfterVisit,
      differenceExplained,
      awardNearSelfAssessment,
      decidedInRound,
    ],
  },
];
