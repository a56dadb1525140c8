import { levelChoices, yesNo } from './choices.ts';
import { choice, line, text } from './describe.ts';

/** The school's judgement of one strand. */
export const strandJudgement = {
  /** The framework's own template judges aspects, not strands. */
  level: choice('our level', levelChoices, { need: 'asked for', label: 'Which describes you best today?' }),
  notes: text('notes', { hint: 'Why this level: what you see, where it is written.' }),
};

/** The school's judgement of one aspect as a whole. */
export const aspectJudgement = {
  level: choice('Our level for this aspect', levelChoices, { need: 'required' }),
  evidence: text('Evidence for this aspect'),
  action: text('Action for this aspect', { hint: 'To reach the next level, or to maintain the highest.' }),
  /** Why the level is what it is, where it differs from its strands. */
  reason: text('Reason for our level', { hint: 'Why this level, where your strands differ from it.' }),
};

/** The judgement of the whole organisation, and whether it seeks the award. */
export const overall = {
  level: choice('Our overall level', levelChoices, {
    need: 'required',
    hint: 'Your judgement; it need not follow from the aspects.',
  }),
  reason: text('Reason for our overall level', {
    label: 'Reason for our level',
    hint: 'Why this level, where your aspects differ from it.',
  }),
  intention: choice('We intend to seek the award', yesNo, {
    need: 'required',
    hint: 'No is a good answer: the workbook then serves as your own audit.',
  }),
  /** Date or round of the award that the school seeks, as written. */
  round: line('Date or round', { hint: 'When you wish to be considered, such as Summer 2026.' }),
};
