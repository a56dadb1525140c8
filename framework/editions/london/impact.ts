import type { Aspect } from '../../edition.ts';

export const impact: Aspect = {
  id: 'impact',
  title: 'Evaluating Impact of Professional Development',
  shortTitle: 'Impact',
  templateTitle: 'Evaluating Impact of professional development',
  strands: [
    {
      id: 'vision',
      title: 'Vision',
      descriptors: {
        developing: [
          'The organisation understands that PD should have an impact on teaching and learning and recognise the importance of evaluating the impact of PD activity.',
        ],
        enhancing: [
          'PD activity is planned and designed to have an impact on individual, team and organisational improvement.',
        ],
        embedded: [
          'Organisational improvement is supported by reflection, evaluation and analysis of the impact of PD.',
        ],
      },
      evidenceExamples: [
        {
          level: 'developing',
          split: 'single',
          items: ['Relevant policies articulate the importance of evaluating the impact of PD'],
        },
        {
          level: 'enhancing',
          split: 'single',
          items: ['PD activity is linked to organisational priorities and development plans'],
        },
        {
          level: 'embedded',
          split: 'single',
          items: [
            'Evaluations of PD make the links between impact on improved practice and student learning and experience',
          ],
        },
      ],
    },
    {
      id: 'culture',
      title: 'Culture',
      descriptors: {
        developing: [
          'Staff are aware that impact evaluation can contribute to organisational improvement and development as a learning community.',
        ],
        enhancing: [
          'Leaders at all levels support and empower colleagues to choose relevant PD activity and to reflect and evaluate its impact.',
        ],
        embedded: [
          'Individuals are reflective practitioners and articulate the way in which engagement in PD has led to improved practice.',
        ],
      },
      evidenceExamples: [
        {
          level: 'developing',
          split: 'single',
          items: ["Staff articulate the organisation's culture as a learning community"],
        },
        {
          level: 'enhancing',
          split: 'single',
          items: ['Evaluation and feedback has increased the range of relevant, personalised PD activity'],
        },
        {
          level: 'embedded',
          split: 'single',
          items: ['Reflective evaluation has led to improved practice'],
        },
      ],
    },
    {
      id: 'strategy',
      title: 'Strategy and Policy',
      descriptors: {
        developing: ['Reflection and feedback occurs after engaging in PD activity.'],
        enhancing: [
          'Clear aims and anticipated impact are identified before engaging in PD activity, impact is evaluated through the PM process and informs the development and evaluation framework.',
        ],
        embedded: [
          'Evaluation of the impact of PD is a planned, structured process using a variety of evaluation methods as determined at the planning stage of the PD activity.',
          'The governing body uses the evaluation findings to identify effective practice and inform actions to support the strategic leadership of PD.',
        ],
      },
      evidenceExamples: [
        {
          level: 'developing',
          split: 'single',
          items: ['Evaluation methods capture immediate reactions and feedback'],
        },
        {
          level: 'enhancing',
          split: 'inferred',
          items: [
            'Policies make explicit reference to how impact is evaluated',
            'Aims and anticipated impact are identified for PD activity',
            'Impact of PD evaluated through PM process',
            'Governing body reports and minutes demonstrate discussions on the value of PD for school improvement and well-being',
          ],
        },
        {
          level: 'embedded',
          split: 'inferred',
          items: [
            'A range of robust evaluation methods are used',
            'Evaluations of the impact of PD demonstrate reflection and feedback from CYP and relevant stakeholders',
            'The governing body evaluates the PD programme and makes recommendations for improvement',
          ],
        },
      ],
    },
    {
      id: 'value',
      title: 'Best Value',
      descriptors: {
        developing: [
          'Quality and effectiveness of PD activity is monitored and evaluated through feedback following PD activity using qualitative and quantitative evidence.',
        ],
        enhancing: [
          'The impact of PD is evaluated through a range of methods and sources of evidence. The findings are shared within the organisation to inform future allocation of resources.',
        ],
        embedded: [
          'Evidence based PD practice leads to organisational improvement. The evidence is shared and compared with other organisations.',
        ],
      },
      evidenceExamples: [
        {
          level: 'developing',
          split: 'single',
          items: ['The organisation collates evaluation and feedback evidence'],
        },
        {
          level: 'enhancing',
          split: 'single',
          items: ['Impact findings are used to review and plan PD activity to inform SEF, future PD priorities'],
        },
        {
          level: 'embedded',
          split: 'single',
          items: ['Internal expertise and evidence based practice from other partners support PD plans and activity'],
        },
      ],
    },
  ],
};
