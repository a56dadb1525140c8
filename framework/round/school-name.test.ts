import fc from 'fast-check';
import { likenessKeys, likenessOf, wordsOfName } from './school-name.ts';

const likeness = (one: string, other: string) => likenessOf(wordsOfName(one), wordsOfName(other));

describe('names of schools', () => {
  it.each([
    ['St Mary’s CE Primary', 'St. Marys C of E Primary School'],
    ['St Mary’s Church of England Primary School', 'Saint Mary’s CofE Primary'],
    ['The Holy Trinity & All Saints School', 'Holy Trinity and All Saints'],
    ['ÉCOLE JEANNINE MANUEL', 'École Jeannine Manuel'],
    ['Our Lady’s R.C. Primary', 'Our Ladys Roman Catholic Primary School'],
    ['Academy of Alder Grove', 'Alder Grove Academy'],
  ])('that differ in spelling only are one: %s, %s', (one, other) => {
    expect(likeness(one, other)).toBe('spelling');
  });

  it.each([
    ['Ashmount Primary School', 'Ashmont Primary School'],
    ['Larkmere School', 'Lakrmere School'],
    ['Greenfield Primary', 'Greenfeeld Primary'],
  ])('that differ in one letter of a long word are worth a look: %s, %s', (one, other) => {
    expect(likeness(one, other)).toBe('letter');
  });

  it.each([
    ['Alder Grove', 'Alder Grove Primary Academy'],
    ['St Mary’s Primary School', 'St Mary’s CE Primary School'],
  ])('of which one says more of its kind are worth a look: %s, %s', (one, other) => {
    expect(likeness(one, other)).toBe('kind');
  });

  it.each([
    ['Hill Park Primary', 'Mill Park Primary'],
    ['Alder Grove Infant School', 'Alder Grove Junior School'],
    ['St Mary’s CE Primary', 'St Mary’s RC Primary'],
    ['North Wandle Primary', 'South Wandle Primary'],
    ['Wandle School Site 10001', 'Wandle School Site 10002'],
    ['St Mary’s Primary', 'St Mark’s Primary'],
    ['Queen’s Road Primary', 'King’s Road Primary'],
    ['', ''],
    ['The School', 'A School of the'],
  ])('that are two schools’ are told apart: %s, %s', (one, other) => {
    expect(likeness(one, other)).toBeNull();
  });

  it('that are alike, whichever comes first, share a key by which they are found', () => {
    const word = fc.constantFrom(
      'alder',
      'aldar',
      'alders',
      'grove',
      'st',
      'marys',
      'ce',
      'primary',
      'academy',
      'school',
    );
    const name = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (one, other) => {
        const found = likeness(one, other);
        expect(likeness(other, one)).toBe(found);
        if (found === null) return;
        const keys = new Set(likenessKeys(wordsOfName(one)));
        expect(likenessKeys(wordsOfName(other)).some((key) => keys.has(key))).toBe(true);
      }),
    );
  });

  it('of any length and in any script are measured', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (name) => {
        expect([null, 'spelling']).toContain(likeness(name, name));
        expect(likenessKeys(wordsOfName(name)).length).toBeLessThan(2_000);
      }),
    );
  });
});
