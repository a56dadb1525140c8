import type { SampleSchool } from '../sample-school.ts';

/** A secondary school with a name in English and Arabic: Gold recommended, Silver decided. */
export const bustanHill: SampleSchool = {
  file: 'bustan-hill-girls',
  stage: 'decided',
  returnId: 'RJ8C5RNE3VXH6',
  submitted: true,
  details: {
    la: '317',
    organisation: 'Bustan Hill Girls’ School · مدرسة تل البستان للبنات',
    pdLead: 'Naila Qureshi-Lang, Deputy Headteacher (Teaching and People)',
    assessedOn: '2026-02-05',
    urn: '990301',
    laestab: '317/9301',
    contact: 'n.qureshi-lang@bustan-hill.example, 020 7946 0301',
  },
  aspects: {
    leadership: {
      level: 'embedded',
      evidence:
        'Strategy paper 2024–27, faculty PD leads’ job descriptions, succession map, Year 12 student learning consultants (E1 to E4).',
      action:
        'Maintain: widen the student consultants to Years 9 and 10, and present our benchmarking to the full governing body instead of one committee (A1, A2).',
      reason:
        'Strategy and Policy is Enhancing until the revised appraisal policy has run for a whole cycle. The other strands have been at this level since the last internal review in 2024.',
      strands: {
        vision: [
          'embedded',
          'Our ten-year ambition is a school where girls meet adults who are visibly learning. Departments restate it each September as a promise to one year group.',
        ],
        culture: [
          'embedded',
          'Nine faculty PD leads hold time, money and a mandate. Students act as learning consultants and have twice redirected an INSET day.',
        ],
        strategy: [
          'enhancing',
          'A new appraisal policy replaced graded targets with a development question in September 2025. Succession is mapped, but we have no full year of outcomes to inform the long term.',
        ],
        value: [
          'embedded',
          'The PD leader runs a trainer exchange with four schools that saved 58 supply days in 2024–25. Governors compare our figures with a family of similar schools.',
        ],
      },
    },
    quality: {
      level: 'embedded',
      evidence:
        'Curriculum study groups (E5), early career programme file (E6), NPQ register (E7), option papers of the PD board (E8).',
      action: 'Maintain: publish study-group findings in a form that other schools can use (A3).',
      reason:
        'Culture is Enhancing because associate staff took up 41% of personalised places against 88% of teachers. The pathway launched in January answers this and early numbers are good.',
      strands: {
        vision: [
          'embedded',
          'Twelve study groups each tie a published finding to a unit of the curriculum, teach it, and pass it on. The work on vocabulary in science has gone to seven schools.',
        ],
        culture: [
          'enhancing',
          'Everybody knows our four tests of good PD, and teachers seek out their own. Associate colleagues told us that they feel invited yet seldom released.',
        ],
        strategy: [
          'embedded',
          'Pathways exist for new, experienced, leading and associate colleagues, with coaching, peer observation and external study in each. The board reviews them in December, March and July.',
        ],
        value: [
          'embedded',
          'Option papers compare cost per participant, evidence and workload. The behaviour programme of 2025 was built in-house after three outside bids had been scored.',
        ],
      },
    },
    impact: {
      level: 'embedded',
      evidence:
        'SEF chapter on PD (E9), study-group evaluations with student interviews (E10), retention and outcome analysis (E11).',
      action:
        'Establish an annual governors’ evaluation with recommendations; share impact data with the similar-schools family (A4, A5).',
      reason:
        'We judge the aspect Embedded since analysis of impact shapes the SEF and departments’ plans throughout. Culture, strategy and value are at the top of Enhancing, with each step to Embedded under way.',
      strands: {
        vision: [
          'embedded',
          'The SEF draws on impact analysis for nine of its eleven judgements. When vocabulary scores stalled in geography we changed the training, not the target.',
        ],
        culture: [
          'enhancing',
          'Heads of faculty help colleagues to choose and to evaluate. Teachers’ reflections are thoughtful; associates’ are brief.',
        ],
        strategy: [
          'enhancing',
          'Aims and success signs are set before each programme and come back in appraisal. Governors receive a full paper yet have made no recommendation of their own.',
        ],
        value: [
          'enhancing',
          'Surveys, books, interviews and results are used together and the PD board moves money on the findings. Comparison outside the school is informal.',
        ],
      },
    },
    collaboration: {
      level: 'embedded',
      evidence:
        'Trainer exchange agreement (E12), joint ITT partnership review (E13), vocabulary project with seven schools (E14).',
      action: 'Maintain: hold the joint conference yearly and rotate its host (A6).',
      reason: null,
      strands: {
        vision: [
          'embedded',
          'Five schools share trainers, rooms and a calendar. In two networks we provide the leadership, and in a third we pay for a lead from elsewhere.',
        ],
        culture: [
          'embedded',
          'Each partnership has a written purpose and an ending date unless renewed. The conference in October drew 310 colleagues, governors and parents.',
        ],
        strategy: [
          'embedded',
          'Transition work with four primaries is planned by one joint team; Year 7 pupils meet the same reading routines they left in Year 6.',
        ],
        value: [
          'embedded',
          'The exchange returned £21,400 of supply cover, and standardised reading scores of the lowest quartile in Year 7 rose from 84 to 91.',
        ],
      },
    },
  },
  evidence: [
    {
      ref: 'E1',
      about: ['leadership', 'vision', 'embedded'],
      evidence: 'Strategy paper “Adults who learn”, with departmental promises for 2025–26',
      kept: 'https://intranet.bustan-hill.example/people/strategy',
      date: '2025-09-08',
      owner: 'Naila Qureshi-Lang',
    },
    {
      ref: 'E2',
      about: ['leadership', 'culture', 'embedded'],
      evidence: 'Job descriptions, budgets and termly reports of nine faculty PD leads',
      kept: 'SharePoint > People > Faculty leads',
      date: '2025-12-10',
      owner: 'Heads of faculty',
    },
    {
      ref: 'E3',
      about: ['leadership', 'strategy', 'enhancing'],
      evidence: 'Appraisal policy with development questions; succession map for 14 posts (names removed)',
      kept: 'SharePoint > HR > Appraisal 2025',
      date: '2025-09-17',
      owner: 'Patrick Amankwah, Headteacher',
    },
    {
      ref: 'E4',
      about: ['leadership', 'culture', 'embedded'],
      evidence: 'Student learning consultants: training, two reports and our written replies',
      kept: 'https://intranet.bustan-hill.example/consultants',
      date: '2026-01-22',
      owner: 'Iman El-Sayed, Head of Sixth Form',
    },
    {
      ref: 'E5',
      about: ['quality', 'vision', 'embedded'],
      evidence: 'Study-group handbook and twelve interim reports',
      kept: 'https://intranet.bustan-hill.example/study-groups',
      date: '2026-01-28',
      owner: 'Dr Joanna Cieślak, Research Lead',
    },
    {
      ref: 'E6',
      about: ['quality', 'strategy', 'embedded'],
      evidence: 'Early career file: ten ECTs, mentor training, progress reviews, exit conversations',
      kept: 'SharePoint > ECT > 2025-26',
      date: '2025-12-15',
      owner: 'Gareth Baptiste, Induction Tutor',
    },
    {
      ref: 'E7',
      about: ['quality', 'culture', 'enhancing'],
      evidence: 'NPQ and qualifications register 2022–26: 31 completed, 9 current; associate pathway enrolment',
      kept: 'SharePoint > People > Register',
      date: '2026-01-14',
      owner: 'Denise Fortune, HR Manager',
    },
    {
      ref: 'E8',
      about: ['quality', 'value', 'embedded'],
      evidence: 'Option papers of the PD board, 2024–26, with scoring',
      kept: 'SharePoint > PD board > Options',
      date: '2025-12-03',
      owner: 'Amit Solanki, Director of Finance',
    },
    {
      ref: 'E9',
      about: ['impact', 'vision', 'embedded'],
      evidence: 'SEF, chapter 4, and the table that links judgements to impact analysis',
      kept: 'SharePoint > SLT > SEF',
      date: '2025-11-06',
      owner: 'Patrick Amankwah',
    },
    {
      ref: 'E10',
      about: ['impact', 'strategy', 'enhancing'],
      evidence: 'Evaluations of six completed study groups with interviews of 48 students',
      kept: 'https://intranet.bustan-hill.example/study-groups/evaluation',
      date: '2025-07-09',
      owner: 'Dr Joanna Cieślak',
    },
    {
      ref: 'E11',
      about: ['impact', 'value', 'enhancing'],
      evidence: 'Teacher retention 82% to 91% over three years; GCSE science tier analysis for taught units',
      kept: 'SharePoint > SLT > Data > Retention and outcomes',
      date: '2025-10-15',
      owner: 'Amit Solanki',
    },
    {
      ref: 'E12',
      about: ['collaboration', 'value', 'embedded'],
      evidence: 'Trainer exchange agreement of five schools with annual statement of days given and received',
      kept: 'SharePoint > Partnerships > Exchange',
      date: '2025-09-30',
      owner: 'Naila Qureshi-Lang',
    },
    {
      ref: 'E13',
      about: ['collaboration', 'vision', 'embedded'],
      evidence: 'Review of the ITT partnership by its external moderator',
      kept: 'SharePoint > ITT',
      date: '2025-06-24',
      owner: 'Gareth Baptiste',
    },
    {
      ref: 'E14',
      about: ['collaboration', 'strategy', 'embedded'],
      evidence: 'Transition and vocabulary project: joint plan, Year 7 reading scores 2023–25',
      kept: 'https://www.example.org/redbridge-words',
      date: '2025-12-11',
      owner: 'Catherine Osei, Head of English',
    },
  ],
  actions: [
    {
      ref: 'A1',
      about: ['leadership', 'culture'],
      action: 'Recruit and train 24 student consultants from Years 9 and 10',
      lead: 'Iman El-Sayed',
      by: '2026-06-19',
      measure: 'One report from the younger group received and answered by the PD board',
      status: 'underway',
    },
    {
      ref: 'A2',
      about: ['leadership', 'value'],
      action: 'Take the benchmarking paper to the full governing body every spring',
      lead: 'Amit Solanki',
      by: '2026-03-24',
      measure: 'Paper discussed; at least one commission to the PD leader minuted',
      status: 'planned',
    },
    {
      ref: 'A3',
      about: ['quality', 'vision'],
      action: 'Publish six study-group findings as two-page guides with slides that may be adapted',
      lead: 'Dr Joanna Cieślak',
      by: '2026-07-03',
      measure: 'Guides downloaded by fifteen schools; three send back an adaptation',
      status: 'planned',
    },
    {
      ref: 'A4',
      about: ['impact', 'strategy'],
      action: 'Annual governors’ evaluation of PD, prepared with the link governor',
      lead: 'Naila Qureshi-Lang',
      by: '2026-11-12',
      measure: 'Evaluation held; recommendations with owners and dates',
      status: 'planned',
    },
    {
      ref: 'A5',
      about: ['impact', 'value'],
      action: 'Exchange anonymised impact measures with four similar schools',
      lead: 'Amit Solanki',
      by: '2026-12-04',
      measure: 'Common definitions of retention, take-up and cost; first comparison discussed at the PD board',
      status: 'planned',
    },
    {
      ref: 'A6',
      about: ['collaboration', 'culture'],
      action: 'Rotate the joint conference to a partner school and mentor the new organisers',
      lead: 'Catherine Osei',
      by: '2026-10-09',
      measure: 'Conference held elsewhere with 250 or more attending',
      status: 'underway',
    },
    {
      ref: 'A7',
      about: ['quality', 'culture'],
      action: 'Release time for 60 associate colleagues: four half-days a year, covered in the timetable',
      lead: 'Denise Fortune',
      by: '2026-07-17',
      measure: 'Take-up by associates at 75% or more; reflective notes at the same depth as teachers’',
      status: 'underway',
    },
  ],
  overall: {
    level: 'embedded',
    reason: null,
    intention: 'yes',
    round: 'Summer 2026',
  },
  verification: {
    verifier: 'Yusuf Demir',
    organisation: 'Corvid Lane School, Hackney',
    contactedOn: '2026-03-10',
    preVisit:
      'Three strands of Impact are self-judged Enhancing and the aspect Embedded. The reason is given openly, and I shall test it with governors’ papers. Otherwise a full and well-indexed return.',
    visitedOn: '2026-05-13',
    visit: {
      head: {
        held: 'yes',
        people: 'Patrick Amankwah, Headteacher',
        notes:
          'Ambitious for associate staff. Admits that governors have been “an appreciative audience” for PD and should become its critics.',
      },
      lead: {
        held: 'yes',
        people: 'Naila Qureshi-Lang, Deputy Headteacher',
        notes:
          'Impressive command of detail. Walked through one study group from reading to unit to Year 9 interviews. The governors’ evaluation is planned for November.',
      },
      staff: {
        held: 'yes',
        people:
          'Dr Joanna Cieślak, Gareth Baptiste, Catherine Osei, three ECTs, two science technicians, a cover supervisor, the attendance officer, four student consultants',
        notes:
          'Technicians now have release and value it. Student consultants quoted the school’s reply to their second report from memory.',
      },
      sampling: {
        held: 'yes',
        people: 'Amit Solanki, Director of Finance; Denise Fortune, HR Manager',
        notes:
          'Seven items asked for, six seen. External comparison of impact consists so far of two telephone calls and an e-mail.',
      },
    },
    sampled: [
      ['E3', 'seen', 'Development questions are of high quality; first outcomes due in October.'],
      ['E4', 'seen', 'The replies to students are courteous and specific.'],
      ['E8', 'seen', 'Scoring consistent. Workload is a criterion, which is rare.'],
      ['E10', 'seen', 'Six evaluations read. Interviews add much.'],
      ['E11', 'seen', 'Retention figures checked with HR.'],
      ['Governors’ recommendations on PD', 'notseen', 'None recorded up to now.'],
      ['E14', 'seen', 'Scores match the project site.'],
    ],
    aspects: {
      leadership: ['embedded', 'Agreed. The appraisal cycle will settle the remaining strand.'],
      quality: ['embedded', 'Options papers and study groups are of the first rank.'],
      impact: [
        'enhancing',
        'High Enhancing. Evaluation within the school is excellent, but governors do not yet use its findings to act and comparison with others has barely begun.',
      ],
      collaboration: ['embedded', null],
    },
    goodPractice:
      'Study groups take research into a named unit of the curriculum and test it with the girls who are taught it. Students advise on professional learning and are answered in writing. The trainer exchange is both generous and thrifty. Option papers weigh workload along with cost and evidence. Retention has risen by nine points in three years, and leavers’ interviews credit the pathways.',
    development:
      'Hold the first governors’ evaluation of PD and let its recommendations shape the 2027 plan. Compare impact measures with similar schools on agreed definitions. Close the gap in take-up between associates and teachers, and deepen associates’ reflection with coaching. Complete one cycle of the new appraisal and draw the long-term strategy from it.',
    recommendation: 'gold',
    recommendationReason:
      'Three of four aspects are Embedded and the fourth is close, with dated actions. On balance I recommend Gold and ask the panel to consider Impact with care.',
  },
  panel: {
    decision: 'silver',
    decidedOn: '2026-07-01',
    members:
      'Dr Ifeoma Nwachukwu (chair)\nMarcus Adeyemi-Clarke\nShanthi Ratnasingam\nTomasz Wieczorek\nYusuf Demir (did not vote on this return)',
    rationale:
      'The panel admired this return and discussed it at length. For Gold it looks for governors who use evaluation findings to guide strategy, and for evidence that is compared with other organisations; both are planned for autumn 2026 but neither was in place at the visit. Silver is awarded, and the school is invited to apply again as soon as the November evaluation is complete.',
  },
};
