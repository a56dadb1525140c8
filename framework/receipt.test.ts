import fc from 'fast-check';
import { changed, completeReturn, decidedReturn, verifiedReturn } from '../test/returns.ts';
import { london } from './editions/london/index.ts';
import { actionColumns, emptyReturn, evidenceColumns, fieldsOf, valueAt } from './fields.ts';
import { codeAlphabet, codeOf, receiptOf } from './receipt.ts';

const complete = completeReturn(london);
const receipt = receiptOf(complete, london);
const schoolFields = fieldsOf(london).filter(({ part }) => part === 'school');
const otherFields = fieldsOf(london).filter(({ part }) => part !== 'school');
const emptyRow = { ref: null, aspect: null, strand: null };
const emptyEvidence = { ...emptyRow, level: null, evidence: null, kept: null, date: null, owner: null };
const emptyAction = { ...emptyRow, action: null, lead: null, by: null, measure: null, status: null };

describe('receiptOf', () => {
  it('is three groups of four characters', () => {
    expect(receipt).toMatch(new RegExp(`^[${codeAlphabet}]{4}(-[${codeAlphabet}]{4}){2}$`));
    expect(receiptOf(emptyReturn(london), london)).toMatch(/^.{4}-.{4}-.{4}$/);
  });

  it('of a blank return is what another program works out, and stays so: schools note receipts down', () => {
    expect(receiptOf(emptyReturn(london), london)).toBe('6WVH-DEFX-CH7C');
  });

  it.each(schoolFields.map(({ path }) => path))('changes with %s', (path) => {
    const other = changed(complete, { [path]: 'something else' });
    expect(receiptOf(other, london)).not.toBe(receipt);
    const unreadable = changed(complete, { [path]: { unreadable: 'something else' } });
    expect(receiptOf(unreadable, london)).not.toBe(receipt);
    expect(receiptOf(unreadable, london)).not.toBe(receiptOf(other, london));
    if (valueAt(complete, path) !== null) {
      expect(receiptOf(changed(complete, { [path]: null }), london)).not.toBe(receipt);
    }
  });

  it.each([
    ...evidenceColumns(london).map(({ key }) => `evidence.1.${key}`),
    ...actionColumns(london).map(({ key }) => `actions.1.${key}`),
  ])('changes with %s', (path) => {
    for (const value of ['something else', { unreadable: 'something else' }, null]) {
      expect(receiptOf(changed(complete, { [path]: value }), london)).not.toBe(receipt);
    }
  });

  it('changes when a row is added, doubled, or left out', () => {
    const { evidence } = complete;
    for (const rows of [
      [...evidence, { ...emptyEvidence, owner: 'X' }],
      [...evidence, ...evidence],
      evidence.slice(1),
      [],
    ]) {
      expect(receiptOf(changed(complete, { evidence: rows }), london)).not.toBe(receipt);
    }
  });

  it('changes when two fields swap their texts', () => {
    const { evidence, action } = { ...complete.aspects['impact'] };
    const swapped = changed(complete, {
      'aspects.impact.evidence': action ?? null,
      'aspects.impact.action': evidence ?? null,
    });
    expect(receiptOf(swapped, london)).not.toBe(receipt);
  });

  it('changes with the edition that the judgements were made against', () => {
    expect(receiptOf(complete, { ...london, id: 'london-2' })).not.toBe(receipt);
  });

  it('does not change with what the verifier, the panel and the software enter', () => {
    expect(receiptOf(verifiedReturn(london), london)).toBe(receipt);
    expect(receiptOf(decidedReturn(london), london)).toBe(receipt);
    const values = Object.fromEntries(otherFields.map(({ path }) => [path, 'something else']));
    expect(receiptOf(changed(complete, values), london)).toBe(receipt);
    const meta = { returnId: 'other', sample: true, submittedReceipt: 'A', reviewedReceipt: 'B' };
    expect(receiptOf(changed(complete, { meta }), london)).toBe(receipt);
  });

  it('does not change with the order of rows, or with rows without anything in them', () => {
    const shuffled = <Row>(rows: readonly Row[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });
    fc.assert(
      fc.property(
        shuffled([...complete.evidence, emptyEvidence]),
        shuffled([...complete.actions, emptyAction, emptyAction]),
        (evidence, actions) => {
          expect(receiptOf(changed(complete, { evidence, actions }), london)).toBe(receipt);
        },
      ),
    );
  });

  it('does not change with how a text is encoded or where its lines end', () => {
    const text = (note: string) => receiptOf(changed(complete, { 'overall.reason': note }), london);
    expect(text('E\u0301cole\r\ndeux ')).toBe(text('École\ndeux'));
  });
});

describe('codeOf', () => {
  it('uses no two characters that look alike', () => {
    expect(new Set(codeAlphabet).size).toBe(24);
    for (const alike of ['0O', '1IL', '2Z', '5S', '8B', 'UV']) {
      expect([...alike].filter((character) => codeAlphabet.includes(character)).length).toBeLessThanOrEqual(1);
    }
  });

  it('has the length asked for, and a shorter code of the same text is its beginning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(50), (text, length) => {
        expect(codeOf(text, length)).toHaveLength(length);
        expect(codeOf(text, 50).startsWith(codeOf(text, length))).toBe(true);
      }),
    );
  });

  it('uses each character about as often as any other', () => {
    const counts = new Map<string, number>();
    for (let text = 0; text < 2000; text += 1) {
      for (const character of codeOf(String(text), 12)) counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
