import { readdirSync, readFileSync } from 'node:fs';
import { Workbook } from 'exceljs';
import { zipSync } from 'fflate';
import { projectPath } from '../generator/project-folder.ts';
import { extract, headings, issuingFolder } from './issuing.ts';

const { at, save, run, issue, inFolder, listed } = issuingFolder();

describe('Lists as people have them', () => {
  const names = [
    'London Borough of Camden',
    'Camden Council',
    'LB Lambeth',
    'Royal Borough of Greenwich',
    'City of Westminster',
    'Richmond',
    'RBKC',
    '0208',
  ];
  const rows = [
    ['School Name', 'Local Authority', 'URN'],
    ...names.map((la, index) => [`School ${String(index)}`, la, String(100_001 + index)]),
  ];
  const las = [
    'Camden',
    'Camden',
    'Lambeth',
    'Greenwich',
    'Westminster',
    'Richmond upon Thames',
    'Kensington and Chelsea',
    'Lambeth',
  ];
  const asText = (separator: string) => rows.map((row) => row.join(separator)).join('\r\n');

  it.each([
    ['Excel’s Unicode text', () => Buffer.from(`\uFEFF${asText('\t')}`, 'utf16le')],
    ['UTF-16 with the other order of bytes', () => Buffer.from(`\uFEFF${asText(',')}`, 'utf16le').swap16()],
    [
      'a workbook',
      async () => {
        const workbook = new Workbook();
        workbook
          .addWorksheet('Schools')
          .addRows(rows.map((row) => row.map((text) => (/^1\d{5}$/.test(text) ? Number(text) : text))));
        return Buffer.from(await workbook.xlsx.writeBuffer());
      },
    ],
  ])('are read from %s, with other headings and local authorities as people write them', async (_, content) => {
    save('schools.csv', await content());
    const { code, ...ran } = await issue();
    expect([code, ran.results().map(({ la }) => la)]).toEqual([0, las]);
    expect((await listed()).map(({ urn }) => urn)).toEqual(rows.slice(1).map(([, , urn]) => urn));
  });

  it('are read where their first line says to Excel what separates the columns', async () => {
    save('schools.csv', `sep=;\r\n${asText(';')}`);
    const { code, ...ran } = await issue();
    expect([code, ran.results().map(({ la }) => la)]).toEqual([0, las]);
    const list = readFileSync(at('issued', 'issued.csv'), 'utf8').replaceAll(',', ';').replace('\uFEFF', 'sep=;\r\n');
    save('issued.csv', list);
    const borough = await run(['consolidate', 'issued', '--issued', 'issued.csv', '--out', 'b.xlsx']);
    expect([borough.code, borough.stderr]).toEqual([0, expect.stringContaining('8 read')]);
  });

  it('are refused at a line that goes on beyond the headings, since a comma has moved what it says', async () => {
    save('schools.csv', 'School,LA,URN\nAsh,Camden,100001,,\nSt Mary, Camden,100002,100002\n');
    const { code, ...ran } = await issue();
    expect([code, ran.results().map(({ status, problems }) => [status, problems[0]?.message])]).toEqual([
      1,
      [
        ['made', undefined],
        [
          'refused',
          'Line 3 of the list: “100002” stands beyond the last heading, so what comes before it may be in the wrong columns.',
        ],
      ],
    ]);
  });

  it('are asked about where a name is too long to be printed, and nothing is issued for it', async () => {
    save('schools.csv', `School,LA\n${'A'.repeat(10_000)},Camden\n`);
    const { code, ...ran } = await issue();
    const [result] = ran.results();
    expect([code, result?.status, result?.problems[0]?.message]).toEqual([
      1,
      'refused',
      expect.stringMatching(/^Line 2 of the list: “A{20,80}…” has 10,000 characters; up to 200 can be printed\.$/),
    ]);
    expect(JSON.stringify(result).length).toBeLessThan(1000);
  });

  it('have their numbers in one form in the list of what is issued', async () => {
    save('schools.csv', 'School,LA,URN,LAESTAB\nAsh,Camden,100 001,2021234\nBirch,Camden,,202-9101\n');
    expect((await issue()).code).toBe(0);
    const issued = readFileSync(at('issued', 'issued.csv'), 'utf8');
    expect(issued).toMatch(/Ash,202,Camden,100001,202\/1234,[\s\S]*Birch,202,Camden,,202\/9101,/);
  });

  it('are asked about with the beginning of an LA, a URN or a LAESTAB of thousands of letters', async () => {
    const long = 'A'.repeat(5_000);
    save('schools.csv', `School,LA,URN,LAESTAB\nAsh,${long},,\nBirch,Camden,${long},\nCedar,Camden,,${long}\n`);
    const { code, ...ran } = await issue();
    expect([code, ran.results().map(({ problems }) => problems[0]?.message)]).toEqual([
      1,
      [
        expect.stringMatching(/^Line 2 of the list: “A{20,80}…” is not a local authority of this edition\.$/),
        expect.stringMatching(/^Line 3 of the list: “A{20,80}…” is not a URN, which has six digits\.$/),
        expect.stringMatching(/^Line 4 of the list: “A{20,80}…” is not a LAESTAB, which has seven digits/),
      ],
    ]);
  });

  it('are named for what they are where they are a zip file', async () => {
    save('schools.csv', Buffer.from(zipSync({ 'edubasealldata.csv': Buffer.from(extract) })));
    const { code, stderr } = await issue();
    expect([code, stderr.trimEnd().split('\n')]).toEqual([2, [expect.stringContaining('Unzip it, and give the .csv')]]);
  });

  it('are named for what they are where they are no Excel workbook: save as .xlsx or CSV', async () => {
    const ods = readFileSync(projectPath('test', 'fixtures', 'files', 'opendocument.ods'));
    save('schools.csv', ods);
    save('issued.ods', ods);
    const said = /^pdqm: [^\n]*: this is an OpenDocument file [^\n]* save it as \.xlsx or CSV, and give that\.\n$/;
    const asSchools = await issue();
    expect([asSchools.code, asSchools.stderr]).toEqual([2, expect.stringMatching(said)]);
    const asIssued = await run(['consolidate', '.', '--issued', 'issued.ods', '--out', 'b.xlsx']);
    expect([asIssued.code, asIssued.stderr]).toEqual([2, expect.stringMatching(said)]);
  });

  it('say which local authorities they have where it is none of the edition’s', async () => {
    save('schools.csv', `${headings}\n1,936,Surrey,2001,Ash,Open,\n2,886,Kent,2002,Elm,Open,\n`);
    const { code, stderr } = await issue();
    expect(code).toBe(2);
    expect(stderr).toContain('It has schools of Surrey, Kent.');
    expect(stderr).toMatch(/edition \(City of London, Camden, .*Waltham Forest\)/);
  });

  it('say which local authorities they have in a list of one’s own too, also without a summary', async () => {
    save('schools.csv', 'school,la\nAsh,Surrey\nElm,Kent\nFir,Surrey\n');
    const { code, stdout, stderr } = await issue('--quiet');
    expect(code).toBe(2);
    expect(stdout.match(/la-unknown/g)).toHaveLength(3);
    expect(stderr).toContain('schools.csv: none of its 3 lines is a school of');
    expect(stderr).toMatch(
      /edition \(City of London, Camden, .*Waltham Forest\)\. It has schools of Surrey, Kent\. Use the list of the right area\.\n$/,
    );
    expect(inFolder()).toEqual([]);

    save('schools.csv', 'school,la\nAsh,Surrey\nElm,Camdn\n');
    expect(await issue()).toMatchObject({ code: 1, stderr: expect.not.stringContaining('none of its') as string });
  });

  it('get no row dropped or issued whose local authority or numbers are in doubt', async () => {
    const lines = [
      'A,Camdn,,',
      'B,,,208/2001',
      'C,Camden,,208/2002',
      'D,Lambeth,12345,',
      'E,Lambeth,,208/20',
      'F,Camden,,',
    ];
    save('schools.csv', `School,Borough,URN,DfE number\n${lines.join('\n')}\n`);
    const { stderr, ...ran } = await issue('--la', 'Lambeth');
    expect(
      ran
        .results()
        .map(({ organisation, status, la, problems: [problem] }) => [organisation, status, la, problem?.code]),
    ).toEqual([
      ['A', 'refused', null, 'la-unknown'],
      ['B', 'made', 'Lambeth', undefined],
      ['D', 'refused', 'Lambeth', 'number-unlikely'],
      ['E', 'refused', 'Lambeth', 'number-unlikely'],
    ]);
    expect(ran.results()[0]?.problems[0]?.remedy).toContain('Did you mean Camden (202)?');
    expect(stderr).toContain('left out: 2 of other local authorities');
    const [other] = (await issue('--la', '202')).results().filter(({ organisation }) => organisation === 'C');
    expect(other?.problems[0]?.message).toContain('the LAESTAB 208/2002 is not of the local authority 202');
  });

  it.each([
    [['--out', 'foo.xlsx'], 'Name a folder.'],
    [['--out', 'issued', '--la', 'Camdn'], 'Did you mean Camden (202)?'],
  ])('are not issued with %p', async (args, message) => {
    save('schools.csv', 'organisation,la\nElm,208\n');
    const { code, stderr } = await run(['new', '--schools', 'schools.csv', ...args]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(readdirSync(at())).toEqual(['schools.csv']);
  });

  it('ask about a school that has another name than when it got its workbook', async () => {
    save('schools.csv', 'organisation,la,urn\nElm,208,100001\n');
    await issue();
    save('schools.csv', 'organisation,la,urn\nOak,208,100001\n');
    const [result] = (await issue()).results();
    expect([result?.status, result?.problems.map(({ code, severity }) => [code, severity])]).toEqual([
      'unchanged',
      [['school-renamed', 'query']],
    ]);
  });
});
