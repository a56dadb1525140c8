import { changed, completeReturn, today } from '../../../test/returns.ts';
import type { Scenarios } from '../../../test/scenarios.ts';
import { rulesFind, submission } from '../../../test/scenarios.ts';
import { check } from '../../check.ts';
import { london } from '../../editions/london/index.ts';

const scenarios = {
  'link-malformed': [
    submission('a link without a host', { 'evidence.0.kept': 'https://' }, ['link-malformed', 'evidence.0.kept']),
  ],
} satisfies Scenarios;

export type Tested = keyof typeof scenarios;

describe('Where evidence is kept', () => {
  rulesFind(scenarios);
});

describe('a link in “Where kept”', () => {
  const findsFor = (kept: string) =>
    check(changed(completeReturn(london), { 'evidence.0.kept': kept }), { edition: london, today }).findings.map(
      ({ code }) => code,
    );

  it.each([
    'https://www.school.sch.uk/pd?year=2026#impact',
    'http://intranet/minutes',
    'HTTPS://SCHOOL.EXAMPLE:8443/',
    'https://école.example/été',
    'http://192.0.2.1/x',
    'http://[2001:db8::1]/x',
    'PD file, https://school.example/pd, and the office',
    '\\\\server\\share\\PD file',
    'S:\\PD\\Minutes 2026.docx',
    'Head teacher’s office',
    'File: blue cabinet',
    'Policies 3/4 and minutes: see T&L folder',
  ])('may be %j', (kept) => {
    expect(findsFor(kept)).toEqual([]);
  });

  it.each([
    'https://',
    'http:/school.example',
    'https:school.example',
    'https:///minutes',
    'https://?minutes',
    'https://school.example/my minutes',
    'https://user@school.example/',
    'https://school.example@elsewhere.example/',
    'www.school.example/minutes',
    'WWW.school.example',
    'mailto:office@school.example',
    'javascript:alert(1)',
    'file:///S:/PD/minutes.docx',
    'file:S:/PD',
    'ftp://school.example/minutes',
    'see sharepoint://minutes',
  ])('is asked about where it is %j', (kept) => {
    expect(findsFor(kept)).toEqual(['link-malformed']);
  });
});
