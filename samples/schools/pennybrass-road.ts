import type { SampleSchool } from '../sample-school.ts';

/** A secondary school whose complete return raises several queries. */
export const pennybrassRoad: SampleSchool = {
  file: 'pennybrass-road-school',
  stage: 'complete',
  returnId: 'RC2HQ6T7MZ5WX',
  submitted: true,
  details: {
    la: '202',
    organisation: 'Pennybrass Road School',
    pdLead: 'Jerome Baptiste-Kaye, Assistant Headteacher',
    assessedOn: '2026-06-04',
    urn: '990104',
    laestab: '9104',
    contact: 'j.baptiste-kaye@pennybrass-road.example',
  },
  aspects: {
    leadership: {
      level: 'embedded',
      evidence:
        'PD strategy and its one-page summary, distributed leadership map, three-year succession plan and hub partnership minutes (E1 to E3).',
      action: null,
      reason: null,
      strands: {
        vision: [
          'embedded',
          'Staff, students and parents chose the phrase “better never stops” and use it against us when we are slow. Department plans quote it next to outcomes for groups of students.',
        ],
        culture: [
          'enhancing',
          'Heads of department see PD as their own work, and every Thursday ends at 2.40 so that teams can learn together. Student voice reaches us through surveys.',
        ],
        strategy: [
          'embedded',
          'Appraisal outcomes from 94 teachers are coded each July and decide the next year’s pathways. The succession plan covers every head of department.',
        ],
        value: [
          'enhancing',
          'Findings about cost and benefit are shared at the January briefing. Governors have not yet compared us with others.',
        ],
      },
    },
    quality: {
      level: 'enhancing',
      evidence: 'Thursday programme (E4), instructional coaching tracker (E5), subject association memberships (E6).',
      action:
        'Compare at least two options before renewing the coaching platform, and extend coaching to cover staff (A1, A2).',
      reason: null,
      strands: {
        vision: [
          'enhancing',
          'Teachers select one aim from their students’ work each term, and say what pupils will do differently.',
        ],
        culture: [
          'enhancing',
          'What good PD looks like is described on one side of A4 and tested against each Thursday. Departments bid for time with outside experts.',
        ],
        strategy: [
          'enhancing',
          'Time is used flexibly: shorter Thursdays, two disaggregated INSET days, and study leave for five NPQ participants. Cover supervisors and technicians have their own spring programme.',
        ],
        value: [
          null,
          'Programme costed in advance. Not sure whether our options papers amount to “researched”, to be discussed on Friday.',
        ],
      },
    },
    impact: {
      level: 'enhancing',
      evidence: 'Coaching impact report with lesson visits and book study (E7), staff survey 2024 to 2026 (E8).',
      action:
        'Add student interviews to the coaching evaluation and put recommendations to governors in November (A3).',
      reason: null,
      strands: {
        vision: ['enhancing', 'Each pathway names its intended effect on teaching and on students before it starts.'],
        culture: [
          'enhancing',
          'Line managers ask about effect at every meeting. The proportion who agree that PD improves their teaching rose from 58% to 79% in two years.',
        ],
        strategy: [
          'enhancing',
          'Aims and effects are recorded with appraisal and feed the evaluation framework; methods are chosen late.',
        ],
        value: [
          'enhancing',
          'Book study, lesson visits, surveys and attainment are read together. Findings moved £4,500 from conferences to coaching.',
        ],
      },
    },
    collaboration: {
      level: 'enhancing',
      evidence: 'Hub delivery agreement, sixth-form consortium plan and primary maths project (E9 to E11).',
      action:
        'Write success measures into the consortium agreement (A4) and hold a joint review with primary partners (A5).',
      reason: null,
      strands: {
        vision: [
          'enhancing',
          'Consortium schools, a hub and five primaries share sessions with the aim of smoother transitions for young people.',
        ],
        culture: [
          'enhancing',
          'Two ideas from the local cluster, silent review and open planning, have become our own.',
        ],
        strategy: [
          'enhancing',
          'Joint subject teams were set up where the SDP shows a risk: physics, computing and Turkish. Capacity has grown in each.',
        ],
        value: [
          'enhancing',
          'Consortium spending is linked to expected A level entries and to the risk of small groups.',
        ],
      },
    },
  },
  evidence: [
    {
      ref: 'E1',
      about: ['leadership', 'vision', 'embedded'],
      evidence: 'PD strategy “Better never stops” 2024–28 and summary written with the student council',
      kept: 'https://intranet.pennybrass-road.example/pd/strategy',
      date: '2024-10-03',
      owner: 'Jerome Baptiste-Kaye',
    },
    {
      ref: 'E2',
      about: ['leadership', 'strategy', 'embedded'],
      evidence: 'Coded appraisal outcomes, July 2025, and the pathways chosen from them',
      kept: 'SharePoint > People > Appraisal > Coding',
      date: '2025-07-16',
      owner: 'Meera Thakkar, Deputy Headteacher',
    },
    {
      ref: 'E3',
      about: ['leadership', 'strategy', 'embedded'],
      evidence: 'Succession plan for heads of department 2025–28',
      kept: 'Headteacher’s PA (confidential)',
      date: '2025-11-13',
      owner: 'Fergus Macaulay, Headteacher',
    },
    {
      ref: 'E4',
      about: ['quality', 'strategy', 'enhancing'],
      evidence: 'Thursday programme with department bids and the two spring strands for support staff',
      kept: 'https://intranet pennybrass-road/pd/thursdays',
      date: '2025-09-04',
      owner: 'Jerome Baptiste-Kaye',
    },
    {
      ref: 'E5',
      about: ['quality', 'culture', 'enhancing'],
      evidence: 'Coaching tracker: 71 teachers, 9 coaches, 612 sessions since September',
      kept: 'SharePoint > Coaching > Tracker',
      date: '2026-05-21',
      owner: 'Precious Ndlovu, Lead Coach',
    },
    {
      ref: 'E6',
      about: [null, null, null],
      evidence: 'Subject association memberships 2025–26, and who uses what',
      kept: 'Finance office',
      date: '2025-10-08',
      owner: 'Stuart Imrie, Finance Manager',
    },
    {
      ref: 'E7',
      about: ['impact', 'value', 'enhancing'],
      evidence: 'Coaching impact report: 140 lesson visits, book study in four subjects, costs per teacher',
      kept: 'SharePoint > Coaching > Impact 2026',
      date: '2026-05-14',
      owner: 'Precious Ndlovu',
    },
    {
      ref: 'E8',
      about: ['impact', 'culture', 'enhancing'],
      evidence: 'Staff survey on PD, three years, response rates 81 to 88%',
      kept: 'SharePoint > People > Survey',
      date: '2026-03-18',
      owner: 'Meera Thakkar',
    },
    {
      ref: 'E9',
      about: ['collaboration', 'vision', 'enhancing'],
      evidence: 'Agreement to deliver two NPQ groups with Thameswick Teaching School Hub',
      kept: 'SharePoint > Partnerships > Hub',
      date: '2025-09-22',
      owner: 'Jerome Baptiste-Kaye',
    },
    {
      ref: 'E10',
      about: ['collaboration', 'strategy', 'enhancing'],
      evidence: 'Sixth-form consortium development plan with joint subject teams',
      kept: 'SharePoint > Consortium',
      date: '2025-11-05',
      owner: 'Layla Haddon, Director of Sixth Form',
    },
    {
      ref: 'E11',
      about: ['collaboration', 'culture', 'enhancing'],
      evidence: 'Primary maths project: ten lessons taught together, notes and pupil work',
      kept: 'Maths office',
      date: '2026-03-05',
      owner: 'Wei-Ling Cho, Maths',
    },
  ],
  actions: [
    {
      ref: 'A1',
      about: ['quality', 'value'],
      action: 'Options paper before renewal of the coaching platform (£6,300 a year)',
      lead: 'Stuart Imrie',
      by: '2026-07-03',
      measure: 'Two alternatives tried by coaches; decision recorded with reasons',
      status: 'underway',
    },
    {
      ref: 'A2',
      about: ['quality', 'strategy'],
      action: 'Coaching for eight cover supervisors, led by two of their number',
      lead: 'Precious Ndlovu',
      by: '2026-12-18',
      measure: 'Each has had six sessions; students report calmer cover lessons',
      status: 'planned',
    },
    {
      ref: 'A3',
      about: ['impact', 'strategy'],
      action: 'Interview 40 students on what has changed in lessons and report with options to governors',
      lead: 'Meera Thakkar',
      by: '2026-11-19',
      measure: 'Governors choose between options and minute a recommendation',
      status: 'planned',
    },
    {
      ref: 'A4',
      about: ['collaboration', 'value'],
      action: 'Success measures in the consortium agreement: entries, value-added, staff retention',
      lead: 'Layla Haddon',
      by: '2026-09-30',
      measure: 'Agreed by four heads; baseline published',
      status: 'planned',
    },
    {
      ref: 'A5',
      about: ['collaboration', 'culture'],
      action: 'Review of transition work with five primary schools, in one of their halls',
      lead: 'Wei-Ling Cho',
      by: '2026-10-15',
      measure: 'Each partner names one gain and one thing to stop',
      status: 'planned',
    },
  ],
  overall: {
    level: 'enhancing',
    reason: null,
    intention: 'yes',
    round: 'Autumn 2026',
  },
};
