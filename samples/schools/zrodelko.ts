import type { SampleSchool } from '../sample-school.ts';

/** A bilingual primary school with a Polish name: verified, Silver recommended. */
export const zrodelko: SampleSchool = {
  file: 'zrodelko-little-spring',
  stage: 'verified',
  returnId: 'R9KE7XUD4BPG3',
  submitted: true,
  details: {
    la: '208',
    organisation: 'Szkoła Źródełko – Little Spring Bilingual Primary School',
    pdLead: 'Małgorzata Brzęczyk-Hall, Deputy Headteacher',
    assessedOn: '2026-04-23',
    urn: '990202',
    laestab: '208/9202',
    contact: 'm.brzeczyk-hall@zrodelko.example, 020 7946 0202',
  },
  aspects: {
    leadership: {
      level: 'enhancing',
      evidence:
        'PD charter agreed by staff of both language teams (E1), coaching timetable (E2), link governor’s termly challenge (E3), induction handbook in two languages (E4).',
      action: 'Draw up a succession plan for both language teams and train two more coaches (A1, A2).',
      reason:
        'Culture and Strategy moved to Enhancing this year and Best Value with them. Vision stays Developing only for lunchtime staff, who were appointed after the charter was written and join it in June.',
      strands: {
        vision: [
          'developing',
          'Leaders have tied the PD vision to improvement priorities and appraisal. Teachers and assistants know it well, and the nine lunchtime staff do not, so we have marked ourselves down.',
        ],
        culture: [
          'enhancing',
          'Polish-language and English-language teachers coach each other in fortnightly pairs. A teaching assistant called it “the only meeting that I would miss”.',
        ],
        strategy: [
          'enhancing',
          'Policies name the SDP priority they support. Staff who trained abroad receive help with qualified teacher status, and three have gained it since 2023.',
        ],
        value: [
          'enhancing',
          'In March we reported to staff what £11,200 had bought, with a page on what was poor value.',
        ],
      },
    },
    quality: {
      level: 'enhancing',
      evidence: 'Costed PD calendar (E5), learning logs of 31 staff (E6), translanguaging enquiry (E7).',
      action: 'Give each team two half-days a year to design its own learning, and review the offer each term (A3).',
      reason: null,
      strands: {
        vision: [
          'enhancing',
          'Logs show people choosing a question about particular children and following it for a year. They see the thread from their own learning to the pupils’.',
        ],
        culture: [
          'enhancing',
          'Teams can tell you that planning together and watching each other are PD. Seven colleagues found and arranged their own visits this year.',
        ],
        strategy: [
          'enhancing',
          'Saturday and after-school sessions repeat the same content, so carers and part-timers can choose. Bilingual assistants have a route to HLTA.',
        ],
        value: [
          'enhancing',
          'The calendar is published in July with hours and cost. Fees are booked early, which saved £1,060.',
        ],
      },
    },
    impact: {
      level: 'developing',
      evidence: 'Feedback forms (E8), and reading and writing data for the translanguaging enquiry (E9).',
      action: 'State expected impact for all activities and collect evidence at six and at eighteen weeks (A4, A5).',
      reason: null,
      strands: {
        vision: [
          'enhancing',
          'Each line of the calendar names the change that is sought for staff and pupils. It was not so two years ago.',
        ],
        culture: ['developing', 'People know why we evaluate. Few enjoy the form, and fewer still have seen it used.'],
        strategy: [
          'developing',
          'Feedback is given on the day. Only the enquiry followed its effects as far as the classroom and the spring data.',
        ],
        value: [
          'developing',
          'Scores from 1 to 5 and comments are collated termly. They do not guide next year’s spending in any systematic way.',
        ],
      },
    },
    collaboration: {
      level: 'enhancing',
      evidence:
        'Lambeth bilingual cluster plan (E10), twin-school agreement with a primary school in Wrocław (E11), parents’ language workshops run with a community association (E12).',
      action: 'Agree joint measures with the cluster, and bring governors into the yearly evaluation (A6).',
      reason: null,
      strands: {
        vision: [
          'enhancing',
          'Six partners, from a library to a school abroad, join in PD for a common purpose: children proud and able in two languages.',
        ],
        culture: [
          'embedded',
          'The cluster’s purposes are signed and reviewed. Our account of a phonics approach that failed in the second language has been read by schools across the borough.',
        ],
        strategy: [
          'enhancing',
          'Joint moderation has built a team of five who can assess writing in both languages, a need named in our SDP.',
        ],
        value: [
          'enhancing',
          'Every partnership has an outcome, a budget line and a risk in the SDP. The Wrocław exchange was nearly ended on that basis and then redesigned.',
        ],
      },
    },
  },
  evidence: [
    {
      ref: 'E1',
      about: ['leadership', 'vision', 'developing'],
      evidence: 'Karta rozwoju / PD charter, with notes of the four meetings that shaped it',
      kept: 'https://intranet.zrodelko.example/pd/karta',
      date: '2025-03-20',
      owner: 'Małgorzata Brzęczyk-Hall',
    },
    {
      ref: 'E2',
      about: ['leadership', 'culture', 'enhancing'],
      evidence: 'Paired coaching timetable and summary of 148 sessions',
      kept: 'SharePoint > Coaching > 2025-26',
      date: '2026-04-17',
      owner: 'Yetunde Afolabi, Lead Coach',
    },
    {
      ref: 'E3',
      about: ['leadership', 'strategy', 'enhancing'],
      evidence: 'Link governor’s challenge notes, autumn and spring',
      kept: 'GovernorSpace > Link visits',
      date: '2026-03-12',
      owner: 'Christopher Nkemelu, link governor',
    },
    {
      ref: 'E4',
      about: ['leadership', 'strategy', 'enhancing'],
      evidence: 'Induction handbook in Polish and English, with checklist for ten starters',
      kept: 'School office and SharePoint > HR > Induction',
      date: '2025-09-01',
      owner: 'Iwona Sęk, School Business Manager',
    },
    {
      ref: 'E5',
      about: ['quality', 'value', 'enhancing'],
      evidence: 'Costed PD calendar 2025–26',
      kept: 'https://intranet.zrodelko.example/pd/calendar',
      date: '2025-07-11',
      owner: 'Iwona Sęk',
    },
    {
      ref: 'E6',
      about: ['quality', 'vision', 'enhancing'],
      evidence: 'Learning logs, 31 staff, three entries or more each',
      kept: 'SharePoint > Logs (own folders)',
      date: '2026-04-15',
      owner: 'Team leaders',
    },
    {
      ref: 'E7',
      about: ['quality', 'culture', 'enhancing'],
      evidence: 'Translanguaging enquiry: plan, lesson films with consent, staff-meeting notes',
      kept: 'SharePoint > Enquiry > Translanguaging',
      date: '2026-02-11',
      owner: 'Agnieszka Owusu-Krol, Year 4 teacher',
    },
    {
      ref: 'E8',
      about: ['impact', 'strategy', 'developing'],
      evidence: 'Feedback forms, September to March (212), with termly summary',
      kept: 'SharePoint > PD > Feedback',
      date: '2026-03-26',
      owner: 'Małgorzata Brzęczyk-Hall',
    },
    {
      ref: 'E9',
      about: ['impact', 'vision', 'enhancing'],
      evidence:
        'Year 4 writing, autumn to spring: 19 of 28 pupils moved two steps or more, against 11 of 27 the year before',
      kept: 'Assessment folder > Y4',
      date: '2026-03-25',
      owner: 'Agnieszka Owusu-Krol',
    },
    {
      ref: 'E10',
      about: ['collaboration', 'vision', 'enhancing'],
      evidence: 'Cluster plan with shared vision, roles and dates',
      kept: 'https://www.example.org/lambeth-bilingual/plan',
      date: '2025-10-09',
      owner: 'Leszek Obi, Headteacher',
    },
    {
      ref: 'E11',
      about: ['collaboration', 'value', 'enhancing'],
      evidence: 'Agreement with the school in Wrocław; review that led to its redesign',
      kept: 'SharePoint > Partnerships > Wrocław',
      date: '2026-01-29',
      owner: 'Leszek Obi',
    },
    {
      ref: 'E12',
      about: ['collaboration', 'culture', 'embedded'],
      evidence: 'Article on phonics in the second language, and replies from other schools',
      kept: 'https://www.example.org/lambeth-bilingual/phonics',
      date: '2025-11-28',
      owner: 'Yetunde Afolabi',
    },
  ],
  actions: [
    {
      ref: 'A1',
      about: ['leadership', 'strategy'],
      action: 'Succession plan for both language teams to 2029, informed by the PM round',
      lead: 'Leszek Obi',
      by: '2026-12-11',
      measure: 'Plan agreed; a named understudy for four posts',
      status: 'planned',
    },
    {
      ref: 'A2',
      about: ['leadership', 'vision'],
      action: 'Charter workshop for lunchtime staff in paid time, with an interpreter',
      lead: 'Iwona Sęk',
      by: '2026-06-12',
      measure: 'Nine staff attend; each explains the charter at her next review',
      status: 'planned',
    },
    {
      ref: 'A3',
      about: ['quality', 'strategy'],
      action: 'Two team-designed half-days a year with a light proposal form',
      lead: 'Yetunde Afolabi',
      by: '2026-10-02',
      measure: 'Seven teams have held one; proposals show a need of pupils',
      status: 'planned',
    },
    {
      ref: 'A4',
      about: ['impact', 'strategy'],
      action: 'Follow-up at six and eighteen weeks for all activities above three hours',
      lead: 'Małgorzata Brzęczyk-Hall',
      by: '2026-09-11',
      measure: 'Follow-up recorded for 80% by the end of autumn 2026',
      status: 'underway',
    },
    {
      ref: 'A5',
      about: ['impact', 'value'],
      action: 'Budget meeting in May starts from a two-page digest of impact',
      lead: 'Iwona Sęk',
      by: '2026-05-15',
      measure: 'Two spending decisions changed by the digest and minuted',
      status: 'underway',
    },
    {
      ref: 'A6',
      about: ['collaboration', 'value'],
      action: 'Joint measures for the cluster: writing in two languages, staff confidence, cost per head',
      lead: 'Christopher Nkemelu',
      by: '2026-11-27',
      measure: 'Three schools report on the same measures; governors evaluate in spring',
      status: 'planned',
    },
  ],
  overall: {
    level: 'enhancing',
    reason:
      'Impact is Developing and we say so. The other three aspects are Enhancing throughout the school, and evaluation has a plan with dates, the first of which is the May budget.',
    intention: 'yes',
    round: 'Autumn 2026',
  },
  verification: {
    verifier: 'Hannah Rosenthal',
    organisation: 'Marchpane Park Primary School, Southwark',
    contactedOn: '2026-05-19',
    preVisit:
      'A self-critical return. Strands explain themselves well. Questions: do the paired sessions reach classroom practice; what do lunchtime staff say after the June workshop; is the follow-up at six weeks in use?',
    visitedOn: '2026-06-17',
    visit: {
      head: {
        held: 'yes',
        people: 'Leszek Obi, Headteacher',
        notes:
          'Sees PD as the bridge between two professional traditions under one roof. Wants Gold by 2029 and is in no hurry.',
      },
      lead: {
        held: 'yes',
        people: 'Małgorzata Brzęczyk-Hall, Deputy Headteacher',
        notes:
          'Keeps an exact record of what was promised and what was done. Six-week follow-ups exist for 14 of 19 activities since Easter.',
      },
      staff: {
        held: 'yes',
        people: 'Yetunde Afolabi, Agnieszka Owusu-Krol, two bilingual assistants, three lunchtime staff, one ECT',
        notes:
          'Lunchtime staff described the charter workshop in detail and asked for another. The ECT is observed by mentors from both teams.',
      },
      sampling: {
        held: 'yes',
        people: 'Iwona Sęk, School Business Manager',
        notes:
          'Papers in two languages with summaries in English. May budget minutes record two decisions that were changed by the digest.',
      },
    },
    sampled: [
      ['E2', 'seen', 'Ten summaries; the last question is always “what will pupils notice?”'],
      ['E6', 'seen', 'Six logs chosen at random. Two are thin.'],
      ['E8', 'seen', 'Immediate reactions, as stated.'],
      ['E9', 'seen', 'Books of four pupils confirm the steps.'],
      ['E11', 'seen', 'A model of how to review a partnership without ill feeling.'],
    ],
    aspects: {
      leadership: ['enhancing', 'Vision has caught up since the assessment.'],
      quality: ['enhancing', null],
      impact: ['developing', 'Agreed, and moving quickly. The follow-up will need a full year.'],
      collaboration: ['enhancing', 'Culture is Embedded, the aspect as a whole a strong Enhancing.'],
    },
    goodPractice:
      'Paired coaching between teachers from two traditions is the heart of the school and has made differences of pedagogy discussable. Support towards qualified teacher status for colleagues trained abroad is practical and effective. Enquiry into translanguaging joined theory, film and pupils’ writing. The school publishes what did not work, and others learn from it.',
    development:
      'Let follow-up at six and eighteen weeks become routine, and show staff how it was used. Give the lightest possible form to evaluation so that people come to value it. Plan succession in both language teams. Agree measures with the cluster, so that the added value of partnership can be put in figures.',
    recommendation: 'silver',
    recommendationReason:
      'Three aspects are securely Enhancing. Impact is Developing with clear evidence of recent progress, and decisions already rest on it.',
  },
};
