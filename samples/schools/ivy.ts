import type { SampleSchool } from '../sample-school.ts';

/** A maintained nursery school with the shortest name of all: Bronze. */
export const ivy: SampleSchool = {
  file: 'ivy',
  stage: 'decided',
  returnId: 'R3NVH8QW5KTD2',
  submitted: true,
  details: {
    la: '202',
    organisation: 'Ivy',
    pdLead: 'Zeynep Karaca, Deputy Headteacher',
    assessedOn: '2025-11-20',
    urn: '990101',
    laestab: '202/9101',
    contact: 'z.karaca@ivy.example, 020 7946 0101',
  },
  aspects: {
    leadership: {
      level: 'developing',
      evidence:
        'The vision was written by all 19 staff together (E1) and governors named the deputy head as the senior leader for PD in the same month (E2). Induction and safeguarding training records are complete (E3).',
      action:
        'Bring lunchtime, kitchen and agency colleagues into the termly PD conversation, and give our new link governor a calendar of visits with questions agreed beforehand (A1, A2).',
      reason: null,
      strands: {
        vision: [
          'enhancing',
          'The vision, “every adult here is a learner, and children can see it”, was rewritten with the whole staff in September 2025. Asked in pairs, everyone from the cook to the head could say how a training day should show in a child’s play.',
        ],
        culture: [
          'developing',
          'Teachers and nursery nurses meet their room leader each term and leave with one agreed development action tied to a room priority. Lunchtime and agency staff are not in that cycle yet.',
        ],
        strategy: [
          'developing',
          'Induction, PM and safeguarding policies were renewed in 2025 and meet requirements. We read the framework’s “CLT standards” as the Teachers’ Standards and the early years qualification criteria of today.',
        ],
        value: [
          'developing',
          'The PD budget of £6,800 is planned against two SDP priorities and what staff ask for. We do not yet tell staff what each purchase gave us, so this is not Enhancing.',
        ],
      },
    },
    quality: {
      level: 'developing',
      evidence:
        'Programme for 2025–26 on one page (E4); observation-in-pairs diary for all three rooms (E5); individual plans held for every permanent member of staff.',
      action:
        'Plan Wednesday twilights a full year ahead with cover costs shown, and let rooms choose half of them from a short menu (A3).',
      reason: null,
      strands: {
        vision: [
          'developing',
          'The offer covers individuals (courses), rooms (planning time) and the school (five INSET days). Links to outcomes are assumed more often than they are written down.',
        ],
        culture: [
          'enhancing',
          'Staff describe Tuesday room meetings as their best training because a colleague brings ten minutes of film and a question. Six people asked for a visit to another setting last year and five went.',
        ],
        strategy: [
          'developing',
          'INSET and one twilight a half-term are set aside by the leadership team. Part-time colleagues still miss the twilights on the days that they do not work.',
        ],
        value: [
          'developing',
          'Before we book, the deputy and the business manager look at the cost of cover as well as the fee. That has stopped three poor-value bookings since April.',
        ],
      },
    },
    impact: {
      level: 'developing',
      evidence:
        'Feedback slips from every event since January 2025 (E6) and WellComm screening before and after the language project (E7).',
      action:
        'Write the anticipated impact on every booking form before money is spent, and return to it twelve weeks later at room meetings (A4).',
      reason: null,
      strands: {
        vision: [
          'developing',
          'The PD policy now says why evaluation matters, and the language project showed us what it looks like. Other projects still finish when the course does.',
        ],
        culture: [
          'developing',
          'Nursery nurses say that their feedback changes what is offered: the schema workshop was repeated because they asked. Reflection remains mostly spoken.',
        ],
        strategy: [
          'developing',
          'A slip is filled in after each event and the deputy reads all of them. Anticipated impact was recorded for two of eleven activities last year.',
        ],
        value: [
          'developing',
          'We hold numbers (WellComm) and words (slips) for the language project: children in the lowest band fell from 17 of 52 to 8 of 52 between January and July 2025.',
        ],
      },
    },
    collaboration: {
      level: 'developing',
      evidence:
        'Minutes of the Camden nursery schools’ network (E8) and the joint INSET of 5 September 2025 with three neighbouring settings (E9).',
      action:
        'Agree with our three partner settings what the shared training is for, what it costs each of us and how we will know that it worked; report to governors in June (A5, A6).',
      reason: null,
      strands: {
        vision: [
          'enhancing',
          'Three private and voluntary settings and a primary school train with us, and all five signed the same aim: more children ready to talk when they start Reception.',
        ],
        culture: [
          'enhancing',
          'The cluster’s film-club model of observation came from a partner setting; we adopted it in spring 2025 and set aside £900 of cover for it.',
        ],
        strategy: [
          'developing',
          'We draw on the borough’s early years advisers, the speech and language service and a museum on our doorstep. Activities follow what is offered rather than our own priorities.',
        ],
        value: [
          'developing',
          'The shared INSET cost £310 a setting against £1,150 alone. We have not yet linked partnership spending to outcomes or risks.',
        ],
      },
    },
  },
  evidence: [
    {
      ref: 'E1',
      about: ['leadership', 'vision', 'enhancing'],
      evidence:
        'Vision workshop: photographs of the paper tablecloths, first draft and the version agreed by all 19 staff',
      kept: 'Shared drive > Staff > INSET 2025-09-02',
      date: '2025-09-02',
      owner: 'Zeynep Karaca',
    },
    {
      ref: 'E2',
      about: ['leadership', 'strategy', 'developing'],
      evidence: 'Governing body minutes, item 7: senior leader for PD appointed, remit attached',
      kept: 'Governors’ folder > Autumn 2025',
      date: '2025-09-25',
      owner: 'Comfort Asante-Reid, Headteacher',
    },
    {
      ref: 'E3',
      about: ['leadership', 'strategy', 'developing'],
      evidence: 'Single central training log: induction, safeguarding level 1 to 3, paediatric first aid',
      kept: 'Office, blue ring binder and shared drive > HR > Training log',
      date: '2025-11-03',
      owner: 'Gloria Pinheiro, School Business Manager',
    },
    {
      ref: 'E4',
      about: ['quality', 'strategy', 'developing'],
      evidence: 'PD programme 2025–26 on one page with INSET, twilights and network dates',
      kept: 'Staff-room wall; shared drive > Staff > PD plan',
      date: '2025-09-10',
      owner: 'Zeynep Karaca',
    },
    {
      ref: 'E5',
      about: ['quality', 'culture', 'enhancing'],
      evidence: 'Film-club diary: 14 pairs, the question asked, what was changed in the room afterwards',
      kept: 'Each room’s planning file',
      date: '2025-11-12',
      owner: 'Room leaders: Dilys Barrow, Amina Warsame, Jo Lisle',
    },
    {
      ref: 'E6',
      about: ['impact', 'strategy', 'developing'],
      evidence: 'Feedback slips, January to October 2025 (83 slips, 11 activities)',
      kept: 'Deputy’s office, box file “PD 2025”',
      date: '2025-10-17',
      owner: 'Zeynep Karaca',
    },
    {
      ref: 'E7',
      about: ['impact', 'value', 'developing'],
      evidence: 'WellComm screening report, January and July 2025, with the speech therapist’s commentary',
      kept: 'Shared drive > Assessment > WellComm 2025',
      date: '2025-07-11',
      owner: 'Amina Warsame, SENCO',
    },
    {
      ref: 'E8',
      about: ['collaboration', 'culture', 'enhancing'],
      evidence: 'Network minutes recording our presentation on the film club and three requests to visit',
      kept: 'Shared drive > Partnerships > Network',
      date: '2025-06-19',
      owner: 'Comfort Asante-Reid',
    },
    {
      ref: 'E9',
      about: ['collaboration', 'value', 'developing'],
      evidence: 'Joint INSET: programme, attendance of 46 staff from four settings, invoice split',
      kept: 'Shared drive > Partnerships > Joint INSET',
      date: '2025-09-05',
      owner: 'Gloria Pinheiro',
    },
  ],
  actions: [
    {
      ref: 'A1',
      about: ['leadership', 'culture'],
      action: 'Extend termly PD conversations to the cook and the seven lunchtime and agency colleagues, in paid time',
      lead: 'Zeynep Karaca',
      by: '2026-03-27',
      measure: 'All 26 adults on the rota have a written action by the end of the spring term',
      status: 'underway',
    },
    {
      ref: 'A2',
      about: ['leadership', 'strategy'],
      action: 'Three link-governor visits a year, each with two questions sent a week before',
      lead: 'Benedict Oyelaran, link governor',
      by: '2026-07-10',
      measure: 'Three visit notes minuted, each naming one challenge and the reply',
      status: 'planned',
    },
    {
      ref: 'A3',
      about: ['quality', 'value'],
      action: 'Publish the 2026–27 programme in June with fee, cover and hours against each entry',
      lead: 'Gloria Pinheiro',
      by: '2026-06-30',
      measure: 'Programme approved with costs; no booking outside it without a note of the reason',
      status: 'planned',
    },
    {
      ref: 'A4',
      about: ['impact', 'strategy'],
      action: 'One booking form for all PD with anticipated impact and a twelve-week review date',
      lead: 'Zeynep Karaca',
      by: '2026-02-06',
      measure: 'Form used for every activity from February; eight in ten reviews held on time',
      status: 'underway',
    },
    {
      ref: 'A5',
      about: ['collaboration', 'strategy'],
      action: 'Write a one-page partnership agreement with the three settings and the primary school',
      lead: 'Comfort Asante-Reid',
      by: '2026-05-15',
      measure: 'Signed by five heads and managers; names the shared aim, costs and measure',
      status: 'planned',
    },
    {
      ref: 'A6',
      about: ['collaboration', 'value'],
      action: 'Report the costs and gains of joint training to governors',
      lead: 'Gloria Pinheiro',
      by: '2026-06-18',
      measure: 'Paper received and one recommendation minuted',
      status: 'planned',
    },
  ],
  overall: {
    level: 'developing',
    reason: null,
    intention: 'yes',
    round: 'Spring 2026',
  },
  verification: {
    verifier: 'Shanthi Ratnasingam',
    organisation: 'Thameswick Teaching School Hub',
    contactedOn: '2026-01-14',
    preVisit:
      'A modest, honest return from a small school. Wanted to see whether the vision is as widely owned as claimed, and whether Collaboration has been under-judged. Asked for the film-club diaries and the booking form in use.',
    visitedOn: '2026-02-05',
    visit: {
      head: {
        held: 'yes',
        people: 'Comfort Asante-Reid, Headteacher',
        notes:
          'Twenty minutes. Protects Wednesday afternoons for the deputy’s PD work in spite of a falling roll. Sees the partnership with private settings as the school’s reason to exist.',
      },
      lead: {
        held: 'yes',
        people: 'Zeynep Karaca, Deputy Headteacher',
        notes:
          'Clear about what is not there yet, above all evaluation. The new booking form has been used nine times; two reviews have already changed what was bought next.',
      },
      staff: {
        held: 'yes',
        people: 'Amina Warsame (SENCO), Jo Lisle (room leader), Patience Boateng (cook), two nursery nurses',
        notes:
          'All five could finish the sentence of the vision. The cook explained how the mealtime-language training altered what she says at the hatch.',
      },
      sampling: {
        held: 'yes',
        people: 'Gloria Pinheiro, School Business Manager',
        notes:
          'Orderly paper files. Dates and signatures agree with the training log. No slip is older than its event by more than a week.',
      },
    },
    sampled: [
      ['E1', 'seen', 'Tablecloths kept, every hand visible. Strong.'],
      ['E5', 'seen', 'Two rooms’ diaries are rich; the third stops in October because of a vacancy.'],
      ['E6', 'seen', 'Reactions only, as the school says.'],
      ['E7', 'seen', 'The fall from 17 to 8 children agrees with the class lists.'],
      ['E9', 'seen', 'Invoice and attendance seen. The saving is understated, as venue costs were shared too.'],
    ],
    aspects: {
      leadership: ['developing', 'Vision is ahead of the other three strands. Agreed.'],
      quality: ['developing', null],
      impact: ['developing', 'The language project shows that the school knows how. It needs to become the habit.'],
      collaboration: [
        'enhancing',
        'Better than the school thinks. Five organisations share one stated aim and have pooled money for it, and the film club was taken from a local network and improved.',
      ],
    },
    goodPractice:
      'The vision for professional development belongs to everyone at Ivy, including colleagues whom such work often passes by. Film club is cheap, respectful and quick: ten minutes of film, one question, one change. The language project joined training, practice and screening results in a way that larger schools would be proud of. Partnership with private and voluntary settings is generous and has clear mutual benefit.',
    development:
      'Make the twelve-week review of anticipated impact routine for every activity, and share the findings with staff as well as leaders. Bring part-time, lunchtime and agency colleagues into the cycle of PD conversations. Let the link governor ask harder questions about what the budget of £6,800 achieves. Plan a year of activity ahead, with cover costs, so that rooms may choose.',
    recommendation: 'bronze',
    recommendationReason:
      'Three aspects are securely Developing, with Enhancing practice in vision and partnership. Evaluation needs a full year before Silver.',
  },
  panel: {
    decision: 'bronze',
    decidedOn: '2026-03-26',
    members:
      'Dr Ifeoma Nwachukwu (chair)\nMarcus Adeyemi-Clarke\nHannah Rosenthal\nShanthi Ratnasingam (did not vote on this return)',
    rationale: 'Agreed as recommended. The panel asks the school to offer its film-club method at the autumn network.',
  },
};
