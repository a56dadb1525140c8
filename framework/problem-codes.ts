import type { Severity } from './problems.ts';

/**
 * Every code of a finding about a return's content, with how much it weighs. The codes are stable: programs and people's notes
 * go by them. They follow the order of the rules: submission, verification, award.
 */
export const severities = {
  'detail-missing': 'error',
  'answer-not-recognised': 'error',
  'date-not-recognised': 'error',
  'date-in-future': 'error',
  'urn-malformed': 'query',
  'laestab-malformed': 'query',
  'laestab-of-other-la': 'query',
  'level-not-recognised': 'error',
  'strand-level-missing': 'query',
  'aspect-level-missing': 'error',
  'aspect-above-strands': 'query',
  'aspect-evidence-missing': 'error',
  'aspect-action-missing': 'error',
  'maintaining-action-missing': 'query',
  'evidence-without-aspect': 'query',
  'action-without-aspect': 'query',
  'strand-of-other-aspect': 'query',
  'row-choice-not-recognised': 'query',
  'row-date-not-recognised': 'query',
  'link-malformed': 'query',
  'overall-level-missing': 'error',
  'overall-above-aspects': 'query',
  'intention-missing': 'error',
  'round-missing': 'error',

  'verifier-missing': 'error',
  'contact-date-not-recognised': 'query',
  'contact-after-visit': 'query',
  'visit-date-missing': 'error',
  'visit-before-assessment': 'error',
  'visit-part-missing': 'error',
  'visit-part-not-held': 'query',
  'evidence-not-sampled': 'query',
  'sample-outcome-not-recognised': 'query',
  'verifier-level-missing': 'error',
  'verifier-level-differs': 'query',
  'good-practice-missing': 'error',
  'development-missing': 'error',
  'recommendation-missing': 'error',
  'recommendation-deferred': 'query',
  'changed-since-submission': 'query',
  'changed-since-review': 'query',

  'award-not-sought': 'error',
  'decision-missing': 'error',
  'decision-date-missing': 'error',
  'decision-before-visit': 'error',
  'rationale-missing': 'error',
  'award-skips-self-assessment': 'query',
} as const satisfies Readonly<Record<string, Severity>>;

export type ProblemCode = keyof typeof severities;
