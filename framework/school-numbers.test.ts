import { laestabOf, listedNumbers, urnOf } from './school-numbers.ts';

describe('the numbers of a school', () => {
  it.each([
    '2029101',
    '202/9101',
    '202-9101',
    '202 9101',
    '202 / 9101',
    '202 – 9101',
    ' 202\u00a0/\u00a09101\n',
    '202.9101',
  ])('are one LAESTAB when it is written %j', (laestab) => {
    expect(laestabOf({ laestab })).toBe('2029101');
  });

  it.each([null, '', '202', '9101', '20291011', '202//9101', '202/91O1', '20/29101', 'E202/9101'])(
    'are no LAESTAB when it is %j',
    (laestab) => {
      expect(laestabOf({ laestab })).toBeNull();
    },
  );

  it.each(['100123', '100 123', ' 1 0 0 1 2 3 ', '10\u00a001\u00a023'])('are one URN when it is written %j', (urn) => {
    expect(urnOf({ urn })).toBe('100123');
  });

  it('stand in lists in one shape, and as they were written where they are none', () => {
    expect(listedNumbers({ urn: '100 123', laestab: '202 – 9101' })).toEqual({ urn: '100123', laestab: '202/9101' });
    expect(listedNumbers({ urn: 'n/a', laestab: '202' })).toEqual({ urn: 'n/a', laestab: '202' });
    expect(listedNumbers({ urn: null, laestab: null })).toEqual({ urn: null, laestab: null });
  });

  it.each([null, '', '10012', '1001234', '100-123', 'URN'])('are no URN when it is %j', (urn) => {
    expect(urnOf({ urn })).toBeNull();
  });
});
