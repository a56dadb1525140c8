import fc from 'fast-check';
import type { BoroughReturn, TakenFile } from '../../framework/borough/borough-return.ts';
import { consolidate } from '../../framework/borough/consolidate.ts';
import { london } from '../../framework/editions/london/index.ts';
import type { Stage } from '../../framework/problems.ts';
import { receiptOf } from '../../framework/receipt.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { placeOfField } from '../../workbook/place-of-field.ts';
import type { Changes } from '../returns.ts';
import { changed, completeReturn, decidedReturn, verifiedReturn } from '../returns.ts';
import { syntheticBorough } from './synthetic-borough.ts';
import { takenOf } from './taken.ts';

const placeOf = (field: string) => placeOfField(london, field);

function consolidated(taken: readonly TakenFile[]): BoroughReturn {
  return consolidate({ taken, unread: [], others: [] }, { edition: london, asOf: '2026-07-01', issued: null, placeOf });
}

const bases = { complete: completeReturn, verified: verifiedReturn, decided: decidedReturn } as const;

/** A file of the complete return, or a later stage of it, with some values of its own. */
function file(
  name: string,
  changes: Changes = {},
  stage: keyof typeof bases = 'complete',
  savedAt: string | null = null,
) {
  const schoolReturn: SchoolReturn = changed(bases[stage](london), changes);
  const receipt = receiptOf(schoolReturn, london);
  return { file: name, schoolReturn, editionId: london.id, stage: stage as Stage, receipt, problems: [], savedAt };
}

const notes = (text: string): Changes => ({ 'aspects.leadership.strands.vision.notes': text });
const otherSchool: Changes = {
  'details.organisation': 'Birch Lane School',
  'details.pdLead': 'Peter Osei',
  'details.urn': '100999',
  'details.laestab': '201/9999',
};
const anonymous: Changes = { 'meta.returnId': null };
const unnumbered: Changes = { ...anonymous, 'details.urn': null, 'details.laestab': null };

const standings = ({ returns }: BoroughReturn) => Object.fromEntries(returns.map((each) => [each.file, each.standing]));
const openQueries = ({ queries }: BoroughReturn) => queries.filter(({ blocking }) => blocking).map(({ code }) => code);

