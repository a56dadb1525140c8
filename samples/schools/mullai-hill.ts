import type { SampleSchool } from '../sample-school.ts';

/** A primary school with a name in English and Tamil: complete, awaiting its visit. */
export const mullaiHill: SampleSchool = {
  file: 'mullai-hill-primary',
  stage: 'complete',
  returnId: 'RF3UA8B9KQ2YE',
  submitted: true,
  details: {
    la: '317',
    organisation: 'Mullai Hill Primary School · முல்லை மலை தொடக்கப்பள்ளி',
    pdLead: 'Arjun Selvanayagam, Deputy Headteacher',
    assessedOn: '2026-06-18',
    urn: '990303',
    laestab: '317/9303',
    contact: 'a.selvanayagam@mullai-hill.example, 020 7946 0303',
  },
  aspects: {
    leadership: {
      level: 'enhancing',
      evidence:
        'PD vision film made by staff and pupils (E1), coaching agreement (E2), policies linked to the SDP (E3), minutes of challenge by the link governor (E4).',
      action:
        'Publish each spring what PD resources achieved, and train middle leaders to lead PD in their own subjects (A1, A2).',
      reason:
        'Best Value is Developing because our evaluation of resources is shared with leaders and governors but not with all staff. The spring publication in our actions will settle it; everything else about leadership is at Enhancing.',
      strands: {
        vision: [
          'enhancing',
          'In the vision film 41 adults finish the sentence “I am learning this so that the children …”. It is shown to each applicant and each new governor.',
        ],
        culture: [
          'enhancing',
          'Year-group pairs coach each other on alternate weeks, and lunchtime supervisors do so on Fridays. Leaders at all levels protect the slots.',
        ],
        strategy: [
          'enhancing',
          'Policies for PD, PM and induction carry the priorities of the SDP in the margin. Adjustments for dyslexic and hearing-impaired colleagues are part of the PD policy.',
        ],
        value: [
          'developing',
          'A budget of £14,500 follows priorities and needs. Value is discussed at leadership meetings only.',
        ],
      },
    },
    quality: {
      level: 'enhancing',
      evidence: 'Menu and calendar (E5), mathematics mastery group (E6), study record of support staff (E7).',
      action: 'Test every programme against the EEF’s mechanisms of effective PD before it is approved (A3).',
      reason: null,
      strands: {
        vision: [
          'enhancing',
          'Individuals choose from the menu with their appraiser and own the goal. Teachers speak of named children when they explain it.',
        ],
        culture: [
          'enhancing',
          'We see joint planning, moderation and corridor displays of work in progress as learning. Assistants ask to attend subject training and are paid for it.',
        ],
        strategy: [
          'enhancing',
          'Three strands (new to role, deepening, leading) meet at different times. Aspiring leaders shadow a senior colleague for a fortnight in spring.',
        ],
        value: [
          'enhancing',
          'Time and money are set out a year in advance, including what we shall give up if costs rise.',
        ],
      },
    },
    impact: {
      level: 'developing',
      evidence: 'Exit cards (E8) and the mathematics evaluation of 2025–26 (E9).',
      action:
        'Adopt one template with baseline, aim and follow-up, and teach subject leaders how to use it (A4); share the first findings in the January bulletin (A5).',
      reason: null,
      strands: {
        vision: [
          'enhancing',
          'Subject leaders have to say what will change for teachers and pupils before a staff meeting is granted to them.',
        ],
        culture: [
          'developing',
          'Staff know that evaluation helps the school to learn. Choices are made with leaders’ support; looking back is patchy.',
        ],
        strategy: [
          'enhancing',
          'Aims and anticipated impact are set out at the start and reviewed in appraisal. The method of review is whatever comes to hand.',
        ],
        value: [
          'developing',
          'Exit cards give numbers and words, collated each half-term. Only mathematics has drawn on more than one source.',
        ],
      },
    },
    collaboration: {
      level: 'enhancing',
      evidence:
        'Learning triangle of three primaries (E10), Saturday school partnership (E11), maths hub work group (E12).',
      action:
        'Agree with partners how benefit will be measured, and bring one joint result to each governing body (A6).',
      reason: null,
      strands: {
        vision: [
          'enhancing',
          'Two primaries, a Tamil Saturday school and a maths hub join us in learning, for children who feel at home in school and in both their languages.',
        ],
        culture: [
          'enhancing',
          'Lesson study came to us from a local cluster. Cover for it is a budget line of its own.',
        ],
        strategy: [
          'enhancing',
          'The triangle built a team of nine who can lead mathematics, reading or early language in any of the three schools. Posts are matched to each SDP.',
        ],
        value: [
          'enhancing',
          'Partnership resources are tied to reading and mathematics targets, with risks such as staff turnover named in the SDP.',
        ],
      },
    },
  },
  evidence: [
    {
      ref: 'E1',
      about: ['leadership', 'vision', 'enhancing'],
      evidence: 'Vision film (6 minutes) with consent list, and the storyboard made by Year 5',
      kept: 'https://intranet.mullai-hill.example/pd/film',
      date: '2025-10-17',
      owner: 'Arjun Selvanayagam',
    },
    {
      ref: 'E2',
      about: ['leadership', 'culture', 'enhancing'],
      evidence: 'Coaching agreement, pairs for 2025–26, sample of reflections',
      kept: 'SharePoint > Coaching',
      date: '2026-05-22',
      owner: 'Gwendolyn Fashola, Assistant Head',
    },
    {
      ref: 'E3',
      about: ['leadership', 'strategy', 'enhancing'],
      evidence: 'PD, PM and induction policies with priorities in the margin',
      kept: 'SharePoint > Policies',
      date: '2025-12-01',
      owner: 'Kathleen Mbeki-Shaw, Headteacher',
    },
    {
      ref: 'E4',
      about: ['leadership', 'strategy', 'enhancing'],
      evidence: 'Curriculum committee minutes: governor’s challenge on support for ECTs, and our reply',
      kept: 'GovernorSpace > Curriculum > March 2026',
      date: '2026-03-19',
      owner: 'Rehana Siddiqui, link governor',
    },
    {
      ref: 'E5',
      about: ['quality', 'value', 'enhancing'],
      evidence: 'Menu and calendar 2025–26 with hours, fees and fall-back choices',
      kept: 'https://intranet.mullai-hill.example/pd/menu',
      date: '2025-07-04',
      owner: 'Lorraine Pickford, School Business Manager',
    },
    {
      ref: 'E6',
      about: ['quality', 'vision', 'enhancing'],
      evidence: 'Mathematics mastery group: lesson films, planning before and after, notes',
      kept: 'SharePoint > Maths > Mastery',
      date: '2026-04-30',
      owner: 'Dmitri Vasquez, Maths Leader',
    },
    {
      ref: 'E7',
      about: ['quality', 'strategy', 'enhancing'],
      evidence: 'Study record: four assistants on level 3, one HLTA assessed, two on phonics pathway',
      kept: 'HR folder',
      date: '2026-06-09',
      owner: 'Lorraine Pickford',
    },
    {
      ref: 'E8',
      about: ['impact', 'value', 'developing'],
      evidence: 'Exit cards, half-termly summaries 1 to 5',
      kept: 'SharePoint > PD > Exit cards',
      date: '2026-05-20',
      owner: 'Arjun Selvanayagam',
    },
    {
      ref: 'E9',
      about: ['impact', 'vision', 'enhancing'],
      evidence: 'Mathematics evaluation: aims, lesson visits, Year 2 and 4 tests (secure 54% to 68%, 49% to 66%)',
      kept: 'SharePoint > Maths > Evaluation',
      date: '2026-06-11',
      owner: 'Dmitri Vasquez',
    },
    {
      ref: 'E10',
      about: ['collaboration', 'strategy', 'enhancing'],
      evidence: 'Learning triangle: agreement, shared specialist posts, calendar',
      kept: 'https://www.example.org/learning-triangle',
      date: '2025-09-16',
      owner: 'Kathleen Mbeki-Shaw',
    },
    {
      ref: 'E11',
      about: ['collaboration', 'vision', 'enhancing'],
      evidence: 'Joint workshops with the Tamil Saturday school on home-language reading (four evenings, 73 parents)',
      kept: 'SharePoint > Partnerships > Saturday school',
      date: '2026-03-11',
      owner: 'Nirmala Jeyakumar, EAL Leader',
    },
    {
      ref: 'E12',
      about: ['collaboration', 'culture', 'enhancing'],
      evidence: 'Maths hub work group: attendance, gap tasks, visit report of the hub’s lead',
      kept: 'SharePoint > Maths > Hub',
      date: '2026-02-26',
      owner: 'Dmitri Vasquez',
    },
  ],
  actions: [
    {
      ref: 'A1',
      about: ['leadership', 'value'],
      action: 'Two-page spring account for all staff of what PD cost and what it changed',
      lead: 'Lorraine Pickford',
      by: '2027-03-12',
      measure: 'Published before the 2027–28 budget; discussed in every team',
      status: 'planned',
    },
    {
      ref: 'A2',
      about: ['leadership', 'culture'],
      action: 'NPQ or in-house course for six subject leaders on leading adults’ learning',
      lead: 'Gwendolyn Fashola',
      by: '2026-12-16',
      measure: 'Six complete; colleagues rate subject meetings 4 of 5 or better',
      status: 'planned',
    },
    {
      ref: 'A3',
      about: ['quality', 'value'],
      action: 'Checklist of mechanisms of effective PD for proposals, with two options compared',
      lead: 'Arjun Selvanayagam',
      by: '2026-09-18',
      measure: 'Every entry in the autumn menu has passed it',
      status: 'underway',
    },
    {
      ref: 'A4',
      about: ['impact', 'strategy'],
      action: 'One evaluation template with baseline, aim and follow-up; two workshops for subject leaders',
      lead: 'Dmitri Vasquez',
      by: '2026-10-14',
      measure: 'Ten of twelve subjects use it by Christmas',
      status: 'planned',
    },
    {
      ref: 'A5',
      about: ['impact', 'value'],
      action: 'Bulletin of findings with a recommendation for spending',
      lead: 'Arjun Selvanayagam',
      by: '2027-01-22',
      measure: 'Leadership team minutes at least two changes to the plan',
      status: 'planned',
    },
    {
      ref: 'A6',
      about: ['collaboration', 'value'],
      action: 'Common measure of benefit for the learning triangle',
      lead: 'Kathleen Mbeki-Shaw',
      by: '2026-11-27',
      measure: 'First joint result presented to three governing bodies',
      status: 'planned',
    },
  ],
  overall: {
    level: 'enhancing',
    reason:
      'Impact is Developing as a whole, though two of its strands are not. We believe that a school with three Enhancing aspects and a thorough evaluation of mathematics is Enhancing overall.',
    intention: 'yes',
    round: 'Autumn 2026',
  },
};
