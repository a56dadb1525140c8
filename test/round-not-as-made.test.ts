import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { pdqm } from './many-runs.ts';
import { changed } from './returns.ts';
import { fillingIn } from './agenda.ts';
import { roundSchools } from './rounds.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { savingIn } from './workbook-of.ts';

/* A round’s workbook that is not as it was made, and what is no round’s workbook. */

const cwd = temporaryFolder();
const save = savingIn(cwd);
const fillIn = fillingIn(cwd);

const { ash, birch, cedar } = roundSchools;

describe('a panel round', () => {
  it('is refused as a whole where a row is there twice, and names the cells', async () => {
    await save('twice/ash.xlsx', ash);
    await save('twice/birch.xlsx', birch);
    await pdqm(['round', 'twice', '--out', 'twice.xlsx', '--quiet'], { cwd });
    await fillIn('twice.xlsx', { 'Birch School': { Return: 'RASH22222222' } });
    const { code, stderr, stdout } = await pdqm(['certificate', 'twice', '--decisions', 'twice.xlsx'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/twice\.xlsx, Agenda!\w+: “Ash School” has several rows: decisions in \w+4, \w+5/);
  });

  it('leaves two returns that nothing tells apart off the agenda, and can be read', async () => {
    const unnumbered = changed(ash, { 'meta.returnId': null });
    await save('apart/a.xlsx', unnumbered);
    await save('apart/b.xlsx', changed(unnumbered, { 'details.pdLead': 'Somebody Else' }));
    await save('apart/birch.xlsx', birch);
    const made = await pdqm(['round', 'apart', '--out', 'apart.xlsx', '--json'], { cwd });
    expect(made.results().map(({ status, problems }) => [status, problems[0]?.code])).toEqual([
      ['refused', 'not-told-apart'],
      ['refused', 'not-told-apart'],
      ['made', 'award-skips-self-assessment'],
    ]);
    const args = ['certificate', 'apart', '--decisions', 'apart.xlsx', '--out', 'apart-out', '--json'];
    const issued = await pdqm(args, { cwd });
    expect(issued.code).toBe(1);
    const [twin] = issued.results();
    expect(twin?.problems.map(({ code }) => code).slice(0, 2)).toEqual(['not-in-round', 'not-told-apart']);
    expect(twin?.problems[0]?.remedy).toMatch(/^Settle first which return of the school counts/);
    expect((await pdqm(['round', 'apart', '--out', 'apart.xlsx'], { cwd })).code).toBe(1);
  });

  it('issues nothing for rows whose names were sorted without the rest, and does not put them right in silence', async () => {
    await save('sorted/ash.xlsx', ash);
    await save('sorted/cedar.xlsx', cedar);
    await pdqm(['round', 'sorted', '--out', 'sorted.xlsx', '--quiet'], { cwd });
    await fillIn('sorted.xlsx', {
      'Ash School': { Decision: 'Silver', 'School / organisation': 'Cedar School' },
      'Cedar School': { Decision: 'Silver', 'School / organisation': 'The Ash School' },
    });
    const args = ['certificate', 'sorted', '--decisions', 'sorted.xlsx', '--out', 'sorted-out', '--json'];
    const issued = await pdqm(args, { cwd });
    expect(
      issued.results().map(({ status, problems: [first] }) => [status, first?.code, first?.sheet, first?.cell]),
    ).toEqual([
      ['refused', 'row-names-other-school', 'Agenda', 'A4'],
      ['refused', 'row-names-other-school', 'Agenda', 'A5'],
    ]);
    const again = await pdqm(['round', 'sorted', '--out', 'sorted.xlsx'], { cwd });
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('whose row says that it is the return of')]);
  });

  it('says what is given in the place of a round', async () => {
    await pdqm(['round', 'twice/ash.xlsx', '--out', 'whole.xlsx', '--quiet'], { cwd });
    const parts = unzipSync(readFileSync(path.join(cwd, 'whole.xlsx')));
    const agenda = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    const flaws = { entities: agenda.replace('<row ', '&unknown;<row '), torn: agenda.slice(0, agenda.length / 2) };
    for (const [name, sheet] of Object.entries(flaws)) {
      writeFileSync(path.join(cwd, `${name}.xlsx`), zipSync({ ...parts, 'xl/worksheets/sheet2.xml': strToU8(sheet) }));
    }
    await pdqm(['consolidate', 'twice', '--out', 'borough.xlsx', '--quiet'], { cwd });
    writeFileSync(path.join(cwd, 'large.xlsx'), '');
    truncateSync(path.join(cwd, 'large.xlsx'), 300_000_000);
    writeFileSync(path.join(cwd, 'letter.xlsx'), 'Dear all');
    const said = async (file: string) => {
      const { code, stderr } = await pdqm(['certificate', 'twice', '--decisions', file], { cwd });
      expect(code).toBe(2);
      return stderr;
    };
    for (const name of Object.keys(flaws))
      expect(await said(`${name}.xlsx`)).toContain('The sheet “Agenda” of this workbook is damaged');
    expect(await said('borough.xlsx')).toContain('This is the consolidated workbook of a borough');
    for (const name of ['large.xlsx', 'letter.xlsx']) expect(await said(name)).not.toMatch(/return/);
  });

  it('takes no return for a round', async () => {
    const { code, stderr } = await pdqm(['certificate', 'twice', '--decisions', 'twice/ash.xlsx'], { cwd });
    expect(code).toBe(2);
    const said = 'This is a workbook for a school’s return, not that of a panel round. Give the workbook that was made';
    expect(stderr).toContain(`twice/ash.xlsx: ${said}`);
    await pdqm(['new', '--out', 'blank.xlsx', '--quiet'], { cwd });
    const blank = await pdqm(['certificate', 'twice', '--decisions', 'blank.xlsx'], { cwd });
    expect([blank.code, blank.stderr]).toEqual([2, expect.stringContaining(`blank.xlsx: ${said}`)]);
  });

  it('names a row by the beginning of a name, an LA or a return of thousands of letters', async () => {
    const long = 'A'.repeat(5_000);
    await save('long/ash.xlsx', ash);
    await save('long/birch.xlsx', birch);
    await save('long/cedar.xlsx', cedar);
    await pdqm(['round', 'long', '--out', 'long.xlsx', '--quiet'], { cwd });
    await fillIn('long.xlsx', {
      'Ash School': { Decision: 'Silver', 'School / organisation': long },
      'Birch School': { Decision: 'Silver', 'LA area': long },
      'Cedar School': { Decision: 'Silver', Return: long },
    });
    const args = ['certificate', 'long/cedar.xlsx', '--decisions', 'long.xlsx', '--out', 'long-out', '--json'];
    const issued = await pdqm(args, { cwd });
    const lost = await pdqm(['round', 'long/cedar.xlsx', '--out', 'long.xlsx'], { cwd });
    expect([issued.code, lost.code]).toEqual([1, 2]);
    const lines = [...issued.stdout.trimEnd().split('\n'), ...lost.stderr.trimEnd().split('\n')];
    expect(lines).toHaveLength(5);
    expect(lines.filter((line) => line.length > 1_500)).toEqual([]);
  });

  it('goes by the return where a name on the agenda is mistyped, asks about it, and keeps the decision', async () => {
    await save('typed/ash.xlsx', ash);
    await save('typed/cedar.xlsx', cedar);
    await pdqm(['round', 'typed', '--out', 'typed.xlsx', '--quiet'], { cwd });
    await fillIn('typed.xlsx', {
      'Ash School': { Decision: 'Silver', 'School / organisation': 'Ahs Schol' },
      'Cedar School': { Decision: 'Silver', 'School / organisation': 'Cedar School (moved)' },
    });
    const args = ['certificate', 'typed', '--decisions', 'typed.xlsx', '--out', 'typed-out', '--json'];
    const issued = await pdqm(args, { cwd });
    expect(
      issued.results().map(({ status, problems: [first] }) => [status, first?.severity, first?.cell, first?.message]),
    ).toEqual([
      ['made', 'query', 'A4', 'In typed.xlsx: The row calls the school “Ahs Schol”, its return “Ash School”.'],
      [
        'made',
        'query',
        'A5',
        'In typed.xlsx: The row calls the school “Cedar School (moved)”, its return “Cedar School”.',
      ],
    ]);
    const again = await pdqm(['round', 'typed', '--out', 'typed.xlsx'], { cwd });
    expect(again.stderr).toContain('2 on the agenda; 2 decided already');
  });
});