describe('matching returns', () => {
  it('takes files of one return id for one return, also when the school became an academy and was renamed', () => {
    const borough = consolidated([
      file('a', { ...notes('One'), 'details.urn': '100111', 'details.organisation': 'Alder Grove' }, 'complete', '1'),
      file('b', notes('Two'), 'complete', '2'),
    ]);
    expect(standings(borough)).toEqual({ b: 'counted' });
    expect(borough.setAside).toMatchObject([{ file: 'a', because: 'superseded', standing: 'b' }]);
  });

  it('knows a school by its LAESTAB, however that is written', () => {
    for (const laestab of ['201-2345', '201 2345', '201 / 2345', '2012345']) {
      const borough = consolidated([
        file('a', { 'details.urn': null, 'details.laestab': '201/2345' }),
        file('b', { ...anonymous, 'details.urn': null, 'details.laestab': laestab }, 'verified'),
      ]);
      expect(standings(borough)).toEqual({ b: 'counted' });
    }
  });

  it('takes a file that has lost its id for a copy of the return with its URN, or else its LAESTAB', () => {
    for (const number of ['details.urn', 'details.laestab']) {
      const borough = consolidated([file('a'), file('b', { ...anonymous, [number]: null }, 'verified')]);
      expect(standings(borough)).toEqual({ b: 'counted' });
    }
  });

  it('never matches by name', () => {
    const borough = consolidated([file('a'), file('b', { ...unnumbered, ...notes('Other') })]);
    expect(standings(borough)).toEqual({ a: 'counted', b: 'counted' });
    expect(borough.queries.map(({ code, blocking }) => [code, blocking])).toEqual([['same-name', false]]);
  });

  it('puts two different returns of one school to the officer and counts neither', () => {
    const borough = consolidated([file('a'), file('b', { 'meta.returnId': 'RZZZZZZZZ2345' }, 'decided')]);
    expect(standings(borough)).toEqual({ a: 'awaiting', b: 'awaiting' });
    expect(openQueries(borough)).toEqual(['two-returns']);
    expect(borough.overAll.returns).toBe(0);
    expect(borough.awards).toEqual([]);
  });

  it('says how many returns of one school there are, and which of them to take out', () => {
    const another = (name: string, id: string) => file(name, { 'meta.returnId': id });
    const [two, three] = [
      [file('a'), another('b', 'RZZZZZZZZ2345')],
      [file('a'), another('b', 'RZZZZZZZZ2345'), another('c', 'RYYYYYYYY2345')],
    ].map((files) => consolidated(files).queries[0]);

    expect(two?.message).toMatch(/^These are two different returns of one school/);
    expect(two?.remedy).toContain('take the other out of the folder');
    expect(three?.message).toMatch(/^These are three different returns of one school/);
    expect(three?.remedy).toContain('take the others out of the folder');
  });

  it('puts one return id that two schools bear to the officer, so that no school is taken for a copy of another', () => {
    const borough = consolidated([file('a'), file('b', otherSchool)]);
    expect(standings(borough)).toEqual({ a: 'awaiting', b: 'awaiting' });
    expect(openQueries(borough)).toEqual(['one-id-two-schools']);
  });

  it('puts a file with the URN of one school and the LAESTAB of another to neither, and counts both schools', () => {
    const other = file('b', { ...otherSchool, 'meta.returnId': 'RZZZZZZZZ2345' });
    const between = file('c', { ...anonymous, 'details.laestab': '201/9999' });
    const borough = consolidated([file('a'), other, between]);
    expect(standings(borough)).toEqual({ a: 'counted', b: 'counted', c: 'awaiting' });
    expect(openQueries(borough)).toEqual(['numbers-disagree']);
  });

  it('takes a return that begins more than a year after a decided one for a new cycle, and keeps the award', () => {
    const anew = { 'meta.returnId': 'RZZZZZZZZ2345', 'details.assessedOn': '2026-05-20' };
    const old = { 'details.assessedOn': '2024-04-20', 'panel.decidedOn': '2024-06-24' };
    const borough = consolidated([file('old', old, 'decided'), file('new', anew)]);
    expect(standings(borough)).toEqual({ old: 'earlier', new: 'counted' });
    expect(borough.awards).toMatchObject([{ lastDay: '2027-06-23', state: 'due', renewal: 'new' }]);
    expect(borough.overAll).toMatchObject({ returns: 1, awards: { 'in force': 0, due: 1, lapsed: 0 } });
    const sameYear = consolidated([
      file('old', {}, 'decided'),
      file('new', { ...anew, 'details.assessedOn': '2026-06-01' }),
    ]);
    expect(openQueries(sameYear)).toEqual(['two-returns']);
  });

  it.each([
    ['is a year alone', { unreadable: '2025' }],
    ['is still to come', '2042-04-20'],
  ])('takes a copy of a decided return whose date of assessment %s for no new cycle, nor for the later', (_, typed) => {
    const decided = { 'details.assessedOn': '2024-04-20', 'panel.decidedOn': '2024-06-24' };
    const slip = { 'details.assessedOn': typed };
    const mistyped = { ...file('b', { ...decided, ...slip }, 'decided'), stage: 'draft' as const };
    const borough = consolidated([file('a', decided, 'decided'), mistyped]);
    expect(standings(borough)).toEqual({ a: 'counted' });
    expect(borough.differences).toMatchObject([{ earlierFile: 'b', laterFile: 'a', label: 'Date of assessment' }]);
    const begun = file('c', { ...slip, 'meta.returnId': 'RZZZZZZZZ2345' });
    expect(standings(consolidated([file('a', decided, 'decided'), begun]))).toEqual({ a: 'earlier', c: 'counted' });
  });
});

