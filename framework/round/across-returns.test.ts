import { changed, decidedReturn } from '../../test/returns.ts';
import type { Changes } from '../../test/returns.ts';
import { london } from '../editions/london/index.ts';
import { acrossReturns } from './across-returns.ts';

const [la, otherLa] = london.localAuthorities;
const school = (file: string, changes: Changes = {}) => ({
  file,
  schoolReturn: changed(decidedReturn(london), {
    'meta.returnId': `R${file}`,
    'details.organisation': file,
    'details.urn': null,
    'details.laestab': null,
    ...changes,
  }),
});
const codes = (...returns: ReturnType<typeof school>[]) =>
  acrossReturns(returns).map((found) => found.map(({ code }) => code));

describe('returns laid side by side', () => {
  it.each([
    ['return id', { 'meta.returnId': 'RSAME' }],
    ['URN', { 'details.urn': '100123' }],
    ['LAESTAB', { 'details.laestab': '202/2345' }],
  ])('of one %s are errors that name each other', (_what, changes) => {
    const found = acrossReturns([school('Ash', changes), school('Birch'), school('Cedar', changes)]);
    expect(found.map((each) => each.map(({ code, severity }) => `${severity} ${code}`))).toEqual([
      ['error same-school'],
      [],
      ['error same-school'],
    ]);
    expect(found[0]?.[0]?.message).toContain('Cedar');
    expect(found[2]?.[0]?.message).toContain('Ash');
  });

  it('ask for the other to be taken out, of several for the others', () => {
    const same = { 'details.urn': '100123' };
    const asked = (names: readonly string[]) =>
      acrossReturns(names.map((each) => school(each, same)))[0]?.[0]?.remedy.split(';')[0];

    expect(asked(['Ash', 'Birch'])).toBe('Keep the one that counts and take the other out');
    expect(asked(['Ash', 'Birch', 'Cedar'])).toBe('Keep the one that counts and take the others out');
  });

  it('are told of one school once, however many numbers they share', () => {
    const same = { 'meta.returnId': 'RSAME', 'details.urn': '100123', 'details.laestab': '2022345' };
    expect(codes(school('Ash', same), school('Ash copy', same))).toEqual([['same-school'], ['same-school']]);
  });

  const name = (organisation: string, more: Changes = {}) => school(organisation, { ...more });
  it('with names that look alike are a query, in one local authority', () => {
    const [one, other] = ['St Mary’s CE Primary', 'St. Marys C of E Primary School'];
    expect(codes(name(one), name(other))).toEqual([['near-same-name'], ['near-same-name']]);
    expect(codes(name(one), name(other, { 'details.la': otherLa?.code ?? '' }))).toEqual([[], []]);
    expect(codes(name(one), name(other, { 'details.la': null }))).toEqual([['near-same-name'], ['near-same-name']]);
    expect(la?.code).not.toBe(otherLa?.code);
  });

  it('with names a letter apart are two schools where their numbers say so', () => {
    const [one, other] = ['Ashmount Primary', 'Ashmont Primary'];
    expect(codes(name(one), name(other))).toEqual([['near-same-name'], ['near-same-name']]);
    expect(codes(name(one, { 'details.urn': '100001' }), name(other, { 'details.urn': '100002' }))).toEqual([[], []]);
  });

  it('decided on another day than most are a query', () => {
    const day = (file: string, decidedOn: string) => school(file, { 'panel.decidedOn': decidedOn });
    expect(codes(day('Ash', '2026-06-24'), day('Birch', '2025-06-24'), day('Cedar', '2026-06-24'))).toEqual([
      [],
      ['decision-date-differs'],
      [],
    ]);
    expect(codes(day('Ash', '2026-06-24'), day('Birch', '2026-06-25'))).toEqual([[], []]);
  });

  it('are named up to three, and the rest counted', () => {
    const same = { 'meta.returnId': 'RSAME' };
    const many = Array.from({ length: 6 }, (_, index) => school(`Ash ${String(index)}`, same));
    expect(acrossReturns(many)[0]?.[0]?.message).toMatch(
      /^There are other returns of .*Ash 1, Ash 2, Ash 3 and 2 more/,
    );
    const [alike] = acrossReturns([school('Ash'), { ...school('Ash', { 'meta.returnId': 'RB' }), file: 'b.xlsx' }]);
    expect(alike?.[0]?.message).toBe('“Ash” may be the same school as “Ash”, which has the same name: b.xlsx.');
  });
});
