import fc from 'fast-check';
import { changed, decidedReturn, verifiedReturn } from '../test/returns.ts';
import { awardOf, levelOf, serialOf, validity } from './award.ts';
import { dayBefore } from './dates.ts';
import { awardIds, levelIds } from './edition.ts';
import { london } from './editions/london/index.ts';
import { codeAlphabet } from './receipt.ts';

const decided = decidedReturn(london);
const serial = serialOf(decided, london);
const unissued = changed(decided, { 'meta.returnId': null });

describe('awards', () => {
  it('are Bronze for Developing, Silver for Enhancing, Gold for Embedded', () => {
    expect(levelIds.map((level) => awardOf(level, london))).toEqual(['bronze', 'silver', 'gold']);
  });

  it('stand for the level that earns them', () => {
    for (const award of awardIds) expect(awardOf(levelOf(award, london), london)).toBe(award);
  });

  it('follow the edition, not the alphabet', () => {
    const { developing, enhancing, embedded } = london.levels;
    const levels = {
      developing: { ...developing, award: 'gold' as const },
      enhancing,
      embedded: { ...embedded, award: 'bronze' as const },
    };
    expect(awardOf('developing', { ...london, levels })).toBe('gold');
    expect(levelOf('gold', { ...london, levels })).toBe('developing');
  });
});

describe('validity', () => {
  it.each([
    ['2026-06-24', '2029-06-23'],
    ['2026-01-01', '2028-12-31'],
    ['2026-03-01', '2029-02-28'],
    ['2025-03-01', '2028-02-29'],
    ['2024-02-29', '2027-02-28'],
    ['2024-02-28', '2027-02-27'],
  ])('of an award of %s ends on %s', (from, until) => {
    expect(validity(from, london)).toEqual({ from, until });
  });

  it('lasts as many years as the edition says', () => {
    expect(validity('2024-02-29', { ...london, validityYears: 4 }).until).toBe('2028-02-28');
    expect(validity('2026-06-24', { ...london, validityYears: 1 }).until).toBe('2027-06-23');
  });

  it('ends later for a later decision, or on the same day', () => {
    const days = fc.date({ min: new Date('2000-01-02'), max: new Date('2190-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(validity(dayBefore(iso), london).until <= validity(iso, london).until).toBe(true);
      }),
    );
  });
});

describe('serialOf', () => {
  it('bears the year of the decision and eight characters', () => {
    expect(serial).toMatch(new RegExp(`^PDQM-2026-[${codeAlphabet}]{8}$`));
  });

  it('is what another program works out, and stays so: certificates have been printed with it', () => {
    expect(serial).toBe('PDQM-2026-AXEYM9HP');
  });

  it('is the same however the rest of the return has been edited', () => {
    const edited = {
      'details.organisation': 'Alder Grove Academy',
      'details.urn': '149999',
      'panel.rationale': 'None',
      evidence: [],
    };
    expect(serialOf(changed(decided, edited), london)).toBe(serial);
  });

  it.each([
    ['meta.returnId', 'RABCDEFGH2346'],
    ['panel.decision', 'gold'],
    ['panel.decidedOn', '2026-06-25'],
  ])('is another with another %s', (path, value) => {
    expect(serialOf(changed(decided, { [path]: value }), london)).not.toBe(serial);
  });

  it('goes by the URN where there is no return id, whatever the school is called', () => {
    const renamed = changed(unissued, {
      'details.organisation': 'Other',
      'details.laestab': null,
      'details.urn': ' 100123\u00a0',
    });
    expect(serialOf(renamed, london)).toBe(serialOf(unissued, london));
    expect(serialOf(changed(unissued, { 'details.urn': '100124' }), london)).not.toBe(serialOf(unissued, london));
  });

  it('goes by the LAESTAB where there is no URN of six digits, with or without its stroke', () => {
    const laestab = (text: string, urn: string | null) =>
      serialOf(changed(unissued, { 'details.urn': urn, 'details.laestab': text }), london);
    expect(laestab('201/2345', null)).toBe(laestab('2012345', 'to follow'));
    expect(laestab('201/2345', null)).not.toBe(laestab('201/2346', null));
  });

  it('goes by LA and name where there is no number, so that two schools that wrote "tbc" differ', () => {
    const school = (organisation: string, la = '201') =>
      serialOf(
        changed(unissued, {
          'details.urn': 'tbc',
          'details.laestab': 'tbc',
          'details.la': la,
          'details.organisation': organisation,
        }),
        london,
      );
    expect(school('St John’s & All Saints')).toBe(school("ST  JOHN'S and All Saints."));
    expect(school('St John’s')).not.toBe(school('St Mary’s'));
    expect(school('St John’s')).not.toBe(school('St John’s', '202'));
  });

  it('is refused where no award was made on a day', () => {
    expect(() => serialOf(verifiedReturn(london), london)).toThrow(RangeError);
    for (const broken of [
      { 'panel.decision': 'deferred' },
      { 'panel.decision': { unreadable: 'Silver?' } },
      { 'panel.decidedOn': null },
    ]) {
      expect(() => serialOf(changed(decided, broken), london)).toThrow('Only an award of the panel');
    }
  });
});
