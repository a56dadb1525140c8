import { heldOrNot, levelChoices, outcomeChoices, sampleOutcomes } from './choices.ts';
import { choice, date, line, text } from './describe.ts';

/** Who verifies, and what was arranged before the visit. */
export const beforeVisit = {
  verifier: line('Verifier', { need: 'required' }),
  /** Of the verifier. */
  organisation: line('Verifier’s organisation', { label: 'Your organisation' }),
  contactedOn: date('School contacted on'),
  preVisit: text('Pre-visit notes'),
};

export const dayOfVisit = {
  visitedOn: date('Date of visit', { need: 'required', past: 'the visit' }),
};

/** One part of the visit. */
export const visitRecord = {
  held: choice('held', heldOrNot, { need: 'required', label: 'Was it held?' }),
  people: line('people', { head: 'People met' }),
  notes: text('notes'),
};

/** Rows that a verifier has for sampled evidence. */
export const sampledRows = 12;

/** One piece of evidence that the verifier asked for. */
export const sample = {
  /** Reference of an evidence row, or a description. */
  ref: line('evidence', {
    head: 'Evidence: reference or title',
    label: 'Evidence',
    hint: 'Its reference on the Evidence sheet, or what it is.',
  }),
  outcome: choice('outcome', sampleOutcomes),
  comment: text('comment'),
};

/** The verifier's judgement of one aspect. */
export const verifiersJudgement = {
  level: choice('verifier’s level', levelChoices, { need: 'required', label: 'Your level' }),
  comment: text('verifier’s comment', { head: 'Comment' }),
};

/** The verifier's conclusions. */
export const summary = {
  goodPractice: text('Good practice', { need: 'required', hint: 'What others can learn from this organisation.' }),
  development: text('Areas for development', {
    need: 'required',
    hint: 'What leads to the next award, or sustains the highest level.',
  }),
  recommendation: choice('Recommendation', outcomeChoices, { need: 'required' }),
  recommendationReason: text('Reason for the recommendation'),
};

/** The single fields of the verifier's record, by what they are about. */
export const record = { before: beforeVisit, visit: dayOfVisit, summary };

/** What the award panel decided. */
export const panel = {
  decision: choice('Decision', outcomeChoices, { need: 'required' }),
  decidedOn: date('Date of decision', {
    need: 'required',
    past: 'the decision',
    hint: 'First day of the award’s validity.',
  }),
  members: text('Members of the panel'),
  rationale: text('Rationale', { hint: 'Needed if your decision differs from the recommendation.' }),
};
