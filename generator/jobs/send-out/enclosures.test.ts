import { bySchool } from './documents-of-schools.ts';
import { enclosuresOf } from './enclosures.ts';
import type { FoundDocument, SentKind } from './found-documents.ts';

const document = (kind: SentKind): FoundDocument => ({
  kind,
  file: `${kind}.pdf`,
  hash: '',
  made: '2026-06-24T12:00:00Z',
  key: 'RENCL2222222',
  serial: kind === 'certificate' ? 'PDQM-2026-AAAAAAAA' : null,
  decidedOn: '2026-06-24',
  decision: 'silver',
  organisation: 'Ash School',
  la: 'Camden',
  input: { code: '', file: null, hash: '' },
});
const documents = new Map((['certificate', 'report'] as const).map((kind) => [kind, document(kind)] as const));
const badges = (serial: string) => [{ kind: 'png' as const, file: `${serial}.png`, hash: '' }];
const enclosed = (isAwarded: boolean, isByFolder: boolean) => {
  const found = enclosuresOf(documents, { award: null, decided: null, isAwarded, isByFolder, office: null }, badges);
  return [...found.enclosures.map(({ name }) => name), ...found.problems.map(({ code }) => code)];
};

it('A certificate of the folder is enclosed, with its badge, where nothing else tells which one holds', () => {
  expect(enclosed(false, true)).toEqual([
    'Certificate PDQM-2026-AAAAAAAA.pdf',
    'Verifier report.pdf',
    'Badge PDQM-2026-AAAAAAAA.png',
  ]);
});

it('A certificate that the register does not know, or that the panel did not give, is left out and named', () => {
  expect(enclosed(true, false)).toEqual(['Verifier report.pdf', 'certificate-not-made', 'certificate-of-no-award']);
  expect(enclosed(false, false)).toEqual(['Verifier report.pdf', 'certificate-of-no-award']);
});

it('A page whose record says nothing of its school goes to that of the same return, the newest of its kind', () => {
  const of = (file: string, code: string) => ({ file, code, hash: '' });
  const found = [
    { ...document('report'), input: of('/returns/a.xlsx', 'one') },
    { ...document('feedback'), file: 'old.pdf', key: null, input: of('/returns/a.xlsx', 'two') },
    { ...document('feedback'), made: '2026-06-25T12:00:00Z', key: null, input: of('/returns/a.xlsx', 'two') },
    { ...document('feedback'), key: null, input: { file: null, code: 'three', hash: '' } },
  ];
  const schools = bySchool(found, () => null);
  expect([...schools].map(([key, own]) => [key, ...[...own.values()].map(({ file }) => file)])).toEqual([
    ['RENCL2222222', 'report.pdf', 'feedback.pdf'],
    ['return three', 'feedback.pdf'],
  ]);
});
