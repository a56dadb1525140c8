import { serialOf } from '../../../framework/award.ts';
import { awardIds } from '../../../framework/edition.ts';
import { london } from '../../../framework/editions/london/index.ts';
import { certifiedReturn } from '../../../test/certified.ts';
import { verifiedReturn } from '../../../test/returns.ts';
import { missingPaths } from '../../../test/template-paths.ts';
import { loadTemplate } from '../../printing/templates.ts';
import type { CertificateView } from './certificate.ts';
import { certificateView } from './certificate.ts';
import { ada, awarded, branded, english, viewOf, welsh } from '../../../test/certificate-views.ts';

describe('the view of a certificate', () => {
  it('says what the panel awarded, to whom, and for how long', () => {
    expect(viewOf('gold')).toMatchObject({
      organisation: 'Alder Grove Primary School',
      la: london.localAuthorities[0]?.name,
      mark: 'Professional Development Quality Mark',
      award: { id: 'gold', title: 'Gold Award' },
      level: { id: 'embedded', title: 'Embedded', symbol: 'level-embedded' },
      awardedOn: '12 May 2026',
      validFrom: '12 May 2026',
      validUntil: '11 May 2029',
      serial: serialOf(awarded('gold'), london),
      framework: london.title,
      publisher: london.publisher,
      specimen: false,
    });
  });

  it.each([
    ['bronze', 'Developing'],
    ['silver', 'Enhancing'],
    ['gold', 'Embedded'],
  ] as const)('names the level that %s stands for', (award, level) => {
    expect(viewOf(award).level.title).toBe(level);
  });

  it('marks sample data as a specimen', () => {
    expect(viewOf('gold', { 'meta.sample': true }).specimen).toBe(true);
  });

  it('leaves out a local authority that the edition does not have', () => {
    expect(viewOf('gold', { 'details.la': '999' }).la).toBeNull();
    expect(viewOf('gold', { 'details.la': { unreadable: 'Atlantis' } }).la).toBeNull();
  });

  it.each([
    ['202', 'London Borough of Camden'],
    ['207', 'Royal Borough of Kensington and Chelsea'],
    ['213', 'City of Westminster'],
    ['201', 'City of London'],
  ])('names the local authority %s in full', (code, name) => {
    expect(viewOf('gold', { 'details.la': code }).la).toBe(name);
  });

  it('says who issues it in a sentence, unless the brand has its own words', () => {
    const english = (text: string) => [{ language: 'en-GB', text }];
    expect(viewOf('gold')).toMatchObject({ issuingBody: null, before: english('This is to certify that') });
    const issued = viewOf('gold', {}, branded());
    expect(issued).toMatchObject({ issuingBody: 'Camden Learning', before: english('certifies that') });
    const own = { before: 'is glad to say that', after: 'holds our Mark', valid: null, letters: {} };
    const view = viewOf('gold', {}, branded({ wording: [{ language: 'en', ...own }] }));
    expect([view.before, view.after]).toEqual([english('is glad to say that'), english('holds our Mark')]);
  });

  const sentenceOf = ({ parts }: CertificateView['valid'][number]) => parts.map(({ text }) => text).join('');

  it('is in the languages of the brand, in their order, with days as each writes them', () => {
    const one = viewOf('gold', {}, branded({ wording: [welsh] }));
    expect([one.before, one.after].flat().map(({ language }) => language)).toEqual(['cy', 'cy']);
    expect(one.valid.map(sentenceOf)).toEqual(['Dyfarnwyd ar 12 Mai 2026, yn ddilys o 12 Mai 2026 hyd 11 Mai 2029']);

    const two = viewOf('gold', {}, branded({ wording: [welsh, english] }));
    expect(two.before.map(({ language, text }) => `${language}: ${text}`)).toEqual([
      'cy: yn tystio bod',
      'en-GB: certifies that',
    ]);
    expect(two.valid.map(({ language }) => language)).toEqual(['cy', 'en-GB']);
  });

  it('says in English how long it is valid where no language of the brand does', () => {
    const { valid } = viewOf('gold', {}, branded({ wording: [{ ...welsh, valid: null }] }));

    expect(valid.map((line) => [line.language, sentenceOf(line)])).toEqual([
      ['en-GB', 'Awarded on 12 May 2026, valid from 12 May 2026 to 11 May 2029'],
    ]);
  });

  it('has a line for the date beside one who signs, and none beside two', () => {
    expect(viewOf('gold', {}, branded({ signatories: [ada] })).hasDateLine).toBe(true);
    expect(viewOf('gold', {}, branded()).hasDateLine).toBe(false);
  });

  it('does not exist without an award', () => {
    for (const none of [verifiedReturn(london), awarded('gold', { 'panel.decision': 'deferred' })]) {
      expect(() => certifiedReturn(none, london)).toThrow(RangeError);
    }
  });

  it('has an engraving of its own for each award, drawn without a flaw', () => {
    const engravings = awardIds.map((award) => JSON.stringify([viewOf(award).border, viewOf(award).medal]));

    expect(new Set(engravings).size).toBe(awardIds.length);
    for (const engraving of engravings) {
      expect(engraving).not.toMatch(/NaN|Infinity|undefined/);
      expect(engraving.length).toBeLessThan(60_000);
    }
  });
});

describe('the template of the certificate', () => {
  const template = loadTemplate('certificate');

  it('asks for nothing that the view does not have', () => {
    expect(missingPaths('certificate', viewOf('gold', { 'meta.sample': true }))).toEqual([]);
    expect(missingPaths('certificate', viewOf('gold', {}, branded()))).toEqual([]);
    expect(missingPaths('certificate', viewOf('gold', {}, { ...branded(), verifyAddress: null }))).toEqual([]);
  });

  it('prints a hostile name as text', () => {
    const body = template.render(viewOf('gold', { 'details.organisation': `"><script>alert('x')</script> & <b>` }));

    expect(body).toContain('&quot;&gt;&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; &lt;b&gt;');
    expect(body).not.toMatch(/<script|<b>/);
  });

  it.each(awardIds)('says from the second issue of %s on which it is, and what it replaces', (award) => {
    const first = certifiedReturn(awarded(award), london);
    const second = certificateView({ ...first, issue: 2, replaced: '2027-03-03' }, london);

    expect(template.render(second)).toContain('Issue 2, replaces the certificate of 3 March 2027');
    expect(template.render(viewOf(award))).not.toContain('Issue');
  });

  it('shows no drawing to a screen reader: the words say it all', () => {
    const drawings = template.render(viewOf('silver', { 'meta.sample': true })).match(/<svg[^>]*>/g) ?? [];

    // A drawing inside another is hidden with it.
    expect(drawings.filter((tag) => !/aria-hidden="true"|class="enamel/.test(tag))).toEqual([]);
    expect(drawings.length).toBeGreaterThan(3);
  });
});
