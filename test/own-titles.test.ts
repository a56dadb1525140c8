import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { suppressSmall } from '../framework/borough/suppress-small.ts';
import type { CheckResult } from '../framework/check.ts';
import { check } from '../framework/check.ts';
import type { Edition } from '../framework/edition.ts';
import { london } from '../framework/editions/london/index.ts';
import { emptyReturn } from '../framework/fields.ts';
import { boroughReport } from '../generator/documents/borough/report.ts';
import { loadTemplate } from '../generator/printing/templates.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import { consolidated } from './borough/workbooks.ts';
import { servedDesk } from './desk/served-desk.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = path.join(temporaryFolder(), 'office');
const ownTitles = {
  developing: 'Emerging',
  enhancing: 'Secure',
  embedded: 'Leading',
  bronze: 'Stone',
  silver: 'Rock',
  gold: 'Hill',
};
const ofLondon = new RegExp(Object.keys(ownTitles).join('|'), 'gi');
/** A text of a workbook or a document with a title of London’s in it. */
const namesTitle = /[^<>\n]*\b(?:Developing|Enhancing|Embedded|Bronze|Silver|Gold)\b[^<>\n]*/g;

/** London's with each title of a level or an award in its texts exchanged. What refers to one by its id stays. */
const other = JSON.parse(JSON.stringify({ ...london, id: 'other' }), (key, value: unknown) =>
  typeof value === 'string' && !['award', 'level', 'id'].includes(key)
    ? value.replace(ofLondon, (title) => ownTitles[title.toLowerCase() as keyof typeof ownTitles])
    : value,
) as Edition;

async function textsOf(workbook: Promise<Uint8Array>): Promise<string> {
  const parts = Object.entries(unzipSync(await workbook)).filter(([name]) => name.endsWith('.xml'));
  return parts.map(([, part]) => strFromU8(part)).join('\n');
}

const said = ({ findings }: CheckResult) => findings.map(({ message, remedy }) => `${message} ${remedy}`).join('\n');

describe('what is made for an edition with titles of its own names no level or award of another', () => {
  const borough = consolidated(20, ['202', '203']);
  const report = (shown: typeof borough) => boroughReport(shown, other, loadTemplate('borough')).body;

  it.each([
    ['the workbook of a school', () => textsOf(buildWorkbook(other, emptyReturn(other)))],
    ['the report of a borough', () => report(borough)],
    ['the report of a borough, for publication', () => report(suppressSmall(borough))],
    [
      'what is said of an empty return',
      () => said(check(emptyReturn(other), { edition: other, today: '2026-06-01', upTo: 'award' })),
    ],
  ])('%s', async (_what, made) => {
    const text = await made();
    expect(text).toContain('Emerging');
    expect(text.match(namesTitle) ?? []).toEqual([]);
  });
});

it('the year at the desk calls awards what the edition of the office calls them', async () => {
  const made = await servedDesk(folder, 'Thameside Learning Partnership');
  await made.close();
  const settings = path.join(folder, 'pdqm.json');
  const given = JSON.parse(readFileSync(settings, 'utf8')) as object;
  writeFileSync(settings, JSON.stringify({ ...given, edition: 'other.json' }));
  writeFileSync(path.join(folder, 'other.json'), JSON.stringify(other));

  const { address, origin, close } = await servedDesk(folder);
  const cookie = (await fetch(address, { redirect: 'manual' })).headers.get('set-cookie')?.split(';')[0] ?? '';
  const answer = await fetch(`${origin}/api/year`, { headers: { cookie } });
  expect(await answer.json()).toMatchObject({ awardTitles: { bronze: 'Stone', silver: 'Rock', gold: 'Hill' } });
  await close();
});
