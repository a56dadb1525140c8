import type { SampleSchool } from '../sample-school.ts';

/** A special school: verified, Gold recommended. */
export const larkmere: SampleSchool = {
  file: 'larkmere-school',
  stage: 'verified',
  returnId: 'RP4ZS6VJ8NYA5',
  submitted: true,
  details: {
    la: '317',
    organisation: 'Larkmere School',
    pdLead: 'Devika Rajakumar, Assistant Head (Workforce and Outreach)',
    assessedOn: '2026-03-19',
    urn: '990302',
    laestab: '317/9302',
    contact: 'outreach@larkmere.example, 020 7946 0302',
  },
  aspects: {
    leadership: {
      level: 'embedded',
      evidence:
        'Workforce strategy 2025–30 (E1), thirteen practice leads drawn from every grade (E2), training and competence matrix (E3), governors’ comparison with three special schools (E4).',
      action:
        'Maintain: review practice leads’ remits yearly and keep one shadow for every clinical competence (A1, A2).',
      reason: null,
      strands: {
        vision: [
          'embedded',
          'Our vision begins with the child’s communication and asks what each adult must learn next. Families, therapists and drivers helped to write it and take part in its yearly review.',
        ],
        culture: [
          'embedded',
          'Thirteen practice leads, seven of them teaching assistants, lead learning in their field. Trials such as eye-gaze at lunchtime are logged with the risks taken and what we would do if they failed.',
        ],
        strategy: [
          'embedded',
          'The strategy to 2030 is built from PM outcomes and pupil forecasts. It shows which roles we shall need and who is preparing for them.',
        ],
        value: [
          'embedded',
          'We share trainers with health and with three special schools. Governors compare cost, turnover and restraint data with theirs each January.',
        ],
      },
    },
    quality: {
      level: 'embedded',
      evidence:
        'Personal learning profiles (E5), intensive interaction enquiry (E6), apprenticeship and NPQ register (E7), option study for moving-and-handling training (E8).',
      action: 'Maintain: add a route for bank staff and personal assistants (A3).',
      reason: null,
      strands: {
        vision: [
          'embedded',
          'We find evidence, try it class by class and pass it on. The intensive interaction enquiry is used in eleven mainstream schools that we support.',
        ],
        culture: [
          'embedded',
          'Each adult has a profile with a film of his or her own practice and a note from a colleague. Governors and escorts keep one as well.',
        ],
        strategy: [
          'embedded',
          'Learning is fitted to person and class: bedside coaching, therapists’ clinics, simulation, study leave. Therapists and class teams review the offer every half-term.',
        ],
        value: [
          'embedded',
          'Four ways of training for moving and handling were costed and observed before we qualified two trainers of our own, which repaid itself within nine months.',
        ],
      },
    },
    impact: {
      level: 'enhancing',
      evidence: 'Planned aims for all programmes (E9), incident and restraint analysis (E10), governors’ papers (E11).',
      action:
        'Develop ways for pupils with profound needs, and their families, to tell us what training has changed (A4, A5).',
      reason: null,
      strands: {
        vision: [
          'embedded',
          'Analysis of what training did for pupils steers our improvement plan. The decision to stop one accredited behaviour scheme came from it.',
        ],
        culture: [
          'enhancing',
          'Leaders of classes help staff to choose and to reflect. Notes are honest, though class teams differ in how well they can say what has improved.',
        ],
        strategy: [
          'enhancing',
          'Aims and expected changes are fixed in advance and looked at in PM. Feedback from pupils is gathered by proxy, and we wish to do better.',
        ],
        value: [
          'enhancing',
          'Several sources are used and the findings go round the school before the budget is made.',
        ],
      },
    },
    collaboration: {
      level: 'embedded',
      evidence:
        'Outreach agreement with 26 mainstream schools (E12), joint training with NHS therapists (E13), conference of families and schools (E14).',
      action: 'Maintain: publish outreach outcomes every summer, and share its cost openly with schools (A6).',
      reason: null,
      strands: {
        vision: [
          'embedded',
          'We are one of four hosts of the borough’s inclusion network, with a shared team, library of equipment and budget.',
        ],
        culture: [
          'embedded',
          'Each outreach agreement states purpose, length and how we part. A yearly conference with families shows what went well and badly.',
        ],
        strategy: [
          'embedded',
          'Health, social care and schools plan training for a child’s whole team at once. Forty-one such plans were made in the past year.',
        ],
        value: [
          'embedded',
          'Of 38 pupils at risk of losing their mainstream place, 33 are still there twelve months on, against a target of 28.',
        ],
      },
    },
  },
  evidence: [
    {
      ref: 'E1',
      about: ['leadership', 'strategy', 'embedded'],
      evidence: 'Workforce strategy 2025–30 with pupil forecast and shadow structure',
      kept: 'https://intranet.larkmere.example/workforce/strategy',
      date: '2025-07-08',
      owner: 'Siân Okafor, Headteacher',
    },
    {
      ref: 'E2',
      about: ['leadership', 'culture', 'embedded'],
      evidence: 'Practice leads’ remits and yearly reviews, with the log of trials',
      kept: 'https://intranet.larkmere.example/workforce/leads',
      date: '2026-01-15',
      owner: 'Devika Rajakumar',
    },
    {
      ref: 'E3',
      about: ['leadership', 'strategy', 'embedded'],
      evidence:
        'Competence matrix: enteral feeding, epilepsy rescue medication, suction, manual handling, safeguarding',
      kept: 'Nurses’ office; SharePoint > Matrix',
      date: '2026-03-02',
      owner: 'Bernadette Lim, Lead Nurse',
    },
    {
      ref: 'E4',
      about: ['leadership', 'value', 'embedded'],
      evidence: 'Governors’ comparison with three special schools, third year',
      kept: 'GovernorSpace > January 2026',
      date: '2026-01-20',
      owner: 'Oliver Tetteh, chair of governors',
    },
    {
      ref: 'E5',
      about: ['quality', 'culture', 'embedded'],
      evidence: 'Personal learning profiles, 118 adults, with films kept under the consent policy',
      kept: 'Encrypted drive > Profiles',
      date: '2026-03-13',
      owner: 'Class leaders',
    },
    {
      ref: 'E6',
      about: ['quality', 'vision', 'embedded'],
      evidence: 'Intensive interaction enquiry: four classes, engagement scales, handover pack for mainstream schools',
      kept: 'https://www.example.org/larkmere-outreach/interaction',
      date: '2025-12-05',
      owner: 'Hyacinth Grant, Practice Lead (Communication)',
    },
    {
      ref: 'E7',
      about: ['quality', 'strategy', 'embedded'],
      evidence: 'Register of 9 apprentices, 4 NPQs, 2 master’s degrees and 17 therapists’ clinics',
      kept: 'SharePoint > Workforce > Register',
      date: '2026-02-06',
      owner: 'Ali Rezaei, HR Officer',
    },
    {
      ref: 'E8',
      about: ['quality', 'value', 'embedded'],
      evidence: 'Option study, moving and handling: four models, observation notes, payback',
      kept: 'SharePoint > Finance > Options',
      date: '2025-05-16',
      owner: 'Janet Bruckner, School Business Manager',
    },
    {
      ref: 'E9',
      about: ['impact', 'strategy', 'enhancing'],
      evidence: 'Programme sheets with aims, expected changes and PM follow-up (24)',
      kept: 'SharePoint > Workforce > Impact',
      date: '2026-02-27',
      owner: 'Devika Rajakumar',
    },
    {
      ref: 'E10',
      about: ['impact', 'vision', 'embedded'],
      evidence:
        'Restraint fell from 61 incidents in 2023–24 to 22 in 2024–25 after low-arousal training; seclusion none',
      kept: 'Safeguarding system; governors’ summary',
      date: '2025-09-24',
      owner: 'Kofi Lindgren, Deputy Head',
    },
    {
      ref: 'E11',
      about: ['impact', 'value', 'enhancing'],
      evidence: 'Governors’ paper and minutes on what PD achieved, spring term',
      kept: 'GovernorSpace > March 2026',
      date: '2026-03-10',
      owner: 'Oliver Tetteh',
    },
    {
      ref: 'E12',
      about: ['collaboration', 'culture', 'embedded'],
      evidence: 'Outreach agreements with 26 schools and twelve-month placement data',
      kept: 'https://www.example.org/larkmere-outreach/agreements',
      date: '2026-02-12',
      owner: 'Devika Rajakumar',
    },
    {
      ref: 'E13',
      about: ['collaboration', 'strategy', 'embedded'],
      evidence: 'Team-around-the-child training plans (41), anonymised',
      kept: 'SharePoint > Outreach > Plans',
      date: '2026-03-05',
      owner: 'Mariam Haddad, Speech and Language Therapist',
    },
    {
      ref: 'E14',
      about: ['collaboration', 'culture', 'embedded'],
      evidence: 'Families and schools conference 2025: programme and comment wall',
      kept: 'https://www.example.org/larkmere-outreach/conference',
      date: '2025-11-14',
      owner: 'Hyacinth Grant',
    },
  ],
  actions: [
    {
      ref: 'A1',
      about: ['leadership', 'culture'],
      action: 'Yearly review of practice leads’ remits with open expressions of interest',
      lead: 'Siân Okafor',
      by: '2026-06-26',
      measure: 'All remits reviewed; at least three change hands',
      status: 'underway',
    },
    {
      ref: 'A2',
      about: ['leadership', 'strategy'],
      action: 'Two trained people and one shadow for every clinical competence in every class',
      lead: 'Bernadette Lim',
      by: '2026-09-18',
      measure: 'Matrix shows no gap on three spot checks',
      status: 'underway',
    },
    {
      ref: 'A3',
      about: ['quality', 'strategy'],
      action: 'Learning route for bank staff and pupils’ personal assistants, paid and recorded',
      lead: 'Ali Rezaei',
      by: '2026-10-23',
      measure: 'Twenty enrolled; class leaders report fewer repeated inductions',
      status: 'planned',
    },
    {
      ref: 'A4',
      about: ['impact', 'strategy'],
      action: 'Pilot engagement filming and talking mats, to let pupils show what has changed after training',
      lead: 'Mariam Haddad',
      by: '2026-12-04',
      measure: 'Used in six evaluations; method described so that others can repeat it',
      status: 'underway',
    },
    {
      ref: 'A5',
      about: ['impact', 'culture'],
      action: 'Reflective practice circles for class teams, with an outside facilitator for two terms',
      lead: 'Kofi Lindgren',
      by: '2027-03-19',
      measure: 'All fourteen classes take part; notes rated for depth improve by one step of four',
      status: 'planned',
    },
    {
      ref: 'A6',
      about: ['collaboration', 'value'],
      action: 'Publish outcomes and true cost of outreach every July',
      lead: 'Janet Bruckner',
      by: '2026-07-10',
      measure: 'Report sent to 26 schools and the borough; agreements renewed on the strength of it',
      status: 'underway',
    },
    {
      ref: 'A7',
      about: ['quality', 'value'],
      action: 'Qualify two trainers of our own in moving and handling',
      lead: 'Janet Bruckner',
      by: '2026-02-27',
      measure: 'No outside course bought since; refresher dates kept by all classes',
      status: 'done',
    },
  ],
  overall: {
    level: 'embedded',
    reason:
      'Impact is Enhancing because we are not content with proxy evidence of what pupils with profound needs experience. Three aspects are Embedded in every class, and our use of incident data shows an analytic habit.',
    intention: 'yes',
    round: 'Autumn 2026',
  },
  verification: {
    verifier: 'Marcus Adeyemi-Clarke',
    organisation: 'Independent education consultant',
    contactedOn: '2026-04-28',
    preVisit:
      'A very strong return. The interesting question is Impact, where the school holds itself to a standard that few set. Requested a conversation with two families and a mainstream school.',
    visitedOn: '2026-06-10',
    visit: {
      head: {
        held: 'yes',
        people: 'Siân Okafor, Headteacher',
        notes:
          'Twenty-five minutes. Recruitment is hard, and retention of teaching assistants is at 93%. Attributes this to practice leads.',
      },
      lead: {
        held: 'yes',
        people: 'Devika Rajakumar, Assistant Head',
        notes:
          'Showed programme sheets alongside pupils’ plans. The pilot with talking mats had begun the week before.',
      },
      staff: {
        held: 'yes',
        people:
          'Hyacinth Grant, Bernadette Lim, Mariam Haddad, four teaching assistants, an apprentice, a minibus escort, two parents; by telephone the SENCO of a mainstream school',
        notes:
          'The escort presented his profile and the film in it. Parents spoke of staff who say what they are learning. The SENCO called outreach “training with the child in the room”.',
      },
      sampling: {
        held: 'yes',
        people: 'Janet Bruckner, School Business Manager; Kofi Lindgren, Deputy Head',
        notes: 'Seven records compared with their sources without discrepancy.',
      },
    },
    sampled: [
      ['E2', 'seen', 'Log of trials includes two failures.'],
      ['E3', 'seen', 'Spot check of one class: complete.'],
      ['E5', 'seen', 'Five profiles viewed with consent.'],
      ['E8', 'seen', 'Payback recalculated and confirmed at eight to nine months.'],
      ['E10', 'seen', 'Figures agree with the statutory record.'],
      ['E11', 'seen', 'Governors asked for a follow-up on bank staff, which is now A3.'],
      ['E12', 'seen', 'Thirty-three of 38 checked against borough data.'],
      ['Individual plans of named pupils', 'notoffered', 'Withheld for confidentiality, as agreed beforehand.'],
    ],
    aspects: {
      leadership: ['embedded', null],
      quality: ['embedded', 'Personal profiles for every adult, escorts and governors among them, are remarkable.'],
      impact: [
        'enhancing',
        'Agreed, at the very top of the level. Governors’ follow-up of A3 is a sign of what is coming.',
      ],
      collaboration: ['embedded', null],
    },
    goodPractice:
      'Every adult at Larkmere, whatever the grade, is treated as someone who learns in public. Practice leads drawn largely from teaching assistants give expertise a face in each corridor. Low-arousal training cut restraint by nearly two thirds, and the school can show how. Outreach trains the whole team around a child, and keeps children in their schools.\nOption studies and competence records are of professional standard.',
    development:
      'Carry the work on pupil voice for profound needs to the point where others can use it, for the field lacks such methods. Use reflective circles to bring all class teams to the same depth. Open the route for bank staff. Prepare two colleagues to verify other organisations, special and mainstream. Write down how practice leads are chosen, so that it outlasts present leaders.',
    recommendation: 'gold',
    recommendationReason:
      'Three aspects are Embedded beyond doubt. In Impact the school withholds the claim for a reason that itself shows embedded thinking; I ask the panel to take this into account.',
  },
};
