import { localAuthorityChoices } from './choices.ts';
import { choice, date, line } from './describe.ts';

/** Who the school is: the head of the Self-Evaluation and Action Planning Template, and what helps to recognise it. */
export const details = {
  /** Three-digit code of a local authority of the edition. */
  la: choice('LA area', localAuthorityChoices, { need: 'required' }),
  organisation: line('School / organisation', { need: 'required', hint: 'As it should appear on the certificate.' }),
  pdLead: line('PD lead', { need: 'required', hint: 'Who leads professional development.' }),
  assessedOn: date('Date of assessment', { need: 'required', past: 'assessment' }),
  /** As typed: a rule checks its form. */
  urn: line('URN', { hint: 'Six digits, if you have one.' }),
  laestab: line('LAESTAB', { hint: 'Three digits of the LA, four of the school, such as 208/1234.' }),
  contact: line('Contact', { hint: 'Email or telephone, for the verifier.' }),
};