describe('which copy of a return is the later', () => {
  const receipt = receiptOf(completeReturn(london), london);

  it.each([
    ['has gone further', file('a', {}, 'verified', '1'), file('b', notes('More'), 'complete', '2')],
    [
      'was changed after the other was submitted',
      file('a', { ...notes('More'), 'meta.submittedReceipt': receipt }),
      file('b', { 'meta.submittedReceipt': receipt }),
    ],
    ['has been submitted', file('a', { 'meta.submittedReceipt': receipt }), file('b', notes('More'))],
    ['has the later date of assessment', file('a', { 'details.assessedOn': '2026-05-20' }), file('b', notes('More'))],
    ['is nearer to completion', file('a'), { ...file('b', notes('More')), stage: 'draft' as const }],
    ['holds all of the other, and more', file('a', notes('More')), file('b', {}, 'complete', '2')],
    ['was saved later', file('a', notes('One'), 'complete', '2'), file('b', notes('Other'), 'complete', '1')],
  ])('is the one that %s', (_, later, earlier) => {
    for (const files of [
      [later, earlier],
      [earlier, later],
    ]) {
      const borough = consolidated(files);
      expect(standings(borough)).toEqual({ a: 'counted' });
      expect(borough.setAside).toMatchObject([{ file: 'b', because: 'superseded' }]);
    }
  });

  it('is for the officer to say where nothing tells', () => {
    const borough = consolidated([file('a', notes('One')), file('b', notes('Other'))]);
    expect(standings(borough)).toEqual({ a: 'awaiting', b: 'awaiting' });
    expect(openQueries(borough)).toEqual(['order-unknown']);
  });

  it('is said to the officer where a sign of time says otherwise', () => {
    const borough = consolidated([file('a', {}, 'verified', '1'), file('b', notes('More'), 'complete', '2')]);
    expect(borough.queries.map(({ code, blocking }) => [code, blocking])).toEqual([['signs-disagree', false]]);
  });

  it('does not matter between identical copies', () => {
    const borough = consolidated([file('b', {}, 'complete', '2'), file('a', {}, 'complete', '1')]);
    expect(borough.setAside).toMatchObject([{ file: 'b', because: 'duplicate', standing: 'a' }]);
    expect(borough.differences).toEqual([]);
  });
});

describe('the differences of a superseded copy', () => {
  it('are listed field by field, with their places and values as people write them', () => {
    const { differences } = consolidated([
      file('a', { 'details.assessedOn': '2026-04-01', 'aspects.quality.level': 'developing' }),
      file('b', { 'evidence.0.kept': 'Room 4' }),
    ]);
    const shown = differences.map(({ label, sheet, cell, earlier, later }) => [label, sheet, cell, earlier, later]);
    expect(shown).toEqual([
      ['Date of assessment', 'Details', 'C9', '01/04/2026', '20/04/2026'],
      ['Quality – Our level for this aspect', 'Quality', 'C30', 'Developing', 'Enhancing'],
      ['Evidence E1 – Where kept', 'Evidence', null, 'https://aldergrove.example/pd/programme', 'Room 4'],
    ]);
    expect(differences[0]).toMatchObject({
      earlierFile: 'a',
      laterFile: 'b',
      organisation: 'Alder Grove Primary School',
    });
  });

  it('name rows that came or went', () => {
    const rows = completeReturn(london).evidence;
    const { differences } = consolidated([
      file('a', { evidence: rows.slice(0, 3), 'details.assessedOn': '2026-04-01' }),
      file('b', { evidence: rows.slice(1) }),
    ]);
    const labels = differences.map(({ label, earlier, later }) => [label, earlier !== null, later !== null]);
    expect(labels.slice(1)).toEqual([
      ['Evidence – row gone', true, false],
      ['Evidence – new row', false, true],
    ]);
  });
});

