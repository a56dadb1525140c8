import type { Edition } from '../../edition.ts';

export const process: Edition['process'] = {
  title: 'The Verification Process – Outline for Organisations',
  selfEvaluation: {
    title: 'SELF EVALUATION',
    text: 'The organisation reviews their practice using the Quality Mark framework.',
  },
  submission: {
    title: 'SUBMIT SELF EVALUATION',
    text: 'The school/ organisation submit their self review as part of the Quality Mark Award process.',
  },
  verificationTitle: 'VERIFICATION PROCESS',
  preVisit: {
    title: 'Pre-visit',
    steps: [
      'A quality assured verifier will be nominated to the school /organisation',
      'The verifier will consider the self-evaluation submitted and will contact the school /organisation to make appropriate arrangements for carrying out a verification visit.',
    ],
  },
  visit: 'Verification visit - A verification visit (half day) is arranged which comprises of:',
  postVisit:
    'Post visit - The verifiers meet as an award panel to quality assure their recommendations and a final decision is made on the category of award achieved. The award certificate will be valid for 3 years.',
  awardsTitle: 'AWARDS',
};

export const visitParts: Edition['visitParts'] = [
  {
    id: 'head',
    shortTitle: 'Head teacher',
    title: 'Brief meeting with the Head teacher (approximately 20 minutes)',
  },
  { id: 'lead', shortTitle: 'PD leader', title: 'Interview with PD leader' },
  {
    id: 'staff',
    shortTitle: 'Other staff',
    title:
      'Interviews with other staff, including support staff, or school representatives (mutually agreed between the verifier and PD leader)',
  },
  {
    id: 'sampling',
    shortTitle: 'Paperwork sampling',
    title: 'Reviewing evidence – paperwork sampling exercise',
  },
];

export const awards: Edition['awards'] = {
  bronze: {
    title: 'Bronze',
    heading: 'BRONZE (DEVELOPING) AWARD ACHIEVED',
    text: 'Good practice identified alongside key areas for school to gain SILVER (enhancing) award.',
    next: 'Key areas to gain Silver',
  },
  silver: {
    title: 'Silver',
    heading: 'SILVER (ENHANCING) AWARD ACHIEVED',
    text: 'Good practice identified alongside areas of development highlighted for school to gain GOLD (embedded) award.',
    next: 'Areas of development to gain Gold',
  },
  gold: {
    title: 'Gold',
    heading: 'GOLD (EMBEDDED) AWARD ACHIEVED',
    text: 'Good practice identified alongside action plan (areas of development for sustainability) for sharing good practice with other organisations as well as becoming future verifiers for other organisations.',
    next: 'Action plan for sustaining, sharing and verifying',
  },
};
