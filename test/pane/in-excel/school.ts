import type { Edition } from '../../../framework/edition.ts';
import { london } from '../../../framework/editions/london/index.ts';

type LevelTitle = 'Developing' | 'Enhancing' | 'Embedded';

/** What a school enters of an aspect. Levels of strands stand in the order of the framework. */
interface AspectAnswers {
  readonly aspect: Edition['aspects'][number];
  readonly strands: readonly [LevelTitle, LevelTitle, LevelTitle, LevelTitle];
  /** For the second strand. */
  readonly notes: string;
  readonly level: LevelTitle;
  readonly reason: string;
  readonly evidence: string;
  readonly action: string;
}

const answers: Readonly<Record<string, Omit<AspectAnswers, 'aspect'>>> = {
  leadership: {
    strands: ['Embedded', 'Enhancing', 'Embedded', 'Enhancing'],
    notes: 'Coaching pairs meet every fortnight.',
    level: 'Embedded',
    reason: 'The two strands below it are on the way: see the plan of March.',
    evidence: 'Plan of professional development, signed by the governors.',
    action: 'Keep the plan under review with the staff council.',
  },
  quality: {
    strands: ['Enhancing', 'Enhancing', 'Developing', 'Enhancing'],
    notes: 'Support staff lead two of the sessions.',
    level: 'Enhancing',
    reason: 'The policy is written and goes to the governors in June.',
    evidence: 'Programme of the year, with who attended.',
    action: 'Adopt the policy, and publish it to all staff.',
  },
  impact: {
    strands: ['Developing', 'Developing', 'Enhancing', 'Developing'],
    notes: 'We ask after each session, and not yet later.',
    level: 'Developing',
    reason: 'One strand alone is further.',
    evidence: 'Forms from twelve sessions.',
    action: 'Ask again after six months, beginning in autumn.',
  },
  collaboration: {
    strands: ['Enhancing', 'Embedded', 'Enhancing', 'Enhancing'],
    notes: 'Five schools plan together.',
    level: 'Enhancing',
    reason: 'Culture is ahead of the rest.',
    evidence: 'Minutes of the cluster’s meetings.',
    action: 'Open two of our courses to neighbouring schools.',
  },
};

export const aspects: readonly AspectAnswers[] = london.aspects.map((aspect) => {
  const own = answers[aspect.id];
  if (!own) throw new Error(`The school says nothing of ${aspect.id}.`);
  return { aspect, ...own };
});

export const details = {
  la: 'Hackney',
  typed: {
    'School / organisation': 'St Brigid’s & Old Ford Primary',
    'PD lead': 'Zoë Adébáyò',
    'Date of assessment': '12/5/2025',
    URN: '100234',
    LAESTAB: '204/2345',
    Contact: 'pd@stbrigids.example',
  },
};

export const evidence = {
  what: 'Folder of lesson studies, spring term',
  aspect: 'Quality',
  strand: 'Best Value',
  level: 'Enhancing',
  rest: { 'Where kept': 'Staff library, shelf 2', Date: '3 March 2025', Owner: 'Zoë Adébáyò' },
};

export const action = {
  what: 'Pair every new colleague with a coach',
  aspect: 'Impact',
  strand: 'Culture',
  lead: 'Tomasz Wójcik',
  by: '19/12/2025',
  measure: 'Every new colleague has met their coach by half-term',
  status: 'Planned',
};

export const overall = {
  level: 'Enhancing',
  reason: 'Impact is where we started last; the other three carry it.',
  round: 'Summer 2025',
} as const;

export const verification = {
  before: {
    Verifier: 'Joan Fairweather',
    'Your organisation': 'Birch Lane School',
    'School contacted on': '2/6/2025',
    'Pre-visit notes': 'Asked for the programme of the year.',
  },
  visitedOn: '18/6/2025',
  /** Of each part of the visit. */
  notes: 'Held as planned, and open.',
  sampled: { ref: 'E1', outcome: 'Seen', comment: 'Complete and dated.' },
  comment: 'The school has been strict with itself.',
  /** Where the school says Developing of an aspect. */
  levelForDeveloping: 'Enhancing',
  summary: {
    'Good practice': 'Coaching reaches every team, support staff too.',
    'Areas for development': 'Follow impact over more than one year.',
  },
  recommendation: 'Silver',
} as const;

export const panel = {
  decision: 'Silver',
  decidedOn: '9/7/2025',
  members: 'Joan Fairweather, Peter Osei, Maria Lund',
} as const;
