import type { GlossaryEntry } from '../../edition.ts';

export const glossary: readonly GlossaryEntry[] = [
  { term: 'Organisation', meaning: 'Any Educational Organisation or Setting' },
  { term: 'CYP', meaning: 'Children and Young People' },
  { term: 'PD', meaning: 'Professional Development' },
  { term: 'GB', meaning: 'Governing Body' },
  {
    term: 'Best value',
    meaning:
      "To secure continuous improvement, having regard to a combination of economy, efficiency and effectiveness to meet the needs of children and young people and the organisation's priorities",
  },
  { term: 'SEF', meaning: 'Self Evaluation Form' },
  { term: 'ITT', meaning: 'Initial Teacher Training' },
  { term: 'SDP', meaning: 'School Development Plan' },
  { term: 'ICT', meaning: 'Information and Communication Technology' },
  {
    term: 'Stakeholders',
    meaning:
      'Everyone working in an educational organisation, Parents, Students, Wider Community, Local Authority, Governors, etc',
  },
  {
    term: 'Organisational improvement',
    meaning:
      'All priorities that individual organisations have e.g.: teaching and learning, Every Child Matters (ECM), well-being, Assessing Pupil Progress (APP) community cohesion, safeguarding, etc',
  },
  { term: 'CLT', meaning: 'Chartered London Teacher' },
  { term: 'LA', meaning: 'Local Authority' },
  { term: 'NQT', meaning: 'Newly Qualified Teacher' },
  { term: 'PM', meaning: 'Performance Management' },
  { term: 'AST', meaning: 'Advanced Skills Teacher' },
  { term: 'VFM', meaning: 'Value for Money' },
  { term: 'HLTA', meaning: 'Higher Learning and Teaching Assistant' },
];
