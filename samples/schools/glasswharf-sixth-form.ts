import type { SampleSchool } from '../sample-school.ts';

/** A sixth-form college whose award was deferred. */
export const glasswharfSixthForm: SampleSchool = {
  file: 'glasswharf-sixth-form-college',
  stage: 'decided',
  returnId: 'RT5MZ8A2QWC9L',
  submitted: true,
  details: {
    la: '202',
    organisation: 'Glasswharf Sixth Form College',
    pdLead: 'Emeka Onwuachi, Head of Teaching, Learning and Quality',
    assessedOn: '2026-02-11',
    urn: '990103',
    laestab: '202/9103',
    contact: 'quality@glasswharf.example',
  },
  aspects: {
    leadership: {
      level: 'enhancing',
      evidence:
        'People plan approved by the corporation (E1), advanced practitioner roles (E2), policy suite with equality analysis (E3).',
      action: 'Publish an annual account of PD spending and benefit to all 128 staff (A1).',
      reason:
        'Best Value is Developing: money is well prioritised, yet its benefits have not been reported back. Three strands are Enhancing and the first annual account is drafted.',
      strands: {
        vision: [
          'enhancing',
          'Staff and student union representatives drew up the college’s learning promise in 2024. New colleagues hear at interview how development serves progression to university, apprenticeship and work.',
        ],
        culture: [
          'enhancing',
          'Five advanced practitioners coach across departments for six hours a week each. Curriculum managers describe development as continual.',
        ],
        strategy: [
          'enhancing',
          'Policies are tied to the strategic plan. They include support for industry specialists on the way to QTLS and for staff who observe religious fasts during examinations.',
        ],
        value: [
          'developing',
          'The £74,000 budget follows the strategic plan and T Level risks. Departments do not learn what others gained from theirs.',
        ],
      },
    },
    quality: {
      level: 'enhancing',
      evidence: 'Development hours planner (E4), industry placement diary (E5), coaching records (E6).',
      action: 'Widen personalised routes to exam, estates and library teams (A2).',
      reason: null,
      strands: {
        vision: [
          'enhancing',
          'Lecturers set a question about learners’ progress each year and own the answer. Attendance and value-added are reviewed against it.',
        ],
        culture: [
          'enhancing',
          'Moderation, standardisation and employer visits count as PD and are logged as such. Colleagues ask for quality, not for days out.',
        ],
        strategy: [
          'embedded',
          'Routes differ for new lecturers, industry returners, managers and support teams, with 30 flexible hours each. The mix is reviewed every term with the union’s learning representative.',
        ],
        value: [
          'enhancing',
          'The planner is set in June with costs and cover. Industry placements are timed for weeks when learners are away on work experience.',
        ],
      },
    },
    impact: {
      level: 'enhancing',
      evidence: 'Impact statements from appraisal (E7) and survey of staff after the September conference (E8).',
      action: 'Train ten evaluators and adopt one evaluation cycle for all programmes (A3, A4).',
      reason:
        'Vision and strategy are Enhancing and drive practice. Culture and Best Value differ between departments, and our sample of statements is stronger in science and business than elsewhere.',
      strands: {
        vision: [
          'enhancing',
          'Programmes are planned for an effect on learners, as the T Level mathematics work shows.',
        ],
        culture: [
          'developing',
          'Colleagues know that evaluation matters. In humanities and sport it is still seen as the quality team’s business.',
        ],
        strategy: [
          'enhancing',
          'Appraisal asks for aim, expected effect and result. The governors’ quality committee receives a digest.',
        ],
        value: [
          'developing',
          'Surveys and attendance figures are collated each term. Other sources are used now and then.',
        ],
      },
    },
    collaboration: {
      level: 'developing',
      evidence: 'Membership of a London colleges’ network and placement agreements with nine employers (E5, E9).',
      action: 'Choose two partnerships to deepen, each with a purpose, a budget line and a joint measure (A5).',
      reason: null,
      strands: {
        vision: [
          'developing',
          'We work with nine employers, a university and two colleges. Common aims are implied more than agreed.',
        ],
        culture: [
          'enhancing',
          'The network’s joint practice development has been taken up by 16 staff, with remission from timetable.',
        ],
        strategy: [
          'developing',
          'Providers from London and beyond are drawn upon. Choice depends on who writes to us.',
        ],
        value: [
          'enhancing',
          'Placement costs are set against T Level risks in the strategic plan, and governors see both.',
        ],
      },
    },
  },
  evidence: [
    {
      ref: 'E1',
      about: ['leadership', 'vision', 'enhancing'],
      evidence: 'People plan 2024–27 and corporation minute of approval',
      kept: 'https://intranet.glasswharf.example/corporation/people-plan',
      date: '2024-12-10',
      owner: 'Helen Abara-Whitlock, Principal',
    },
    {
      ref: 'E2',
      about: ['leadership', 'culture', 'enhancing'],
      evidence: 'Advanced practitioner role profiles and coaching timetable',
      kept: 'https://intranet.glasswharf.example/tlq/ap',
      date: '2025-09-05',
      owner: 'Emeka Onwuachi',
    },
    {
      ref: 'E3',
      about: ['leadership', 'strategy', 'enhancing'],
      evidence: 'PD, appraisal and induction policies with equality analysis',
      kept: 'https://intranet.glasswharf.example/hr/policies',
      date: '2025-07-01',
      owner: 'Ravinder Sahota, Director of HR',
    },
    {
      ref: 'E4',
      about: ['quality', 'value', 'enhancing'],
      evidence: 'Development hours planner 2025–26',
      kept: 'SharePoint > TLQ > Planner',
      date: '2025-06-30',
      owner: 'Emeka Onwuachi',
    },
    {
      ref: 'E5',
      about: ['quality', 'strategy', 'embedded'],
      evidence: 'Industry placement diary: 23 lecturers, nine employers, notes on what changed in teaching',
      kept: 'SharePoint > T Levels > Placements',
      date: '2025-12-19',
      owner: 'Magda Lewandowska, T Level Manager',
    },
    {
      ref: 'E6',
      about: ['quality', 'culture', 'enhancing'],
      evidence: 'Coaching records, autumn term (anonymised)',
      kept: 'TLQ office, cabinet 2',
      date: '2025-12-18',
      owner: 'Advanced practitioners',
    },
    {
      ref: 'E7',
      about: ['impact', 'strategy', 'enhancing'],
      evidence: 'Impact statements from appraisal, 54 of 92 lecturers',
      kept: 'HR system; summary on SharePoint > TLQ > Impact',
      date: '2025-11-28',
      owner: 'Ravinder Sahota',
    },
    {
      ref: 'E8',
      about: ['impact', 'value', 'developing'],
      evidence: 'September conference survey, 101 replies',
      kept: 'SharePoint > TLQ > Surveys',
      date: '2025-09-12',
      owner: 'Emeka Onwuachi',
    },
    {
      ref: 'E9',
      about: ['collaboration', 'culture', 'enhancing'],
      evidence: 'Joint practice development agreements with two London colleges',
      kept: 'SharePoint > Partnerships',
      date: '2025-10-16',
      owner: 'Magda Lewandowska',
    },
  ],
  actions: [
    {
      ref: 'A1',
      about: ['leadership', 'value'],
      action: 'First annual account of PD spending and benefit, four pages, to all staff',
      lead: 'Emeka Onwuachi',
      by: '2026-07-03',
      measure: 'Published; 60% of staff can name one benefit from another department',
      status: 'underway',
    },
    {
      ref: 'A2',
      about: ['quality', 'strategy'],
      action: 'Agree personalised routes for exam, estates and library teams',
      lead: 'Ravinder Sahota',
      by: '2026-10-16',
      measure: 'All 36 support colleagues have a route and a reviewer',
      status: 'planned',
    },
    {
      ref: 'A3',
      about: ['impact', 'culture'],
      action: 'Train ten evaluators, at least one in every department',
      lead: 'Emeka Onwuachi',
      by: '2026-06-26',
      measure: 'Each has led one evaluation with learner voice by December',
      status: 'underway',
    },
    {
      ref: 'A4',
      about: ['impact', 'value'],
      action: 'One evaluation cycle for all programmes above £1,500, from aim to budget decision',
      lead: 'Helen Abara-Whitlock',
      by: '2026-09-25',
      measure: 'Cycle complete for six programmes; 2027 budget cites the findings',
      status: 'planned',
    },
    {
      ref: 'A5',
      about: ['collaboration', 'vision'],
      action: 'Written purpose, budget and joint measure for two chosen partnerships',
      lead: 'Magda Lewandowska',
      by: '2026-11-06',
      measure: 'Signed by partners; first joint review held in spring 2027',
      status: 'planned',
    },
    {
      ref: 'A6',
      about: ['quality', 'culture'],
      action: 'Invite the union’s learning representative to the termly review of the offer',
      lead: 'Emeka Onwuachi',
      by: '2026-01-16',
      measure: 'Present at two reviews; one proposal adopted',
      status: 'done',
    },
  ],
  overall: {
    level: 'enhancing',
    reason:
      'Three of four aspects are Enhancing. Collaboration is Developing for want of written agreements; the practice itself is well established with employers.',
    intention: 'yes',
    round: 'Summer 2026',
  },
  verification: {
    verifier: 'Hannah Rosenthal',
    organisation: 'Marchpane Park Primary School, Southwark',
    contactedOn: '2026-03-17',
    preVisit:
      'Interesting context for a verifier from a primary school; read up on T Levels and QTLS beforehand. Evidence for Impact is thin for the level claimed. Asked in writing for statements from all departments and for the governors’ digest.',
    visitedOn: '2026-05-20',
    visit: {
      head: {
        held: 'yes',
        people: 'Helen Abara-Whitlock, Principal',
        notes:
          'Supportive and well informed. The college was in the middle of examinations and a boiler failure had closed one building.',
      },
      lead: {
        held: 'yes',
        people: 'Emeka Onwuachi, Head of Teaching, Learning and Quality',
        notes:
          'Strong on coaching and on routes. Could not open the HR system on the day; the network in the main building was down.',
      },
      staff: {
        held: 'yes',
        people: 'Magda Lewandowska, two advanced practitioners, one learning support assistant',
        notes:
          'Only four of the eleven colleagues arranged were able to come. Those who came were eloquent about industry placements.',
      },
      sampling: {
        held: 'yes',
        people: 'Emeka Onwuachi',
        notes:
          'Incomplete for reasons outside the college’s control. A second session was offered, and no date could be found before the panel met.',
      },
    },
    sampled: [
      ['E2', 'seen', 'Timetable and profiles on paper.'],
      ['E4', 'seen', 'Printed copy seen.'],
      ['E5', 'seen', 'Excellent. Eleven diaries read; changes in teaching are specific.'],
      ['E6', 'seen', 'Three anonymised records.'],
      ['E7', 'notseen', 'HR system unavailable. Needed for the judgement on Impact.'],
      ['Governors’ digest of impact', 'notseen', 'On the same system.'],
      ['Statements from humanities and sport', 'notoffered', 'Not yet written, I was told.'],
    ],
    aspects: {
      leadership: ['enhancing', null],
      quality: ['enhancing', 'Placements and flexible hours would bear comparison with any college’s.'],
      impact: [
        'developing',
        'On what I could see. The statements and the digest may well support the higher level, but I have not read them.',
      ],
      collaboration: ['developing', null],
    },
    goodPractice:
      'Industry placements for lecturers are planned with unusual care and feed directly into teaching; the diaries would make a fine publication. Advanced practitioners give coaching that colleagues choose. Thirty flexible hours, reviewed with the union’s learning representative, are a model of trust. The learning promise was written with students.',
    development:
      'Produce impact statements from every department and keep them where a reviewer can reach them. Let evaluation findings decide the budget of at least six programmes. Put the purposes and measures of the main partnerships in writing. Tell staff each year what the money achieved.',
    recommendation: 'deferred',
    recommendationReason:
      'Impact could not be verified on the day. The rest supports Silver. I recommend that the panel defer, and that a second sampling session be held in September.',
  },
  panel: {
    decision: 'deferred',
    decidedOn: '2026-07-01',
    members: 'Dr Ifeoma Nwachukwu (chair)\nMarcus Adeyemi-Clarke\nShanthi Ratnasingam\nTomasz Wieczorek\nYusuf Demir',
    rationale:
      'Deferred to the autumn 2026 round without prejudice. Two hours of sampling and three further interviews are needed, on Impact only; the rest of the visit stands.',
  },
};
