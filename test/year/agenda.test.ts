import ExcelJS from 'exceljs';
import path from 'node:path';
import { pdqm } from '../many-runs.ts';
import { changed } from '../returns.ts';
import { verifiedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { issued, inLambeth, record } from './awards.ts';
import { savingIn } from '../workbook-of.ts';

const cwd = temporaryFolder();
const save = savingIn(cwd);
const ash = verifiedSchool('Ash School', 'RASH22222222', inLambeth);
const birch = verifiedSchool('Birch School', 'RBIRCH222222', inLambeth);

describe('the agenda', () => {
  it('says which award a school has and when it ends, and is read back by another program', async () => {
    await pdqm(['init', 'agenda', '--quiet'], { cwd });
    await record(path.join(cwd, 'agenda'), [
      issued('PDQM-1', 'bronze', '2020-07-01', { organisation: 'Ash', urn: '100200' }),
      issued('PDQM-2', 'silver', '2026-07-01', { organisation: 'Ash', urn: '100200' }),
      issued('PDQM-3', 'gold', '2026-07-01', { organisation: 'Birch', laestab: '2081234' }),
      issued('PDQM-4', 'bronze', '2026-05-01', { organisation: 'Used Again', returnId: 'RUSED2222222' }),
      issued('PDQM-5', 'bronze', '2026-07-01', { organisation: 'Decided', returnId: 'RDECIDED2222' }),
    ]);
    await record(path.join(cwd, 'agenda'), [{ kind: 'withdrawn', serial: 'PDQM-3', on: '2026-08-01' }], 'Closed');
    await save('agenda/round/ash.xlsx', changed(ash, { 'details.urn': '100200' }));
    await save('agenda/round/birch.xlsx', changed(birch, { 'details.laestab': '208/1234' }));
    await save('agenda/round/used.xlsx', verifiedSchool('Used Again', 'RUSED2222222', inLambeth));
    await save('agenda/round/decided.xlsx', verifiedSchool('Decided Since', 'RDECIDED2222', inLambeth));
    await save('agenda/round/new.xlsx', verifiedSchool('New School', 'RNEW22222222', inLambeth));
    const ran = await pdqm(['round', 'round', '--out', 'round.xlsx'], { cwd: path.join(cwd, 'agenda') });
    expect(ran.code).toBe(0);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path.join(cwd, 'agenda', 'round.xlsx'));
    const agenda = workbook.getWorksheet('Agenda');
    const column = ((agenda?.getRow(3).values ?? []) as unknown[]).indexOf('Award held');
    const held = [4, 5, 6, 7, 8].map((row) => [agenda?.getCell(row, 1).text, agenda?.getCell(row, column).text]);
    expect(held).toEqual([
      ['Ash School', 'Silver until 30 June 2029'],
      ['Birch School', 'Gold, withdrawn'],
      ['Decided Since', ''],
      ['New School', ''],
      ['Used Again', 'Bronze until 30 April 2029'],
    ]);
  });

  it('asks about a return that has its own award already, and so does what is made from it', async () => {
    const there = { cwd: path.join(cwd, 'agenda') };
    const own = 'This return has its award already: Bronze, 1 July 2026, PDQM-5';
    const args = ['round', 'round', '--out', 'again.xlsx', '--json'];
    const queryOf = (ran: Awaited<ReturnType<typeof pdqm>>) =>
      ran.results().map(({ problems }) => problems.find(({ code }) => code === 'has-award-already')?.message);
    const certificates = ['certificate', 'round', '--decisions', 'again.xlsx', '--json'];

    const inForce = `${own}, in force until 30 June 2029.`;
    expect(queryOf(await pdqm(args, there))).toEqual([undefined, undefined, inForce, undefined, undefined]);
    const certified = await pdqm(certificates, there);
    expect(queryOf(certified)).toEqual([undefined, undefined, inForce, undefined, undefined]);
    expect(certified.stdout).not.toMatch(/not decided/u);
    await pdqm(['round', 'round/new.xlsx', '--out', 'next.xlsx'], there);
    const next = await pdqm(['certificate', 'round', '--decisions', 'next.xlsx', '--json'], there);
    expect(next.results()[2]).toMatchObject({
      status: 'refused',
      problems: [{ message: inForce }, { severity: 'query', message: 'It is not on the agenda of this round.' }],
    });
    await record(there.cwd, [{ kind: 'withdrawn', serial: 'PDQM-5', on: '2026-08-02' }], 'Closed');
    await pdqm(args, there);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path.join(there.cwd, 'again.xlsx'));
    const queries = JSON.stringify(workbook.getWorksheet('Queries')?.getSheetValues());
    expect(queries).toContain(`${own}, withdrawn on 2 August 2026.`);
  });
});
