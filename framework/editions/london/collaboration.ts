import type { Aspect } from '../../edition.ts';

export const collaboration: Aspect = {
  id: 'collaboration',
  title: 'COLLABORATION AND PARTNERSHIPS Supporting Professional Development',
  shortTitle: 'Collaboration',
  templateTitle: 'Collaboration and partnerships supporting professional development',
  strands: [
    {
      id: 'vision',
      title: 'Vision',
      descriptors: {
        developing: ['The organisation works with partners on PD activity.'],
        enhancing: [
          'A variety of partners engage in shared PD opportunities with a common vision to improve outcomes for CYP and stakeholders.',
        ],
        embedded: [
          'The organisation is part of networks which share PD expertise and resources to support organisational improvement.',
        ],
      },
      evidenceExamples: [
        {
          level: 'developing',
          split: 'single',
          items: [
            'The organisation opens its PD activities to others and invites staff to work on specific partnership projects',
          ],
        },
        {
          level: 'enhancing',
          split: 'single',
          items: ['PD activities are designed and delivered in partnership with other organisations'],
        },
        {
          level: 'embedded',
          split: 'single',
          items: ['Shared leadership, expertise and resources of PD programmes'],
        },
      ],
    },
    {
      id: 'culture',
      title: 'Culture',
      descriptors: {
        developing: [
          'The organisation is open to new approaches to PD partnerships and has started to consider how it can benefit from collaborative learning opportunities.',
        ],
        enhancing: ['The organisation explores innovative PD approaches emanating from local networks and clusters.'],
        embedded: [
          'The organisation works in partnerships with agreed purposes and is committed to sharing PD successes and challenges for the benefit of the wider community.',
        ],
      },
      evidenceExamples: [
        {
          level: 'developing',
          split: 'inferred',
          items: [
            'Consultation with staff and governing body on partnership approaches',
            'Partnership working identified in development priorities',
          ],
        },
        {
          level: 'enhancing',
          split: 'single',
          items: ['Specific resources are allocated to support collaborative PD activity'],
        },
        {
          level: 'embedded',
          split: 'inferred',
          items: [
            'The organisation shares innovative PD practice with a wide network of organisations',
            'Successful PD partnership is celebrated with the wider community',
          ],
        },
      ],
    },
    {
      id: 'strategy',
      title: 'Strategy and Policy',
      descriptors: {
        developing: [
          'The organisation offers PD activity which draws on expertise and resources available from national, regional and local organisations including those unique to London.',
        ],
        enhancing: [
          'Through PD activity the organisation works in partnership to build the individual, team and organisational capacity to achieve specific development priorities.',
        ],
        embedded: [
          'Collaborative PD planning and activity drives integrated support for CYP and stakeholders across the partnership.',
        ],
      },
      evidenceExamples: [
        {
          level: 'developing',
          split: 'inferred',
          items: [
            'PD programme includes a diverse range of partners and providers',
            'Planned, partnership PD activity reported and reviewed by GB',
          ],
        },
        {
          level: 'enhancing',
          split: 'single',
          items: ['Collaborative activities are based on clear criteria and informed by development priorities'],
        },
        {
          level: 'embedded',
          split: 'inferred',
          items: [
            'Purposes and arrangements for sharing expertise and pooled resources are agreed across the partnership',
            'GB involvement in evaluating impact of PD partnership guides policy and future action',
          ],
        },
      ],
    },
    {
      id: 'value',
      title: 'Best Value',
      descriptors: {
        developing: [
          'The organisation demonstrates the resource benefits of PD planned and implemented within a partnership.',
        ],
        enhancing: [
          'Resources for partnership work are linked to expected organisational improvement outcomes, priorities and risks.',
        ],
        embedded: ['Partnership activities demonstrate added value and clearly achieve expected aims and outcomes.'],
      },
      evidenceExamples: [
        {
          level: 'developing',
          split: 'single',
          items: [
            'The organisation can demonstrate that there is added value of working in partnership through reports to Governing body',
          ],
        },
        {
          level: 'enhancing',
          split: 'single',
          items: [
            'Business and or other strategic plans e.g. School Improvement Plan demonstrate that partnership working is linked to improvement priorities',
          ],
        },
        {
          level: 'embedded',
          split: 'single',
          items: [
            'The value of PD offered through partnership working is articulated using qualitative and quantitative impact measures',
          ],
        },
      ],
    },
  ],
};
