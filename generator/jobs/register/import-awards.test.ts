import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../../../framework/editions/london/index.ts';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { makeOffice } from '../../office/make-office.ts';
import { Office } from '../../office/office.ts';
import type { ImportSummary } from './import-awards.ts';
import { importAwards } from './import-awards.ts';

const folder = temporaryFolder();
const today = '2026-11-28';

let files = 0;
let office: Office;
beforeEach(async () => {
  files += 1;
  const place = path.join(folder, `office-${String(files)}`);
  await makeOffice(place, 'A. Chair');
  office = await Office.open(place, 'A. Chair');
});
afterEach(() => office.close());

const take = (text: string, dryRun = false): Promise<ImportSummary> => {
  const file = path.join(folder, `awards-${String(files)}.csv`);
  writeFileSync(file, text);
  return importAwards({ file, dryRun }, { office, edition: london, today });
};

const asPeopleHaveIt = `School Name;Borough;URN;Quality Mark;Date awarded
Ash Grove School;Camden Council;100001;GOLD AWARD;30/06/2024
Beech Hill;LB Lambeth;;Silver;12 May 2023
Cedar College;0202;100003;Embedded;1.9.2025
`;

it('takes a list as people have it, once', async () => {
  const { added } = await take(asPeopleHaveIt);
  expect(added.map(({ award }) => award)).toMatchObject([
    {
      imported: true,
      school: { organisation: 'Ash Grove School', la: 'Camden', laCode: '202', urn: '100001' },
      facts: { award: 'gold', level: 'embedded', decidedOn: '2024-06-30', validUntil: '2027-06-29' },
    },
    { school: { organisation: 'Beech Hill', la: 'Lambeth' }, facts: { award: 'silver', decidedOn: '2023-05-12' } },
    { school: { organisation: 'Cedar College', la: 'Camden' }, facts: { award: 'gold', decidedOn: '2025-09-01' } },
  ]);
  const again = await take(asPeopleHaveIt);
  expect([again.added.length, again.known.length]).toEqual([0, 3]);
  expect(added.map(({ state }) => state)).toEqual(['due', 'lapsed', 'in force']);
  expect((await office.register()).book.awards()).toHaveLength(3);
});

it('names every line that is wrong, and takes nothing then', async () => {
  const wrong = `organisation,la,urn,award,date of award
Ash Grove School,Camden,100001,Gold,30/06/2024
,Camden,,Gold,30/06/2024
Beech Hill,Camdon,,Golden,2024
Cedar College,Camden,12,Gold,30/06/2027
Ash Grove School,Camden,100001,Gold,30 June 2024
`;
  const { added, faults } = await take(wrong);
  expect(added).toEqual([]);
  expect(faults.map(({ line, message }) => `${String(line)}: ${message}`)).toEqual([
    '3: There is no name of a school.',
    '4: “Golden” is not an award. The awards are Bronze, Silver, Gold.',
    '4: The date of the award, “2024”, is a year alone, not a day (a cell for dates may show it as 16 July 1905). Write it as 30/06/2026.',
    expect.stringMatching(/^4: “Camdon” is not a local authority of .*Did you mean Camden \(202\)\?/) as string,
    '5: The date of the award, “30/06/2027”, is still to come.',
    '5: “12” is not a URN, which has six digits.',
    '6: This is the award of line 2 once more (Ash Grove School, gold, 30 June 2024). Delete one of them.',
  ]);
  expect((await (await office.register()).refresh()).awards()).toEqual([]);
});

it('takes nothing from a list in which a comma within a name has moved the columns', async () => {
  const { added, faults } = await take(
    'organisation,la,award,date of award,urn\nElm,Camden,Gold,30/06/2024,,\nAsh, Camden,Camden,Gold,30/06/2024,100001\n',
  );
  expect([added, faults]).toEqual([
    [],
    [
      {
        line: 3,
        message:
          '“100001” stands beyond the last heading, so what comes before it may be in the wrong columns. Put quotation marks around a name that holds a comma: "St Mary, Camden". Or give the list as .xlsx.',
      },
    ],
  ]);
});

it('says in a dry run what it would add, and adds nothing', async () => {
  expect((await take(asPeopleHaveIt, true)).added).toHaveLength(3);
  expect((await (await office.register()).refresh()).awards()).toEqual([]);
});

it.each([
  ['has no column for the award', 'organisation,la,date of award\nA,Camden,30/06/2024\n', /no column headed “award”/],
  ['is empty', '', /empty/],
  ['has headings only', 'organisation,award,date of award\n', /no award/],
])('refuses a list that %s', async (_, text, message) => {
  await expect(take(text)).rejects.toThrow(message);
});