describe('a list of workbooks that were issued for a later year', () => {
  const id = completeReturn(london).meta.returnId;
  const { la, urn, laestab } = completeReturn(london).details;
  const issued = [
    {
      organisation: 'Cedar School',
      la: la as string,
      urn,
      laestab,
      returnId: 'RNEXT22222222',
      file: 'Cedar.xlsx',
      issuedOn: '2026-06-01',
    },
  ];
  const inYear = (...taken: readonly TakenFile[]) =>
    consolidate({ taken, unread: [], others: [] }, { edition: london, asOf: '2026-07-01', issued, placeOf });
  const lastYear = file('last-year', { 'details.assessedOn': '2025-11-20' });
  const thisYear = { 'meta.returnId': 'RNEXT22222222', 'details.assessedOn': '2026-06-15' };

  it('counts that year’s return, and keeps the one of the year before apart, without asking which of them counts', () => {
    expect(id).not.toBeNull();
    const borough = inYear(lastYear, file('this-year', thisYear));
    expect(standings(borough)).toEqual({ 'last-year': 'earlier', 'this-year': 'counted' });
    expect(openQueries(borough)).toEqual([]);
    expect(borough.overAll.returns).toBe(1);
    expect(borough.notReturned).toEqual([]);
  });

  it('still waits for a school that has only sent the return of the year before', () => {
    const borough = inYear(lastYear);
    expect(standings(borough)).toEqual({ 'last-year': 'earlier' });
    expect(borough.overAll.returns).toBe(0);
    expect(borough.notReturned).toMatchObject([{ issued: { returnId: 'RNEXT22222222' }, perhaps: 'last-year' }]);
  });

  it('asks about one that may be of this year, until its return id is on the list', () => {
    const asked = ({ queries }: ReturnType<typeof consolidate>) => queries.map(({ code, files }) => [code, files]);
    expect(asked(inYear(lastYear))).toEqual([['earlier-year', ['last-year']]]);
    expect(asked(inYear(lastYear, file('this-year', thisYear)))).toEqual([['earlier-year', ['last-year']]]);
    expect(asked(inYear({ ...lastYear, stage: 'decided' }))).toEqual([]);
    const listed = { ...issued[0], returnId: id } as (typeof issued)[number];
    const borough = consolidate(
      { taken: [lastYear], unread: [], others: [] },
      { edition: london, asOf: '2026-07-01', issued: [...issued, listed], placeOf },
    );
    expect([asked(borough), standings(borough), borough.notReturned]).toEqual([[], { 'last-year': 'counted' }, []]);
  });

  it('takes a return of another id that was assessed after the issue for the school’s return of the year', () => {
    const borough = inYear(file('own-workbook', { 'details.assessedOn': '2026-06-20' }));
    expect(standings(borough)).toEqual({ 'own-workbook': 'counted' });
    expect(borough.notReturned).toEqual([]);
  });
});

describe('any files in any order', () => {
  const made = syntheticBorough(77, { schools: 60, las: ['208', '209'] }, london);
  const inputs = takenOf(made, london);
  const options = { edition: london, asOf: '2026-07-01', issued: made.issued, placeOf };
  const borough = consolidate(inputs, options);

  it('give the same borough return', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...inputs.taken], { minLength: inputs.taken.length }), (taken) => {
        expect(consolidate({ ...inputs, taken }, options)).toEqual(borough);
      }),
      { numRuns: 8 },
    );
  });

  it('are each accounted for once, whichever of them are there', () => {
    fc.assert(
      fc.property(fc.subarray([...inputs.taken]), (taken) => {
        const { coverage, returns, setAside } = consolidate({ ...inputs, taken }, options);
        const accounted = [...returns, ...setAside].map((each) => each.file).sort();
        expect(accounted).toEqual(taken.map((each) => each.file).sort());
        expect(coverage.files).toBe(taken.length + inputs.unread.length);
      }),
      { numRuns: 20 },
    );
  });
});
