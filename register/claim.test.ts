import { london } from '../framework/editions/london/index.ts';
import type { SchoolReturn } from '../framework/school-return.ts';
import { changed, verifiedReturn } from '../test/returns.ts';
import { answerTo, claimOf, issued, learnt } from './claim.ts';
import { Book } from './book.ts';
import type { AwardEvent } from './events.ts';
import { withdrawn } from './edits.ts';

const decided = (changes: Readonly<Record<string, unknown>> = {}): SchoolReturn =>
  changed(verifiedReturn(london), {
    'meta.returnId': 'R1',
    'panel.decision': 'gold',
    'panel.decidedOn': '2026-06-30',
    ...changes,
  });

const document = { file: 'certificates/a.pdf', hash: 'a'.repeat(64) };
let book: Book;
let recordings = 0;
const add = (...events: readonly AwardEvent[]): void => {
  for (const event of events) {
    recordings += 1;
    book.add({ ...event, at: new Date(recordings).toISOString(), by: 'A. Chair', reason: null });
  }
};
/** Certifies a return. @returns the serial, or why there is none */
const certify = (schoolReturn: SchoolReturn): string => {
  const claim = claimOf(schoolReturn, london);
  const answer = answerTo(claim, book);
  if (answer.kind === 'refused') return answer.refusal.code;
  if (answer.kind === 'known') {
    add(...learnt(claim, answer.award));
    return answer.award.serial;
  }
  add(...issued(claim, answer.serial, document, book));
  return answer.serial;
};

beforeEach(() => {
  book = new Book();
});

describe('an award', () => {
  it('comes into the register once, however often its return is certified', () => {
    const serial = certify(decided());
    expect([certify(decided()), certify(decided())]).toEqual([serial, serial]);
    expect(book.awards()).toHaveLength(1);
  });

  it('keeps its serial when the school’s name is put right, and when its URN is learnt', () => {
    const nameless = { 'meta.returnId': null, 'details.urn': null, 'details.laestab': null };
    const serial = certify(decided(nameless));
    expect(certify(decided({ ...nameless, 'details.urn': '100123' }))).toBe(serial);
    expect(certify(decided({ ...nameless, 'details.urn': '100123', 'details.organisation': 'Put right' }))).toBe(
      serial,
    );
    expect(book.awards()).toHaveLength(1);
    expect(book.get(serial)?.school).toMatchObject({ urn: '100123', organisation: decided().details.organisation });
  });

  it('has the serial of no other', () => {
    const claim = claimOf(decided(), london);
    const taken = claim.serial(0);
    add({
      kind: 'imported',
      serial: taken,
      school: { ...claim.school, returnId: 'R9', urn: '999999', laestab: null },
      award: claim.facts,
    });
    const serial = certify(decided());
    expect(serial).toMatch(/^PDQM-2026-\w{8}$/);
    expect(serial).not.toBe(taken);
    expect(certify(decided())).toBe(serial);
  });

  it('of one return is decided once a year', () => {
    certify(decided());
    expect(certify(decided({ 'panel.decision': 'silver' }))).toBe('decided-otherwise-before');
    expect(certify(decided({ 'panel.decidedOn': '2026-07-01' }))).toBe('decided-otherwise-before');
    expect(certify(decided({ 'panel.decidedOn': '2027-06-30' }))).toMatch(/^PDQM-2027-/);
  });

  it('may be decided again once it is withdrawn', () => {
    const serial = certify(decided());
    add(...withdrawn(serial, { on: '2026-06-30', today: '2026-06-30' }, book));
    expect(certify(decided({ 'panel.decision': 'silver' }))).toMatch(/^PDQM-2026-/);
    expect(book.awards()).toHaveLength(2);
  });

  it('of two schools of one name and no number are two', () => {
    const names = { 'details.urn': null, 'details.laestab': null };
    certify(decided({ ...names, 'meta.returnId': 'R1' }));
    certify(decided({ ...names, 'meta.returnId': 'R2' }));
    expect(book.awards()).toHaveLength(2);
  });
});
