import type { Edition } from '../../edition.ts';
import { collaboration } from './collaboration.ts';
import { acknowledgements, contributors } from './contributors.ts';
import { glossary } from './glossary.ts';
import { impact } from './impact.ts';
import { leadership } from './leadership.ts';
import { localAuthorities } from './local-authorities.ts';
import { quality } from './quality.ts';
import { awards, process, visitParts } from './verification.ts';

/** The Professional Development Quality Mark Framework as the Institute of Education published it for London. */
export const london: Edition = {
  id: 'london-1',
  title: 'Professional Development Quality Mark Framework',
  publisher: 'Institute of Education',
  introduction: {
    aim: 'The aim of this framework is to support the professional development of all school leaders in educational organisations by:',
    purposes: [
      'offering a framework to develop and improve the strategic leadership of professional development;',
      'supporting organisations to offer high quality professional development opportunities which have an impact on teaching, learning and well-being',
      'supporting the agenda on standards and workforce development',
    ],
    use: 'This Quality Mark framework can be used effectively by both new and established professional development leaders as an audit tool to personalise their own standards on professional development or to seek external verification.',
    contact:
      'Please contact PDQualityMark@ioe.ac.uk, tel: 0207 911 5365 for further information including registering your interest in achieving the award.',
  },
  levels: {
    developing: { title: 'Developing', award: 'bronze' },
    enhancing: { title: 'Enhancing', award: 'silver' },
    embedded: { title: 'Embedded', award: 'gold' },
  },
  awards,
  validityYears: 3,
  aspects: [leadership, quality, impact, collaboration],
  template: {
    title: 'Self-Evaluation and Action Planning Template',
    note: '[E-template version will be provided for those organisations wishing to seek the Quality Mark Award]',
    la: 'LA area:',
    organisation: 'School / Organisation:',
    pdLead: 'PD lead:',
    assessedOn: 'Date of assessment',
    aspectJudgement: 'We have assessed this aspect to be (✓):',
    evidence: 'Evidence',
    action:
      'If self-assessment is either developing or enhancing what action will be taken to move to enhancing or embedded or maintain embedded standard?',
    actionLabel: 'Action:',
    overall: 'Overall Assessment',
    overallJudgement: 'We have assessed our organisation to be (✓):',
    intention: 'We intend to seek the Quality Mark Award (✓)',
    yes: 'Yes',
    no: 'No',
    round: 'Date /round',
  },
  process,
  visitParts,
  glossary,
  contributors,
  acknowledgements,
  localAuthorities,
};
