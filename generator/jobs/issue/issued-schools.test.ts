import type { SchoolIdentity } from './issued-schools.ts';
import { IssuedSchools } from './issued-schools.ts';

const school = (organisation: string, urn: string | null, laestab: string | null, la = '208'): SchoolIdentity => ({
  organisation,
  la,
  urn,
  laestab,
});
const larch = school('Larch End', '100001', '208/2001');
const beech = school('Beech', null, null);

const found = (sought: SchoolIdentity): string => {
  const issued = new IssuedSchools<SchoolIdentity>();
  for (const each of [larch, beech, school('Elm', null, '2082003')]) issued.add(each);
  const result = issued.find(sought);
  return result === null ? 'new' : 'same' in result ? `same ${result.same.organisation ?? ''}` : 'perhaps';
};

describe('a school', () => {
  it.each([
    [
      'of its URN is the same, whatever it is called now',
      school('Larch End Academy', ' 100001', null),
      'same Larch End',
    ],
    ['of its LAESTAB is the same, whatever its URN is now', school('Larch End', '140001', '2082001'), 'same Larch End'],
    ['of its LAESTAB with a stroke is the same', school('Elm', '100003', '208/2003'), 'same Elm'],
    ['of its LAESTAB with a dash and blanks is the same', school('Elm', null, '208 - 2003'), 'same Elm'],
    ['of its URN with a blank is the same', school('Larch', '100 001', null), 'same Larch End'],
    ['of one name with another URN is another one', school('Larch End', '100009', null), 'new'],
    ['of one name with another LAESTAB is another one', school('LARCH END', null, '208/2009'), 'new'],
    ['of one name with no number in common is perhaps the same', school('Larch End', null, null), 'perhaps'],
    ['of one name whose number the other has not is perhaps the same', school('Beech', '100004', null), 'perhaps'],
    ['of one name without a number on either side is the same', school('beech ', null, null), 'same Beech'],
    ['of one name in another borough is another one', school('Beech', null, null, '209'), 'new'],
    ['whose URN is no URN goes by its name', school('Beech', 'to come', null), 'same Beech'],
  ])('%s', (_, sought, expected) => {
    expect(found(sought)).toBe(expected);
  });
});
