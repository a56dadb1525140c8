import type { Aspect } from '../../edition.ts';

export const leadership: Aspect = {
  id: 'leadership',
  title: 'Leadership of Professional Development',
  shortTitle: 'Leadership',
  templateTitle: 'Leadership of professional development',
  strands: [
    {
      id: 'vision',
      title: 'Vision',
      descriptors: {
        developing: [
          'The PD leader and senior leadership team have a vision for PD which is linked to performance management, improvement planning and priorities.',
        ],
        enhancing: [
          'The vision for PD is shared with all staff. There is a collective understanding that successful PD links to better outcomes for CYP and stakeholders.',
        ],
        embedded: [
          'The shared vision for PD is to continuously improve as a learning organisation by maximising the potential of CYP and stakeholders.',
        ],
      },
      evidenceExamples: [
        {
          level: 'developing',
          split: 'single',
          items: [
            'The governing body ensures there is a senior leader responsible for PD with a clear strategic remit',
          ],
        },
        {
          level: 'enhancing',
          split: 'single',
          items: [
            'Leaders at all levels ensure that staff are clear about the purpose of PD activities undertaken and how this relates to student outcomes',
          ],
        },
        {
          level: 'embedded',
          split: 'single',
          items: [
            'There are short, medium and long term plans for PD - aligned to improvement priorities using a variety of ambitious and innovative approaches',
          ],
        },
      ],
    },
    {
      id: 'culture',
      title: 'Culture',
      descriptors: {
        developing: [
          'Each member of staff, supported by their team leader, engages in PD activity linked to individual, team and organisational priorities.',
        ],
        enhancing: [
          'Individual staff, supported by leaders at all levels, view and experience PD as an on-going, embedded process offering diverse learning opportunities to all staff.',
        ],
        embedded: [
          'There is an explicit commitment to the distributed leadership of PD. The organisation recognises itself as a learning community deliberately seeking innovative PD practices involving the whole community and acknowledges the risks that innovation can bring.',
        ],
      },
      evidenceExamples: [
        {
          level: 'developing',
          split: 'single',
          items: ['Individual development priorities are linked to performance management and organisation priorities'],
        },
        {
          level: 'enhancing',
          split: 'inferred',
          items: [
            'There is a strong culture of coaching and peer support',
            'PD leader and other relevant staff have worked on the National College unit Strategic Leadership of PD',
          ],
        },
        {
          level: 'embedded',
          split: 'inferred',
          items: [
            'PD is promoted through collaboration within the organisation and partnerships with other organisations',
            'Active development of student voice to inform PD priorities',
          ],
        },
      ],
    },
    {
      id: 'strategy',
      title: 'Strategy and Policy',
      descriptors: {
        developing: [
          'Up to date and relevant policies support induction, PD, performance management and Chartered London Teacher (CLT) status. Professional, Occupational and CLT standards inform PM and PD needs to meet key statutory requirements.',
        ],
        enhancing: [
          'Policies for PD, PM and induction are linked to organisational priorities. Teachers are supported to register for and gain CLT status.',
          'Strategies are in place to support the needs of diverse groups of staff.',
          'Link governors offer challenge and support to PD leader in terms of the PD planned and evaluated.',
        ],
        embedded: [
          'The long term PD strategy to build the capacity of the staff is informed by the PM process, links individual, team and organisational needs and achieves improvement priorities.',
        ],
      },
      evidenceExamples: [
        {
          level: 'developing',
          split: 'inferred',
          items: [
            'The GB receives an annual report regarding PD policy and offer',
            'Procedures for induction (including NQTs) are in place',
            'Procedures for professional development of staff re. child protection /safeguarding are in place',
          ],
        },
        {
          level: 'enhancing',
          split: 'inferred',
          items: [
            'Governors consider how PD plans and activity relate to organisational priorities, support CYP progress and meet professional aspirations',
            'PM objectives relate to CYP progress, organisational priorities, and professional aspirations',
            'Job descriptions / professional / occupational / CLT standards are linked to PM',
          ],
        },
        {
          level: 'embedded',
          split: 'inferred',
          items: [
            'Succession planning identifies shadow staffing structures matched to medium and long term organisational priorities',
            'PD offer encompasses the needs of the organisation, teams and individuals',
            'A nominated Governor works closely with the PD leader to develop the GB development offer, to provide challenge and drive school improvement',
          ],
        },
      ],
    },
    {
      id: 'value',
      title: 'Best Value',
      descriptors: {
        developing: [
          'The PD leader devises a PD programme prioritising the available resources against the organisational priorities and the needs of the staff.',
        ],
        enhancing: [
          'The PD leader evaluates the benefits of PD resources, and ensures the resultant findings are shared within the organisation.',
        ],
        embedded: [
          'The PD leader works collaboratively to share learning and resources to make effective use of expertise across partnerships.',
          'The governing body benchmarks the performance of the organisation against other organisations and actively promotes partnership and innovative approaches.',
        ],
      },
      evidenceExamples: [
        {
          level: 'developing',
          split: 'single',
          items: ['PD resources are allocated appropriately'],
        },
        {
          level: 'enhancing',
          split: 'single',
          items: ['Best value principles are built into the PD process'],
        },
        {
          level: 'embedded',
          split: 'single',
          items: [
            'The PD leader is proactively involved in networks and develops PD programmes with a variety of partners',
          ],
        },
      ],
    },
  ],
};
