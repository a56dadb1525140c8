import type { SampleSchool } from '../sample-school.ts';

/** A federation whose name is 116 characters long: Gold. */
export const quillfeatherThistlemoorFederation: SampleSchool = {
  file: 'quillfeather-thistlemoor-federation',
  stage: 'decided',
  returnId: 'RB6YD2SKU9FJ4',
  submitted: true,
  details: {
    la: '208',
    organisation:
      'The Quillfeather and Thistlemoor Federation of Nursery, Infant and Junior Schools with Candlewick Lane Family Centre',
    pdLead: 'Dr Abimbola Fairweather, Director of Professional Learning',
    assessedOn: '2025-09-25',
    urn: '990201',
    laestab: '208/9201',
    contact: 'a.fairweather@quillfeather-thistlemoor.example, 020 7946 0201',
  },
  aspects: {
    leadership: {
      level: 'embedded',
      evidence:
        'Five-year learning strategy (E1), distributed leadership charter with eleven PD leads (E2), risk log of innovation (E3), benchmarking report received by governors (E4).',
      action:
        'Maintain: refresh the strategy after the PM round each November, and hand two PD leads’ portfolios to successors every summer so that the knowledge does not sit with one person (A1, A2).',
      reason:
        'Best Value is Enhancing: governors benchmarked with two other federations for the first time in June 2025 and we want a second year before claiming Embedded. Vision, Culture and Strategy have been sustained through a change of executive head.',
      strands: {
        vision: [
          'embedded',
          'All four sites share one sentence: we get better so that every child and family here can. It opens each PM meeting, each parents’ forum and each induction, and it decides what we stop doing.',
        ],
        culture: [
          'embedded',
          'Eleven colleagues lead a strand of PD, among them two teaching assistants, a family worker and a premises manager. We try new things on purpose, with a risk log that names what could go wrong and who would notice.',
        ],
        strategy: [
          'embedded',
          'The strategy to 2029 grows from PM outcomes and shows a shadow structure for nine posts. Four of the last five leadership vacancies were filled from within.',
        ],
        value: [
          'enhancing',
          'Benefits are evaluated and shared twice a year. Governors’ benchmarking is one cycle old, which is why we hold this strand back.',
        ],
      },
    },
    quality: {
      level: 'embedded',
      evidence:
        'Learning passports of 143 staff (E5), research-lead reports (E6), options appraisals for the oracy programme (E7), annual review of the offer with three withdrawals (E8).',
      action:
        'Maintain: review the offer each half-term with the passport data and open every in-house module to partner schools at cost (A3).',
      reason: null,
      strands: {
        vision: [
          'embedded',
          'Practice is chosen for its evidence, tried in pairs of classes and written up in four pages. Nine write-ups are in use in partner schools, and three of theirs are in use here.',
        ],
        culture: [
          'embedded',
          'Everyone keeps a learning passport: teachers, cooks, family workers, governors. In the June survey 94% said that they had shared something they learnt, and could name with whom.',
        ],
        strategy: [
          'embedded',
          'The offer blends coaching, enquiry groups, NPQs (14 completed since 2022), apprenticeships and secondment. Each half-term the leads adapt it: the twilight on questioning became a coaching strand after twelve weeks.',
        ],
        value: [
          'embedded',
          'No programme above £1,000 is bought without an appraisal of at least three options, one of which must be “do it ourselves”. In 2024–25 that choice won six times in ten.',
        ],
      },
    },
    impact: {
      level: 'embedded',
      evidence:
        'Evaluation framework with five levels (E9), oracy study with comparison classes (E10), pupil and parent reporters’ notes (E11), governors’ evaluation meeting and its four recommendations (E12).',
      action:
        'Maintain, and raise Culture: give each enquiry group time to write for a named audience so that reflection is heard beyond the team (A4, A5).',
      reason:
        'Culture is Enhancing at Candlewick Lane, where a third of family workers joined within the year. Elsewhere reflective practice is established, and the other three strands are Embedded on every site.',
      strands: {
        vision: [
          'embedded',
          'Analysis of PD impact opens the SEF, chapter by chapter. The decision to extend Year 1 continuous provision rests on two years of such analysis.',
        ],
        culture: [
          'enhancing',
          'Leaders encourage colleagues to choose and judge their own development, and most do so with skill. New family workers are still learning to put the change into words.',
        ],
        strategy: [
          'embedded',
          'The method of evaluation is chosen at the planning stage from a menu of nine, with children and parents as reporters. Governors meet each June only to evaluate PD, and their recommendations are tracked.',
        ],
        value: [
          'embedded',
          'The oracy study compared eight trained with eight waiting classes: 5.1 against 2.3 points’ gain on the rubric. The data were set beside those of two partner schools.',
        ],
      },
    },
    collaboration: {
      level: 'embedded',
      evidence:
        'Memorandum of the Southward Learning Alliance (E13), pooled budget and agreed trainers (E14), annual showcase with parents (E15), joint SEND support plan (E16).',
      action:
        'Maintain: chair the alliance’s SEND strand for two more years and train three colleagues as verifiers (A6, A7).',
      reason: null,
      strands: {
        vision: [
          'embedded',
          'The alliance of fourteen schools and three family centres shares leaders, trainers and a calendar. We lead two of its six programmes and follow in the other four.',
        ],
        culture: [
          'embedded',
          'Purposes are reviewed each May in public. The showcase celebrates what worked and gives a stall to what did not; 260 parents and neighbours came in 2025.',
        ],
        strategy: [
          'embedded',
          'Joint planning led to one team of seven specialist teaching assistants who work over nine schools, trained together, so that support follows the child.',
        ],
        value: [
          'embedded',
          'The team costs each school 31% less than buying in, exclusions in the alliance fell from 19 to 6 in two years, and targets set at the start were met.',
        ],
      },
    },
  },
  evidence: [
    {
      ref: 'E1',
      about: ['leadership', 'strategy', 'embedded'],
      evidence: 'Professional learning strategy 2024–29, with shadow staffing structure for nine posts',
      kept: 'https://intranet.quillfeather-thistlemoor.example/learning/strategy',
      date: '2024-11-14',
      owner: 'Dr Abimbola Fairweather',
    },
    {
      ref: 'E2',
      about: ['leadership', 'culture', 'embedded'],
      evidence: 'Distributed leadership charter and the portfolios of eleven PD leads',
      kept: 'https://intranet.quillfeather-thistlemoor.example/learning/leads',
      date: '2025-09-03',
      owner: 'Dr Abimbola Fairweather',
    },
    {
      ref: 'E3',
      about: ['leadership', 'culture', 'embedded'],
      evidence: 'Innovation risk log 2023–25: 17 trials, 5 stopped, reasons recorded',
      kept: 'SharePoint > Strategy > Risk log',
      date: '2025-07-04',
      owner: 'Callum Ogilvie-Rahman, Executive Headteacher',
    },
    {
      ref: 'E4',
      about: ['leadership', 'value', 'enhancing'],
      evidence: 'Benchmarking of PD spend, turnover and NPQ completion with two other federations',
      kept: 'GovernorSpace > Resources > June 2025',
      date: '2025-06-12',
      owner: 'Lakshmi Venkataraman, chair of resources committee',
    },
    {
      ref: 'E5',
      about: ['quality', 'culture', 'embedded'],
      evidence: 'Learning passports: dashboard and a stratified sample of twenty',
      kept: 'https://intranet.quillfeather-thistlemoor.example/passports',
      date: '2025-09-12',
      owner: 'Ewa Zielińska, PD Lead (support staff)',
    },
    {
      ref: 'E6',
      about: ['quality', 'vision', 'embedded'],
      evidence: 'Twelve four-page write-ups by research leads, nine adopted elsewhere',
      kept: 'https://www.example.org/southward/write-ups',
      date: '2025-07-10',
      owner: 'Tendai Moyo, Research Lead',
    },
    {
      ref: 'E7',
      about: ['quality', 'value', 'embedded'],
      evidence:
        'Options appraisal, oracy: three providers, in-house design, do nothing; scored on best value principles',
      kept: 'SharePoint > Finance > Appraisals',
      date: '2024-06-20',
      owner: 'Margaret Iwu, Chief Operating Officer',
    },
    {
      ref: 'E8',
      about: ['quality', 'strategy', 'embedded'],
      evidence: 'Half-termly reviews of the offer, with three modules withdrawn and two recast',
      kept: 'SharePoint > PD leads > Reviews',
      date: '2025-07-15',
      owner: 'PD leads’ group',
    },
    {
      ref: 'E9',
      about: ['impact', 'strategy', 'embedded'],
      evidence: 'Evaluation framework and menu of nine methods, as used in the planning form',
      kept: 'https://intranet.quillfeather-thistlemoor.example/learning/evaluation',
      date: '2024-09-04',
      owner: 'Tendai Moyo',
    },
    {
      ref: 'E10',
      about: ['impact', 'value', 'embedded'],
      evidence: 'Oracy study, 16 classes: design, rubric scores, limits, comparison with two partner schools',
      kept: 'https://www.example.org/southward/oracy-study',
      date: '2025-07-02',
      owner: 'Tendai Moyo',
    },
    {
      ref: 'E11',
      about: ['impact', 'strategy', 'embedded'],
      evidence: 'Notes of pupil and parent reporters on the maths talk project',
      kept: 'Thistlemoor Junior, reporters’ wall and folder',
      date: '2025-05-22',
      owner: 'Chidi Nwosu, Deputy Head (Junior)',
    },
    {
      ref: 'E12',
      about: ['impact', 'strategy', 'embedded'],
      evidence: 'Governors’ PD evaluation meeting: paper, minutes, four recommendations and their progress',
      kept: 'GovernorSpace > Minutes > 2025-06-26',
      date: '2025-06-26',
      owner: 'Lakshmi Venkataraman',
    },
    {
      ref: 'E13',
      about: ['collaboration', 'vision', 'embedded'],
      evidence: 'Memorandum of understanding of the Southward Learning Alliance, third edition',
      kept: 'https://www.example.org/southward/memorandum',
      date: '2025-05-15',
      owner: 'Callum Ogilvie-Rahman',
    },
    {
      ref: 'E14',
      about: ['collaboration', 'value', 'embedded'],
      evidence: 'Pooled budget £64,000: contributions, unit costs, exclusions data 2023–25',
      kept: 'SharePoint > Alliance > Finance',
      date: '2025-08-29',
      owner: 'Margaret Iwu',
    },
    {
      ref: 'E15',
      about: ['collaboration', 'culture', 'embedded'],
      evidence: 'Showcase 2025: programme, parents’ comments, the stall of things that did not work',
      kept: 'https://www.example.org/southward/showcase',
      date: '2025-05-08',
      owner: 'Roisin McAteer, Candlewick Lane Family Centre',
    },
    {
      ref: 'E16',
      about: ['collaboration', 'strategy', 'embedded'],
      evidence: 'Joint SEND support plan and training record of seven specialist teaching assistants',
      kept: 'SharePoint > Alliance > SEND',
      date: '2025-09-08',
      owner: 'Farida Haidari, Inclusion Lead',
    },
  ],
  actions: [
    {
      ref: 'A1',
      about: ['leadership', 'strategy'],
      action: 'Annual refresh of the strategy from PM outcomes, two pages, after the November round',
      lead: 'Dr Abimbola Fairweather',
      by: '2025-12-05',
      measure: 'Refresh agreed by leads and governors before the budget is drafted',
      status: 'underway',
    },
    {
      ref: 'A2',
      about: ['leadership', 'culture'],
      action: 'Hand over two PD portfolios a year with a term of double running',
      lead: 'Callum Ogilvie-Rahman',
      by: '2026-07-17',
      measure: 'Two successors in post; handover rated useful by both sides',
      status: 'planned',
    },
    {
      ref: 'A3',
      about: ['quality', 'strategy'],
      action: 'Open all in-house modules to partner schools at cost, with a shared booking page',
      lead: 'Ewa Zielińska',
      by: '2026-01-30',
      measure: 'At least 60 external places taken by Easter with satisfaction of 4 of 5 or better',
      status: 'underway',
    },
    {
      ref: 'A4',
      about: ['impact', 'culture'],
      action: 'Give family workers a reflective supervision hour each fortnight, led by an experienced peer',
      lead: 'Roisin McAteer',
      by: '2026-03-20',
      measure: 'Eight in ten supervision notes describe a change in practice and its effect on a family',
      status: 'underway',
    },
    {
      ref: 'A5',
      about: ['impact', 'culture'],
      action: 'Each enquiry group writes for a named audience: parents, governors, alliance or journal',
      lead: 'Tendai Moyo',
      by: '2026-06-19',
      measure: 'Fourteen pieces published; at least five invite and receive a reply',
      status: 'planned',
    },
    {
      ref: 'A6',
      about: ['collaboration', 'strategy'],
      action: 'Chair the alliance’s SEND strand to 2027 and publish its outcomes every July',
      lead: 'Farida Haidari',
      by: '2027-07-16',
      measure: 'Exclusions stay below eight a year; each school reports timely specialist support',
      status: 'underway',
    },
    {
      ref: 'A7',
      about: ['collaboration', 'culture'],
      action: 'Prepare three colleagues to become Quality Mark verifiers, shadowing a visit each',
      lead: 'Dr Abimbola Fairweather',
      by: '2026-10-23',
      measure: 'Three trained; availability for four visits a year offered to the borough',
      status: 'planned',
    },
    {
      ref: 'A8',
      about: ['leadership', 'value'],
      action: 'Second cycle of governors’ benchmarking, widened to five federations',
      lead: 'Lakshmi Venkataraman',
      by: '2026-06-11',
      measure: 'Report identifies two practices to adopt and one to give away',
      status: 'planned',
    },
  ],
  overall: {
    level: 'embedded',
    reason: null,
    intention: 'yes',
    round: 'Spring 2026',
  },
  verification: {
    verifier: 'Marcus Adeyemi-Clarke',
    organisation: 'Independent education consultant',
    contactedOn: '2025-11-25',
    preVisit:
      'A confident return in which two strands are held back on purpose. I asked to meet colleagues from all four sites, and to choose the passports to be read myself. Two alliance schools were telephoned before the visit.',
    visitedOn: '2026-01-22',
    visit: {
      head: {
        held: 'yes',
        people: 'Callum Ogilvie-Rahman, Executive Headteacher',
        notes:
          'In post since 2023. Describes professional learning as the thing he was told not to break. Could name three trials that were stopped and what was learnt from each.',
      },
      lead: {
        held: 'yes',
        people: 'Dr Abimbola Fairweather, Director of Professional Learning',
        notes:
          'Spoke chiefly about handing over. Demonstrated the planning form, in which the evaluation method must be chosen before the budget line opens.',
      },
      staff: {
        held: 'yes',
        people:
          'Ewa Zielińska, Tendai Moyo, Chidi Nwosu, Farida Haidari, Roisin McAteer, a premises manager, two ECTs, three teaching assistants, two family workers',
        notes:
          'Thirteen people in three groups. The premises manager leads induction for contractors’ staff. Newer family workers were tentative about impact, exactly as the return says.',
      },
      sampling: {
        held: 'yes',
        people: 'Margaret Iwu, Chief Operating Officer',
        notes:
          'Seven items, chosen by me on the day, all found within the half-hour. Figures for the pooled budget agree with the audited statement.',
      },
    },
    sampled: [
      ['E3', 'seen', 'Five stopped trials, each with a named lesson.'],
      ['E5', 'seen', 'Twenty passports read. Two cooks’ entries are among the best.'],
      ['E7', 'seen', 'A true appraisal: the favourite did not win.'],
      ['E10', 'seen', 'Limits are stated plainly; classes were not randomised.'],
      ['E12', 'seen', 'Three of four recommendations complete.'],
      ['E14', 'seen', 'Agrees with the statement of accounts.'],
      ['E16', 'seen', 'Training record complete; two headteachers confirmed the service by telephone.'],
      [
        'Shadow structure, names of candidates',
        'notoffered',
        'Confidential, and rightly so. The method was explained.',
      ],
    ],
    aspects: {
      leadership: ['embedded', 'Agreed, with the reason given. Benchmarking is sound for a first cycle.'],
      quality: ['embedded', 'The strongest aspect. Options appraisal changes decisions here.'],
      impact: [
        'embedded',
        'Culture at the family centre is a matter of time and is being tended. The rest is exemplary.',
      ],
      collaboration: ['embedded', null],
    },
    goodPractice:
      'Leadership of professional learning is shared among eleven people of every role and is handed on by design. Choosing the method of evaluation before the money is released has changed the kind of question that staff ask. The oracy study is as careful as a school can make it, and open about its limits. Governors give one meeting a year wholly to PD and follow up what they recommend.\nThe specialist assistants’ team shows what an alliance can do for children that no single school could. Public honesty about failed trials is a gift to the borough.',
    development:
      'Sustain reflective supervision at Candlewick Lane until new colleagues can put their impact into words. Complete a second cycle of benchmarking and act upon one finding from outside. Share the planning form and the risk log with other organisations, with a short account of how each came about. Release three colleagues to train and serve as verifiers. Keep the portfolios turning, so that the director’s post could be left without loss.',
    recommendation: 'gold',
    recommendationReason:
      'Embedded practice was found in all four aspects and on all four sites; the two strands held back are known, explained and in hand.',
  },
  panel: {
    decision: 'gold',
    decidedOn: '2026-03-26',
    members:
      'Dr Ifeoma Nwachukwu (chair)\nHannah Rosenthal\nShanthi Ratnasingam\nMarcus Adeyemi-Clarke (did not vote on this return)',
    rationale: 'Unanimous. The panel looks forward to the federation’s verifiers joining the pool in the autumn.',
  },
};
