import type { SampleSchool } from '../sample-school.ts';

/** An all-through academy that uses the framework as an audit tool and seeks no award. */
export const tamarindGate: SampleSchool = {
  file: 'tamarind-gate-academy',
  stage: 'complete',
  returnId: 'RG7DW4F2XNV8S',
  submitted: false,
  details: {
    la: '208',
    organisation: 'Tamarind Gate Academy',
    pdLead: 'Oluwaseun Harcourt, Vice Principal (Professional Growth)',
    assessedOn: '2026-05-14',
    urn: '990203',
    laestab: '208/9203',
    contact: 'growth@tamarind-gate.example',
  },
  aspects: {
    leadership: {
      level: 'enhancing',
      evidence:
        'Professional growth statement (E1), phase coaching plan (E2), growth policy that replaced graded appraisal (E3), trust spending review (E4).',
      action:
        'Turn the growth policy into a five-year plan for capacity over all phases, and appoint one PD lead in each phase (A1, A2).',
      reason: null,
      strands: {
        vision: [
          'enhancing',
          'One statement now covers staff from Nursery to Year 13. Phase teams discussed what it would mean for pupils aged 4, 11 and 18.',
        ],
        culture: [
          'embedded',
          'Leadership of PD lies with 16 colleagues in both phases, and pupils of all ages sit on the growth council. We take risks: mixed-phase teaching in Years 6 and 7 was tried, and it taught us much.',
        ],
        strategy: [
          'enhancing',
          'Growth, induction and wellbeing policies derive from the academy plan. The link governor’s questions are printed with our answers.',
        ],
        value: [
          'enhancing',
          'A yearly review says what each £1,000 gave us, in plain words, to all staff. The trust sees costs but shares little with us in return.',
        ],
      },
    },
    quality: {
      level: 'developing',
      evidence: 'Phase programmes (E5) and analysis of who took part (E6).',
      action:
        'Redesign the allocation of PD time so that each phase, and part-time and term-time-only staff, can take part equally (A3).',
      reason: null,
      strands: {
        vision: [
          'enhancing',
          'Staff set growth goals that name pupils’ learning. In the secondary phase many share them with their classes.',
        ],
        culture: [
          'enhancing',
          'A common understanding was reached by reading together for a term; people now ask for less and better.',
        ],
        strategy: [
          'developing',
          'Time is set aside in line with the academy plan, mostly in the same way for all. Primary and site staff lose out, as our own figures show.',
        ],
        value: [
          'enhancing',
          'Programmes are agreed each June, with cover, fees and trainers’ time. Late additions need a reason.',
        ],
      },
    },
    impact: {
      level: 'developing',
      evidence: 'Reaction surveys (E7) and the evaluation of early reading (E8).',
      action: 'Use the early reading evaluation as the model for three further programmes (A4).',
      reason: null,
      strands: {
        vision: [
          'enhancing',
          'New programmes are designed around an improvement in mind, and older ones are being brought into line.',
        ],
        culture: ['developing', 'People agree that looking at impact matters and are waiting to be shown how.'],
        strategy: ['developing', 'Reflection is prompted at the end of each session and rarely afterwards.'],
        value: [
          'developing',
          'Survey scores are joined to attendance figures and some comments. It is monitoring more than evaluation.',
        ],
      },
    },
    collaboration: {
      level: 'enhancing',
      evidence: 'Trust subject communities (E9), riverside cluster plan (E10).',
      action: 'Allocate time within the cluster for joint evaluation, and publish the result (A5).',
      reason: null,
      strands: {
        vision: [
          'embedded',
          'Trust subject communities are led and resourced by all nine academies; our staff lead art, physics and Reception.',
        ],
        culture: [
          'enhancing',
          'We try out what the riverside cluster invents, for instance pupil-led observation. Cover is budgeted for it.',
        ],
        strategy: [
          'enhancing',
          'Communities add to our capacity in subjects with one teacher, as the academy plan intends.',
        ],
        value: [
          'enhancing',
          'Levy and cluster fees are matched to three outcomes and a register of risks; value is reviewed in March.',
        ],
      },
    },
  },
  evidence: [
    {
      ref: 'E1',
      about: ['leadership', 'vision', 'enhancing'],
      evidence: 'Professional growth statement and phase discussions',
      kept: 'https://intranet.tamarind-gate.example/growth/statement',
      date: '2025-09-04',
      owner: 'Oluwaseun Harcourt',
    },
    {
      ref: 'E2',
      about: ['leadership', 'culture', 'embedded'],
      evidence: 'Coaching plan by phase and growth council minutes with pupils’ proposals',
      kept: 'https://intranet.tamarind-gate.example/growth/council',
      date: '2026-03-24',
      owner: 'Ingrid Mukherjee, Head of Primary Phase',
    },
    {
      ref: 'E3',
      about: ['leadership', 'strategy', 'enhancing'],
      evidence: 'Growth policy with link governor’s questions and answers',
      kept: 'SharePoint > Policies > Growth',
      date: '2025-11-18',
      owner: 'Samuel Achebe-Stone, Principal',
    },
    {
      ref: 'E4',
      about: ['leadership', 'value', 'enhancing'],
      evidence: 'Review “What £1,000 gave us”, 2024–25',
      kept: 'SharePoint > Growth > Value',
      date: '2025-10-02',
      owner: 'Philippa Duarte, Operations Director',
    },
    {
      ref: 'E5',
      about: ['quality', 'value', 'enhancing'],
      evidence: 'Phase programmes with costs, June 2025',
      kept: 'SharePoint > Growth > Programmes',
      date: '2025-06-20',
      owner: 'Oluwaseun Harcourt',
    },
    {
      ref: 'E6',
      about: ['quality', 'strategy', 'developing'],
      evidence: 'Participation analysis: secondary 34 hours a head, primary 21, site and catering 6',
      kept: 'SharePoint > Growth > Data',
      date: '2026-04-22',
      owner: 'Philippa Duarte',
    },
    {
      ref: 'E7',
      about: ['impact', 'strategy', 'developing'],
      evidence: 'Reaction surveys after nine sessions',
      kept: 'SharePoint > Growth > Surveys',
      date: '2026-03-13',
      owner: 'Growth team',
    },
    {
      ref: 'E8',
      about: ['impact', 'vision', 'enhancing'],
      evidence: 'Evaluation of early reading training: phonics check 76% to 88%, teachers’ accounts, cost per pupil',
      kept: 'SharePoint > Primary > Reading',
      date: '2025-07-07',
      owner: 'Ingrid Mukherjee',
    },
    {
      ref: 'E9',
      about: ['collaboration', 'vision', 'embedded'],
      evidence: 'Trust subject communities: leaders, shared resources and attendance',
      kept: 'https://www.example.com/tamarind-trust/communities',
      date: '2026-01-30',
      owner: 'Naveed Jarrett, Director of Subjects',
    },
    {
      ref: 'E10',
      about: ['collaboration', 'value', 'enhancing'],
      evidence: 'Riverside cluster plan, fees and register of risks, with the March review',
      kept: 'SharePoint > Cluster',
      date: '2026-03-17',
      owner: 'Samuel Achebe-Stone',
    },
  ],
  actions: [
    {
      ref: 'A1',
      about: ['leadership', 'strategy'],
      action: 'Five-year plan for capacity from Nursery to Year 13, based on growth reviews',
      lead: 'Samuel Achebe-Stone',
      by: '2027-02-12',
      measure: 'Plan adopted; 12 named posts have a prepared successor',
      status: 'planned',
    },
    {
      ref: 'A2',
      about: ['leadership', 'vision'],
      action: 'One PD lead in each of the four phases, with two hours a week',
      lead: 'Oluwaseun Harcourt',
      by: '2026-09-04',
      measure: 'Leads in post; pupils on the council can say who they are',
      status: 'underway',
    },
    {
      ref: 'A3',
      about: ['quality', 'strategy'],
      action: 'New allocation of PD time by need, with paid hours for term-time-only staff',
      lead: 'Philippa Duarte',
      by: '2026-09-30',
      measure: 'Hours a head within 20% of each other across staff groups by July 2027',
      status: 'planned',
    },
    {
      ref: 'A4',
      about: ['impact', 'strategy'],
      action: 'Apply the model of the reading evaluation to behaviour, oracy and Year 9 science',
      lead: 'Ingrid Mukherjee',
      by: '2026-12-11',
      measure: 'Three evaluations with baseline, two sources and cost',
      status: 'planned',
    },
    {
      ref: 'A5',
      about: ['collaboration', 'value'],
      action: 'Half a day of joint evaluation in the cluster each term',
      lead: 'Naveed Jarrett',
      by: '2026-11-20',
      measure: 'First joint note published to heads and chairs',
      status: 'planned',
    },
    {
      ref: 'A6',
      about: ['leadership', 'culture'],
      action: 'Seat primary pupils on the growth council with a teaching assistant as their adviser',
      lead: 'Ingrid Mukherjee',
      by: '2026-03-20',
      measure: 'Six pupils from Years 4 to 6 attend and put a proposal',
      status: 'done',
    },
  ],
  overall: {
    level: 'developing',
    reason: null,
    intention: 'no',
    round: null,
  },
};
