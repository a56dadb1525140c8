import { changed, completeReturn, today } from '../../../test/returns.ts';
import type { Scenarios } from '../../../test/scenarios.ts';
import { rulesFind, rulesLetPass, submission } from '../../../test/scenarios.ts';
import { london } from '../../editions/london/index.ts';
import type { Field } from '../../fields.ts';
import { fieldsOf } from '../../fields.ts';
import { detailsGiven } from './details.ts';

const scenarios = {
  'detail-missing': [
    submission('no LA area', { 'details.la': null }, ['detail-missing', 'details.la']),
    submission('no school', { 'details.organisation': null }, ['detail-missing', 'details.organisation']),
    submission('a school of blanks', { 'details.organisation': ' \u00a0' }, ['detail-missing', 'details.organisation']),
    submission('a school that is a formula gone wrong', { 'details.organisation': { unreadable: '#REF!' } }, [
      'detail-missing',
      'details.organisation',
    ]),
    submission('no PD lead', { 'details.pdLead': null }, ['detail-missing', 'details.pdLead']),
    submission('no date of assessment', { 'details.assessedOn': null }, ['detail-missing', 'details.assessedOn']),
  ],
  'name-without-letter': [
    submission('a school called -', { 'details.organisation': '-' }, ['name-without-letter', 'details.organisation']),
  ],
  'urn-malformed': [
    submission('a URN of five digits', { 'details.urn': '10012' }, ['urn-malformed', 'details.urn']),
    submission('a URN in words', { 'details.urn': 'to follow' }, ['urn-malformed', 'details.urn']),
  ],
  'laestab-malformed': [
    submission('a LAESTAB of six digits', { 'details.laestab': '201234' }, ['laestab-malformed', 'details.laestab']),
    submission('a LAESTAB of words', { 'details.laestab': '201-two' }, ['laestab-malformed', 'details.laestab']),
  ],
  'laestab-of-other-la': [
    submission('a LAESTAB of Camden in the City', { 'details.laestab': '202 2345' }, [
      'laestab-of-other-la',
      'details.laestab',
    ]),
  ],
  'contact-without-nought': [
    submission('a telephone number without its 0', { 'details.contact': '2079460958' }, [
      'contact-without-nought',
      'details.contact',
    ]),
  ],
} satisfies Scenarios;

export type Tested = keyof typeof scenarios;

describe('The details of a school', () => {
  rulesFind(scenarios);

  rulesLetPass([
    [
      'no URN, no LAESTAB and no contact',
      completeReturn,
      { 'details.urn': null, 'details.laestab': null, 'details.contact': null },
    ],
    ['a LAESTAB without its stroke', completeReturn, { 'details.laestab': '2012345' }],
    ['a LAESTAB with a dash and blanks', completeReturn, { 'details.laestab': '201 - 2345' }],
    ['a telephone number with blanks', completeReturn, { 'details.contact': '020 7946 0958' }],
    ['a telephone number of another country', completeReturn, { 'details.contact': '+33 1 23 45 67 89' }],
    ['a URN with a blank', completeReturn, { 'details.urn': '100 123' }],
  ]);

  it('have any other that is required asked for by its title', () => {
    const schoolReturn = changed(completeReturn(london), { 'details.contact': null });
    const fields = fieldsOf(london).map((field): Field => {
      return field.path === 'details.contact' ? { ...field, need: 'required' } : field;
    });
    const context = {
      schoolReturn,
      edition: london,
      today,
      fields,
      receipt: '',
      rows: [],
      isDecidedInRound: true,
    };
    expect([...detailsGiven(context)]).toEqual([
      {
        code: 'detail-missing',
        field: 'details.contact',
        message: 'The Contact is missing.',
        remedy: 'Fill in “Contact”.',
      },
    ]);
  });
});
