import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import type { ListedSchool } from './school-list.ts';
import { openSchoolList } from './school-list.ts';

const folder = temporaryFolder();
let files = 0;

async function schoolsIn(content: string | Buffer): Promise<readonly ListedSchool[]> {
  files += 1;
  const file = path.join(folder, `${String(files)}.csv`);
  writeFileSync(file, content);
  const schools: ListedSchool[] = [];
  for await (const school of (await openSchoolList(file)).schools) schools.push(school);
  return schools;
}

const headings =
  'URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),PhaseOfEducation (name),Postcode';

describe('an extract of Get Information about Schools', () => {
  it('is read from Windows-1252, quotes, commas and line breaks within quotes and all', async () => {
    const text = [
      headings,
      '"100001","208","Lambeth","2001","Ysgol Tŵr, “Larch End”","Community school","Open","Primary","SW2 1AA"',
      '"","208","Lambeth","45","St Mary""s\r\nand All Souls\'","","Open, but proposed to close","","SW2 1AB"',
      '"100003","208","Lambeth","","Gwên a Gŵyl – Ýsgol","","Closed","",""',
      '"100004","301","Barking and Dagenham","4000","","","Proposed to open","",""',
      ',,,,,,,,',
    ].join('\r\n');
    // Windows-1252 has no ŵ; a dash and quotes of its own it has.
    const bytes = Buffer.from(
      [...text.replaceAll('ŵ', 'ô')].map(
        (letter) => ({ '“': 0x93, '”': 0x94, '–': 0x96 })[letter] ?? letter.charCodeAt(0),
      ),
    );
    expect(await schoolsIn(bytes)).toEqual([
      {
        line: 2,
        beyond: null,
        organisation: 'Ysgol Tôr, “Larch End”',
        la: '208',
        laName: 'Lambeth',
        urn: '100001',
        laestab: '208/2001',
        pdLead: null,
        contact: null,
        standing: 'open',
      },
      {
        line: 4,
        beyond: null,
        organisation: 'St Mary"s and All Souls\'',
        la: '208',
        laName: 'Lambeth',
        urn: null,
        laestab: '208/0045',
        pdLead: null,
        contact: null,
        standing: 'open',
      },
      {
        line: 5,
        beyond: null,
        organisation: 'Gwên a Gôyl – Ýsgol',
        la: '208',
        laName: 'Lambeth',
        urn: '100003',
        laestab: null,
        pdLead: null,
        contact: null,
        standing: 'closed',
      },
      {
        line: 6,
        beyond: null,
        organisation: null,
        la: '301',
        laName: 'Barking and Dagenham',
        urn: '100004',
        laestab: '301/4000',
        pdLead: null,
        contact: null,
        standing: 'not yet open',
      },
    ]);
  });

  it('without a column that is needed is refused by the name of the column', async () => {
    await expect(schoolsIn('URN,LA (code),EstablishmentName\n1,2,3\n')).rejects.toThrow(
      'no column headed “EstablishmentNumber”, “EstablishmentStatus (name)”',
    );
  });
});

describe('a list of one’s own', () => {
  it('is read with its columns in any order and case, in UTF-8 with a letter across two blocks', async () => {
    const name = `${'x'.repeat(65_536 - 30)}ŷŵ✓`;
    const [school] = await schoolsIn(`\uFEFFLA;PD Lead; Organisation ;URN\n Camden ;=1+1;${name};990001\n`);
    expect(school).toMatchObject({ la: 'Camden', pdLead: '=1+1', organisation: name, urn: '990001', laestab: null });
  });

  it.each([
    ['nothing at all', '', 'it does not even have headings'],
    ['headings alone', 'organisation,la\r\n', 'has headings and no school'],
    ['blank lines alone', 'organisation,la\n,\n\n', 'has headings and no school'],
    ['other headings', 'place,la\nLarch End,208\n', 'no column headed “organisation”'],
    [
      'a quotation mark that is not closed',
      'organisation,la\n"Larch End,208\n',
      ', from line 2 on: this is not a CSV file that can be read.',
    ],
    [
      'a record without an end',
      `organisation\n"${'x'.repeat(1_100_000)}`,
      ', from line 2 on: this is not a CSV file that can be read.',
    ],
  ])('of %s is refused', async (_, text, message) => {
    await expect(schoolsIn(text)).rejects.toThrow(message);
  });

  it.each([
    ['nowhere.csv', 'nowhere.csv: cannot be read (there is no such file)'],
    ['.', ': cannot be read (it is a folder)'],
  ])('at %s is named as what cannot be read', async (name, message) => {
    await expect(openSchoolList(path.join(folder, name))).rejects.toThrow(message);
  });
});
