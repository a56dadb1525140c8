import type { Aspect } from '../../edition.ts';

export const quality: Aspect = {
  id: 'quality',
  title: 'High Quality Professional Development',
  shortTitle: 'Quality',
  templateTitle: 'High Quality professional development',
  strands: [
    {
      id: 'vision',
      title: 'Vision',
      descriptors: {
        developing: ['The PD offer aims to meet the needs of individuals, teams and the organisation.'],
        enhancing: [
          "Individuals take responsibility for their learning and understand that PD activity has an impact on children and young people's achievement and organisational improvement.",
        ],
        embedded: [
          'The organisation leads and sustains its own improvement by identifying, implementing and sharing evidence based PD practice with a variety of partners.',
        ],
      },
      evidenceExamples: [
        {
          level: 'developing',
          split: 'explicit',
          items: [
            'There is a range of PD opportunities for the whole school workforce',
            'The GB minutes and reports demonstrate an awareness of the PD programme',
          ],
        },
        {
          level: 'enhancing',
          split: 'single',
          items: [
            'There is a wide range of PD opportunities which relate directly to individual, team and organisational improvement and self evaluation',
          ],
        },
        {
          level: 'embedded',
          split: 'single',
          items: [
            'Staff engage in PD that supports the improvement of teaching and learning within their organisation and other partnerships',
          ],
        },
      ],
    },
    {
      id: 'culture',
      title: 'Culture',
      descriptors: {
        developing: ['Opportunities for career and PD are linked to professional, occupational and CLT standards.'],
        enhancing: [
          'There is a collective understanding as to what effective PD looks like. Staff are encouraged to identify and seek quality opportunities for their own learning.',
        ],
        embedded: [
          'The organisational culture sees everyone as a learner and offers a range of personalised PD activity. Staff reflect on their own practice and have a desire to engage in PD and share the impact of their learning with colleagues.',
        ],
      },
      evidenceExamples: [
        {
          level: 'developing',
          split: 'single',
          items: ['All staff have individual learning plans based on performance management objectives'],
        },
        {
          level: 'enhancing',
          split: 'single',
          items: [
            'Staff recognise that activities such as team meetings and other collaborative activities are PD learning opportunities',
          ],
        },
        {
          level: 'embedded',
          split: 'explicit',
          items: [
            'Action research and learning are recognised or accredited e.g. Chartered London Teacher status, MA programmes, TLA',
            'Structures are in place to support sharing of internal expertise.',
            'PD for the GB supports them to fulfil their statutory responsibilities and to support and challenge the organisation',
          ],
        },
      ],
    },
    {
      id: 'strategy',
      title: 'Strategy and Policy',
      descriptors: {
        developing: [
          "The organisation's leadership team allocates PD time to meet the organisational priorities and to support recruitment, retention, succession planning and the needs of diverse groups of staff, children, young people and stakeholders.",
        ],
        enhancing: [
          'The school allocates PD time flexibly and imaginatively in support of individual, team and organisational needs, including succession planning and the needs of diverse groups of staff CYP and stakeholders.',
        ],
        embedded: [
          'The PD offer is personalised according to needs of individuals, teams and groups of staff. There is a blend of strong internal provision and external opportunities to meet differing needs and learning styles. The offer is reviewed, adapted and evaluated regularly.',
        ],
      },
      evidenceExamples: [
        {
          level: 'developing',
          split: 'single',
          items: [
            'The majority of staff experience similar PD activity with personalisation for statutory groups i.e. NQTs',
          ],
        },
        {
          level: 'enhancing',
          split: 'explicit',
          items: [
            'PD activities for a range of needs are promoted for the academic year',
            'Governors attend relevant organisational PD sessions',
          ],
        },
        {
          level: 'embedded',
          split: 'explicit',
          items: [
            'Time is allocated to share expertise and to personalise learning provision',
            'Reflective and innovative approaches are put in practice incorporating learning styles, pupil voice, coaching and mentoring, peer observation and research and enquiry to achieve improvement priorities',
          ],
        },
      ],
    },
    {
      id: 'value',
      title: 'Best Value',
      descriptors: {
        developing: [
          'PD activity addresses the priorities of the organisation and the resource implications are considered.',
        ],
        enhancing: ['PD activities are planned in advance taking into account time and resources.'],
        embedded: ['PD offer demonstrates that options were researched for effectiveness using best value principles.'],
      },
      evidenceExamples: [
        {
          level: 'developing',
          split: 'single',
          items: ['PD resources aligned to organisational priorities'],
        },
        {
          level: 'enhancing',
          split: 'single',
          items: ['There is an annual PD plan highlighting the activities and the resources'],
        },
        {
          level: 'embedded',
          split: 'single',
          items: ['PD planning demonstrates that a range of options have been considered to inform the PD programme'],
        },
      ],
    },
  ],
};
