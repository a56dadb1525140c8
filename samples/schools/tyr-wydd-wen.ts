import type { SampleSchool } from '../sample-school.ts';

/** A Welsh–English primary school, its name written with ŷ and ŵ: Silver. */
export const tyrWyddWen: SampleSchool = {
  file: 'tyr-wydd-wen',
  stage: 'decided',
  returnId: 'RWX4G9PZ6MCB7',
  submitted: true,
  details: {
    la: '202',
    organisation: 'Ysgol Gynradd Tŷ’r Ŵydd Wen',
    pdLead: 'Rhiannon Llŷr-Begum, Assistant Headteacher',
    assessedOn: '2026-01-29',
    urn: '990102',
    laestab: '202/9102',
    contact: 'dysgu@tyr-wydd-wen.example',
  },
  aspects: {
    leadership: {
      level: 'enhancing',
      evidence:
        'Whole-staff PD statement in both languages, policies revised with priorities beside each clause, two link-governor visits with written challenge, and the termly best-value note that goes to all staff (E1 to E4).',
      action:
        'Write a three-year PD strategy that starts from PM outcomes, with a shadow structure for the two leadership posts that fall vacant by 2028; share leadership of PD among four phase coaches (A1, A2).',
      reason: null,
      strands: {
        vision: [
          'enhancing',
          'Staff wrote the statement “Dysgu gyda’n gilydd / Learning together” and can explain how their own enquiry is meant to help named groups of children. It is shared, but not yet a vision of the whole community as learners.',
        ],
        culture: [
          'enhancing',
          'Peer coaching runs all year in mixed triads of teachers, teaching assistants and office staff. Phase leaders see PD as part of weekly work, not as an event.',
        ],
        strategy: [
          'enhancing',
          'PD, PM and induction policies quote the SDP priority that they serve. There is specific support for colleagues who are learning Welsh, for carers and for those returning from leave.',
        ],
        value: [
          'enhancing',
          'Each term the assistant head publishes what was spent, what changed and what we would not buy again. The last note led us to leave an online subscription worth £2,340 a year.',
        ],
      },
    },
    quality: {
      level: 'enhancing',
      evidence:
        'Annual PD plan with hours and costs (E5), enquiry portfolios of 22 staff (E6), flexible-time agreements (E7) and the reading-fluency lesson study (E8).',
      action: 'Research two alternatives before each commission above £500 and record why one was chosen (A3).',
      reason: null,
      strands: {
        vision: [
          'embedded',
          'The lesson study on reading fluency was designed from published research, tested in three classes and given away to four partner schools, two of which have built on it. We lead our own improvement here.',
        ],
        culture: [
          'enhancing',
          'We agreed in 2024 what effective PD looks like: sustained, about a real problem, with a colleague, tested in class. Staff use the four words to turn courses down.',
        ],
        strategy: [
          'enhancing',
          'Time is used with imagination: assemblies are led by governors and parents on six Fridays so that triads can meet. Two colleagues use compressed hours for a master’s degree.',
        ],
        value: [
          'enhancing',
          'A costed plan is agreed in July for the year. Options are compared for large items only, which keeps us short of Embedded.',
        ],
      },
    },
    impact: {
      level: 'enhancing',
      evidence:
        'Anticipated-impact sheets of 31 activities (E9), PM review extracts (E10), fluency results (E11) and governors’ discussion of 4 December 2025 (E12).',
      action:
        'Add pupil and parent voice to the evaluation of every whole-school project and compare costs in the network (A4, A5).',
      reason:
        'Best Value is Developing because findings did not guide the 2025–26 budget in time. The other three strands have been secure for two years, and the budget timetable has now been moved to put this right.',
      strands: {
        vision: [
          'enhancing',
          'Every activity in the plan starts from a difference to be made for adults and for children. It is designed backwards from there.',
        ],
        culture: [
          'enhancing',
          'Phase leaders help colleagues to choose and to judge. A teaching assistant dropped a planned course after a mentor meeting and shadowed a colleague instead, to better effect.',
        ],
        strategy: [
          'enhancing',
          'Aims are set down before, impact is reviewed at the mid-year PM meeting and the summary feeds the SDP. Governors hear the summary but do not yet act upon it.',
        ],
        value: [
          'developing',
          'Numbers and words are both collected after each activity. Findings reached the budget group in May 2025, when the money had already been committed.',
        ],
      },
    },
    collaboration: {
      level: 'enhancing',
      evidence:
        'Constitution and accounts of the Pont network of bilingual schools (E13), teacher exchange with a partner school near Aberystwyth (E14), and the hub’s early reading programme.',
      action: 'Ask governors to evaluate the network’s impact once a year and to decide what we stay in (A6).',
      reason: null,
      strands: {
        vision: [
          'embedded',
          'Pont is led in turn by its six member schools, which share planning, trainers and a library of filmed lessons. Our assistant head was its convenor for 2024–25.',
        ],
        culture: [
          'embedded',
          'The network’s purposes are agreed in writing, and its June conference has a session called “What did not work”. We presented our failed marking project there to 70 colleagues.',
        ],
        strategy: [
          'enhancing',
          'Joint work is chosen to build capacity for a priority in the SDP, such as two new leaders of early reading. Support for children is not planned jointly yet.',
        ],
        value: [
          'enhancing',
          'Money for partnership sits beside the outcome and the risk that it answers in the SDP. Added value is argued in words more than in figures.',
        ],
      },
    },
  },
  evidence: [
    {
      ref: 'E1',
      about: ['leadership', 'vision', 'enhancing'],
      evidence:
        'Dysgu gyda’n gilydd: the PD statement with 34 signatures and the minutes of the two meetings that wrote it',
      kept: 'https://intranet.tyr-wydd-wen.example/pd/statement',
      date: '2025-09-01',
      owner: 'Rhiannon Llŷr-Begum',
    },
    {
      ref: 'E2',
      about: ['leadership', 'culture', 'enhancing'],
      evidence: 'Triad timetable and coaching logs, autumn 2025 (11 triads, 62 meetings)',
      kept: 'https://intranet.tyr-wydd-wen.example/pd/triads',
      date: '2025-12-12',
      owner: 'Kwabena Sarpong, Phase Leader Y3/4',
    },
    {
      ref: 'E3',
      about: ['leadership', 'strategy', 'enhancing'],
      evidence: 'Link governor’s visit reports with questions put to the PD leader and her written answers',
      kept: 'GovernorSpace > Visits > PD',
      date: '2025-11-27',
      owner: 'Eluned Farquharson, link governor',
    },
    {
      ref: 'E4',
      about: ['leadership', 'value', 'enhancing'],
      evidence: 'Termly note “Spent, changed, would not buy again”, issues 4 to 6',
      kept: 'https://intranet.tyr-wydd-wen.example/pd/value',
      date: '2026-01-09',
      owner: 'Rhiannon Llŷr-Begum',
    },
    {
      ref: 'E5',
      about: ['quality', 'value', 'enhancing'],
      evidence: 'Annual PD plan 2025–26: activity, hours, fee, cover, priority',
      kept: 'https://intranet.tyr-wydd-wen.example/pd/plan-2025-26',
      date: '2025-07-14',
      owner: 'Rhiannon Llŷr-Begum',
    },
    {
      ref: 'E6',
      about: ['quality', 'culture', 'enhancing'],
      evidence: 'Enquiry portfolios (22), including six by teaching assistants',
      kept: 'SharePoint > Enquiry 2025-26',
      date: '2026-01-16',
      owner: 'Phase leaders',
    },
    {
      ref: 'E7',
      about: ['quality', 'strategy', 'enhancing'],
      evidence: 'Flexible-time agreements and the rota of Friday assemblies that releases triads',
      kept: 'Headteacher’s office',
      date: '2025-10-10',
      owner: 'Dafydd Mensah-Price, Headteacher',
    },
    {
      ref: 'E8',
      about: ['quality', 'vision', 'embedded'],
      evidence: 'Fluency lesson study: literature note, three research lessons, partner schools’ versions',
      kept: 'https://www.example.org/pont/fluency',
      date: '2025-11-21',
      owner: 'Sunita Gurung, English Leader',
    },
    {
      ref: 'E9',
      about: ['impact', 'strategy', 'enhancing'],
      evidence: 'Anticipated-impact sheets for 31 activities, 27 with a twelve-week review',
      kept: 'SharePoint > PD > Impact',
      date: '2026-01-15',
      owner: 'Rhiannon Llŷr-Begum',
    },
    {
      ref: 'E10',
      about: ['impact', 'strategy', 'enhancing'],
      evidence: 'Anonymised PM mid-year extracts on the effect of PD (18 of 20 teachers)',
      kept: 'HR, confidential; extracts on paper for the verifier',
      date: '2026-01-23',
      owner: 'Dafydd Mensah-Price',
    },
    {
      ref: 'E11',
      about: ['impact', 'vision', 'enhancing'],
      evidence: 'Words correct per minute, Years 2 to 4: median 71 to 96 in two terms, disadvantaged pupils 63 to 91',
      kept: 'Assessment folder > Fluency',
      date: '2025-12-17',
      owner: 'Sunita Gurung',
    },
    {
      ref: 'E12',
      about: ['impact', 'value', 'developing'],
      evidence: 'Governing body minutes: discussion of the impact summary and the late budget timetable',
      kept: 'GovernorSpace > Minutes > 2025-12-04',
      date: '2025-12-04',
      owner: 'Clerk to the governors',
    },
    {
      ref: 'E13',
      about: ['collaboration', 'vision', 'embedded'],
      evidence: 'Pont network: constitution, rota of leadership, pooled account of £7,200',
      kept: 'https://www.example.org/pont/about',
      date: '2025-09-19',
      owner: 'Rhiannon Llŷr-Begum',
    },
    {
      ref: 'E14',
      about: ['collaboration', 'culture', 'embedded'],
      evidence: 'June conference programme, with our session on a marking project that failed',
      kept: 'https://www.example.org/pont/conference-2025',
      date: '2025-06-26',
      owner: 'Kwabena Sarpong',
    },
  ],
  actions: [
    {
      ref: 'A1',
      about: ['leadership', 'strategy'],
      action: 'Write the PD strategy 2026–29 from the pattern of PM outcomes, with a shadow staffing structure',
      lead: 'Dafydd Mensah-Price',
      by: '2026-11-20',
      measure: 'Approved by governors; two internal candidates in preparation for each leadership post',
      status: 'planned',
    },
    {
      ref: 'A2',
      about: ['leadership', 'culture'],
      action: 'Train four phase coaches and hand them the leadership of triads',
      lead: 'Rhiannon Llŷr-Begum',
      by: '2026-07-17',
      measure: 'Coaches lead all triads from September; staff survey on support at 85% or more',
      status: 'underway',
    },
    {
      ref: 'A3',
      about: ['quality', 'value'],
      action: 'Keep an options note (two alternatives, cost, research) for each commission above £500',
      lead: 'Pavlos Hadjigeorgiou, School Business Manager',
      by: '2026-06-26',
      measure: 'Notes exist for all commissions in the 2026–27 plan',
      status: 'underway',
    },
    {
      ref: 'A4',
      about: ['impact', 'strategy'],
      action: 'Set up a panel of twelve children and six parents who comment on each whole-school project',
      lead: 'Sunita Gurung',
      by: '2026-10-16',
      measure: 'Two projects evaluated with their voices by December; one change made because of it',
      status: 'planned',
    },
    {
      ref: 'A5',
      about: ['impact', 'value'],
      action: 'Move the PD impact summary to March, before the budget is set, and compare unit costs in Pont',
      lead: 'Pavlos Hadjigeorgiou',
      by: '2026-03-20',
      measure: 'The 2026–27 budget paper cites the summary; three schools’ costs shown side by side',
      status: 'underway',
    },
    {
      ref: 'A6',
      about: ['collaboration', 'strategy'],
      action: 'Annual evaluation of partnerships by the curriculum committee',
      lead: 'Eluned Farquharson',
      by: '2026-06-11',
      measure: 'A minuted decision to keep, change or leave each partnership',
      status: 'planned',
    },
  ],
  overall: {
    level: 'enhancing',
    reason: null,
    intention: 'yes',
    round: 'Summer 2026',
  },
  verification: {
    verifier: 'Tomasz Wieczorek',
    organisation: 'Fourbridges Teaching School Hub',
    contactedOn: '2026-03-03',
    preVisit:
      'Balanced return with good cross-references. Lines of enquiry: how far triads include support staff in practice; whether Collaboration is already Embedded; what has been done about the late budget timetable.',
    visitedOn: '2026-04-30',
    visit: {
      head: {
        held: 'yes',
        people: 'Dafydd Mensah-Price, Headteacher',
        notes:
          'Frank about recruitment: Welsh-speaking teachers are few in London, so growing our own is strategy, not luxury. Describes the value note as the best-read document in the building.',
      },
      lead: {
        held: 'yes',
        people: 'Rhiannon Llŷr-Begum, Assistant Headteacher',
        notes:
          'Ninety minutes. Showed how an anticipated-impact sheet led to a changed triad question. The budget paper for 2026–27 does cite the impact summary.',
      },
      staff: {
        held: 'yes',
        people: 'Sunita Gurung, Kwabena Sarpong, Menna Tudor (ECT), Olu Bankole (HLTA), Siobhán Keane (office)',
        notes:
          'Office and support staff take part in triads as equals; the office triad has cut the morning queue by working on one question for a term. The ECT has protected time and a mentor trained by the hub.',
      },
      sampling: {
        held: 'yes',
        people: 'Pavlos Hadjigeorgiou, School Business Manager',
        notes: 'Six items requested, six produced in minutes. PM extracts were anonymised properly.',
      },
    },
    sampled: [
      ['E2', 'seen', 'Logs of two triads read in full: questions get sharper over the term.'],
      ['E4', 'seen', 'Issue 5 records the cancelled subscription.'],
      ['E8', 'seen', 'Partner schools’ versions are real adaptations, not copies.'],
      ['E9', 'seen', 'Four of 31 had no review, as stated.'],
      ['E12', 'seen', 'Governors ask good questions. No recommendation follows.'],
      ['E13', 'seen', 'Account and rota seen on screen.'],
    ],
    aspects: {
      leadership: ['enhancing', 'A secure Enhancing. The long-term strategy is what is missing.'],
      quality: ['enhancing', null],
      impact: ['enhancing', 'The reason given for Best Value holds, and the timetable has already been mended.'],
      collaboration: [
        'embedded',
        'I judge this higher than the school. Pont has shared leadership, pooled money and an honest culture of reporting failure, and two of its members testified to better outcomes by telephone.',
      ],
    },
    goodPractice:
      'Triads that mix teachers, assistants and office colleagues make coaching ordinary here, and the quality of the questions in their logs is unusually high. The termly note on spending, change and regret is short, candid and read by all. Enquiry into reading fluency moved from research to classroom to partner schools in three terms, with striking gains for disadvantaged pupils. The Pont network treats failure as something to be shared.',
    development:
      'Build the three-year strategy from PM outcomes so that succession is planned and not hoped for. Give governors the findings with options for decision, and minute what they decide. Hear from children and parents when whole-school projects are evaluated. Extend options notes to middling purchases, where most of the money goes.',
    recommendation: 'silver',
    recommendationReason:
      'Enhancing is consistent over Leadership, Quality and Impact; Collaboration stands out. Governors’ use of evaluation and the long-term strategy are the bridge to Gold.',
  },
  panel: {
    decision: 'silver',
    decidedOn: '2026-07-01',
    members:
      'Dr Ifeoma Nwachukwu (chair)\nMarcus Adeyemi-Clarke\nYusuf Demir\nShanthi Ratnasingam\nTomasz Wieczorek (did not vote on this return)',
    rationale: null,
  },
};
