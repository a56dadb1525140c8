import type { Refusal } from '../../framework/problems.ts';
import type { TemplateName } from '../printing/templates.ts';

/** Something to say about the run as a whole, not about one input. */
export type Remark =
  | { readonly code: 'own-documents-left-out'; readonly documents: number }
  /** A template asked for what is not fetched. */
  | { readonly code: 'dropped'; readonly template: TemplateName; readonly what: string }
  /** Documents took the place of earlier ones of the same returns and decisions: program, template or brand has changed since. */
  | { readonly code: 'look-otherwise'; readonly documents: number }
  /** Somebody changed a file that we wanted to replace: it was kept, and the new one is beside it. */
  | { readonly code: 'left-as-it-was'; readonly file: string; readonly place: string }
  /** Schools have documents in the folder and are not of the round that is sent out. */
  | { readonly code: 'not-of-round'; readonly schools: number }
  /** Schools have documents in the folder, and what the panel decided about them is not known. */
  | { readonly code: 'not-decided'; readonly schools: number }
  /** Returns are verified, and of what the panel decided about them only awards would be known. */
  | { readonly code: 'only-awards-known'; readonly returns: number }
  /** Returns hold a decision of their own, and the register, which cannot be used, was not asked about it. */
  | { readonly code: 'register-not-asked'; readonly returns: number; readonly refusal: Refusal }
  /** Certificates have no code by which anybody could check them: the office has no address for that. */
  | { readonly code: 'no-code-for-checking' }
  | { readonly code: 'demo-step'; readonly step: DemoStep; readonly count: number };

export const demoSteps = [
  'returns',
  'check',
  'reports',
  'round',
  'certificates',
  'consolidation',
  'publication',
  'send-out',
] as const;

export type DemoStep = (typeof demoSteps)[number];
