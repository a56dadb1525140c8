import ExcelJS from 'exceljs';
import path from 'node:path';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { london } from '../framework/editions/london/index.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import { readWorkbookFile } from '../workbook/file/read-workbook-file.ts';
import { textOf } from '../workbook/read/read-value.ts';
import { pdfText, readPdf } from './pdf.ts';
import { pdqm } from './many-runs.ts';
import { changed, completeReturn } from './returns.ts';
import { fillingIn, notesIn } from './agenda.ts';
import { roundSchools, verifiedSchool } from './rounds.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { savingIn } from './workbook-of.ts';

const cwd = temporaryFolder();
const save = savingIn(cwd);
const fillIn = fillingIn(cwd);

const { ash, birch, cedar } = roundSchools;

beforeAll(async () => {
  await save('round/ash.xlsx', ash);
  await save('round/birch.xlsx', birch);
  await save('round/cedar.xlsx', cedar);
  await save(
    'round/unverified.xlsx',
    changed(completeReturn(london), { 'details.urn': null, 'details.laestab': null }),
  );
});

describe('a panel round', () => {
  it('goes from the agenda to certificates that say what the panel decided', async () => {
    const made = await pdqm(['round', 'round', '--out', 'round/June.xlsx', '--json'], { cwd });
    expect(made.results().map(({ file, status, output }) => [path.basename(file), status, output])).toEqual([
      ['ash.xlsx', 'made', 'round/June.xlsx'],
      ['birch.xlsx', 'made', 'round/June.xlsx'],
      ['cedar.xlsx', 'made', 'round/June.xlsx'],
      ['unverified.xlsx', 'refused', null],
    ]);
    expect(made.code).toBe(1);
    expect(
      made
        .results()
        .at(-1)
        ?.problems.map(({ code }) => code),
    ).toEqual(['not-verified']);

    await fillIn('round/June.xlsx', {
      'Ash School': { Decision: 'Silver' },
      'Birch School': { Decision: 'Silver', Rationale: 'Impact is not Embedded yet' },
      'Cedar School': { Decision: 'Deferred', Rationale: 'Visit again' },
    });
    const args = ['certificate', 'round', '--decisions', 'round/June.xlsx', '--out', 'out', '--json'];
    const issued = await pdqm(args, { cwd });
    expect(
      issued.results().map(({ file, status, problems }) => [path.basename(file), status, problems[0]?.code]),
    ).toEqual([
      ['ash.xlsx', 'made', 'not-registered'],
      ['birch.xlsx', 'made', 'not-registered'],
      ['cedar.xlsx', 'refused', 'no-certificate'],
      ['unverified.xlsx', 'refused', 'not-verified'],
    ]);
    expect(
      issued
        .results()
        .at(-1)
        ?.problems.map(({ code }) => code),
    ).toEqual(['not-verified']);
    for (const { output, organisation } of issued.results().slice(0, 2)) {
      const text = await pdfText(path.join(cwd, output ?? ''));
      for (const said of [organisation ?? '?', 'Silver Award', '24 June 2026', '23 June 2029'])
        expect(text).toContain(said);
    }
  });

  it('looks before it issues: names what is refused, makes nothing but a contact sheet', async () => {
    const args = ['certificate', 'round', '--decisions', 'round/June.xlsx', '--out', 'dry', '--dry-run', '--json'];
    const { code, stderr, ...ran } = await pdqm(args, { cwd });
    expect(code).toBe(1);
    expect(ran.results().map(({ status, output }) => [status, output])).toEqual([
      ['made', null],
      ['made', null],
      ['refused', null],
      ['refused', null],
    ]);
    expect(stderr).toContain('Contact sheet: dry-contact-sheet.pdf');
    expect(readdirSync(cwd)).not.toContain('dry');
    const sheet = await readPdf(path.join(cwd, 'dry-contact-sheet.pdf'));
    expect(sheet.pages).toHaveLength(1);
    const text = sheet.pages[0]?.text.replace(/\s+/g, ' ');
    for (const said of ['Ash School', 'Birch School', 'Silver Award', '24 June 2026 to 23 June 2029', '1 to 2 of 2']) {
      expect(text).toContain(said);
    }
    expect(text).toMatch(/PDQM-2026-[A-Z0-9]{8}/);
    expect(text).not.toContain('Cedar School');
    expect(sheet).toMatchObject({ tagged: true, title: 'Certificates to be issued' });
  });

  it('keeps its decisions when it is made again, and is not overwritten where they would be lost', async () => {
    const again = await pdqm(['round', 'round', '--out', 'round/June.xlsx'], { cwd });
    expect(again.stderr).toContain('3 on the agenda; 3 decided already');

    await save('fewer/ash.xlsx', ash);
    const lost = await pdqm(['round', 'fewer', '--out', 'round/June.xlsx'], { cwd });
    expect(lost.code).toBe(2);
    expect(lost.stderr).toContain('Birch School, which is not on the agenda any more');
    expect(lost.stderr).toContain('--force');

    const taken = await pdqm(['round', 'fewer', '--out', 'round/ash.xlsx'], { cwd });
    expect(taken.code).toBe(2);
    expect(taken.stderr).toContain('round/ash.xlsx: this is a school’s return. It is left as it is');
  });

  it('keeps the panel’s notes when it is made again, also those on a return that has changed, and loses none in silence', async () => {
    await save('noted/ash.xlsx', ash);
    await save('noted/birch.xlsx', birch);
    await pdqm(['round', 'noted', '--out', 'noted.xlsx', '--quiet'], { cwd });
    await fillIn('noted.xlsx', { 'Ash School': { Notes: 'Ask about coaching' }, 'Birch School': { Notes: '=1+1' } });
    await save('noted/ash.xlsx', changed(ash, { 'verification.goodPractice': 'Lesson study in every team' }));
    await save('noted/cedar.xlsx', cedar);

    const again = await pdqm(['round', 'noted', '--out', 'noted.xlsx', '--quiet'], { cwd });
    expect(again.code).toBe(0);
    expect(await notesIn(path.join(cwd, 'noted.xlsx'))).toEqual({
      'Ash School': 'Ask about coaching',
      'Birch School': '=1+1',
      'Cedar School': '',
    });

    const fewer = await pdqm(['round', 'noted/cedar.xlsx', '--out', 'noted.xlsx'], { cwd });
    expect(fewer.code).toBe(2);
    expect(fewer.stderr).toContain('the note on Ash School, which is not on the agenda any more');
  });

  it('speaks to the panel in no words of the command line, whatever is not ready', async () => {
    await save('words/ash.xlsx', ash);
    await save('words/draft.xlsx', changed(completeReturn(london), { 'details.la': null }));
    const other = { ...london, id: 'elsewhere' };
    writeFileSync(path.join(cwd, 'words/other.xlsx'), await buildWorkbook(other, birch));
    writeFileSync(path.join(cwd, 'words/broken.xlsx'), 'PK');
    await pdqm(['round', 'words', '--out', 'words.xlsx', '--quiet'], { cwd });
    const texts = readWorkbookFile(readFileSync(path.join(cwd, 'words.xlsx'))).sheets.flatMap((sheet) =>
      [...sheet.filled()].map(({ cell }) => textOf(cell) ?? ''),
    );

    expect(texts).toContain('Read it together with the file of that edition.');
    expect(texts.filter((text) => /--|pdqm|command/i.test(text))).toEqual([]);
  });

  it('issues nothing that is not what the panel saw, nothing that is decided otherwise elsewhere, and names who is missing', async () => {
    await save('later/ash.xlsx', changed(ash, { 'evidence.0.kept': 'Elsewhere' }));
    await save('later/cedar.xlsx', changed(cedar, { 'panel.decision': 'silver', 'panel.decidedOn': '2026-06-24' }));
    const args = ['certificate', 'later', '--decisions', 'round/June.xlsx', '--out', 'later-out', '--json'];
    const { code, ...ran } = await pdqm(args, { cwd });
    expect(code).toBe(1);
    const named = ran
      .results()
      .map(({ file, status, organisation, problems: [first] }) => [
        path.basename(file),
        status,
        organisation,
        first?.code,
        first?.sheet,
      ]);
    expect(named).toEqual([
      ['ash.xlsx', 'refused', 'Ash School', 'changed-since-round', 'Agenda'],
      ['cedar.xlsx', 'refused', 'Cedar School', 'decisions-disagree', 'Agenda'],
      ['June.xlsx', 'refused', 'Birch School', 'return-not-given', 'Agenda'],
    ]);
    expect(ran.results()[1]?.problems[0]?.message).toContain('Deferred, the workbook’s own Panel sheet Silver');
    // As it is told to: what stands on the sheet is taken away.
    await save('later/cedar.xlsx', cedar);
    const again = await pdqm(args, { cwd });
    expect(again.results()[1]?.problems.map(({ code }) => code)).not.toContain('decisions-disagree');
  });

  it('says of a return that cannot be on the agenda what the agenda says, and calls for nothing where no award is sought', async () => {
    await save('folder/ash.xlsx', ash);
    await save('folder/audit.xlsx', verifiedSchool('Audit School', 'RAUDIT222222', { 'overall.intention': 'no' }));
    await pdqm(['round', 'folder', '--out', 'folder.xlsx'], { cwd });
    await fillIn('folder.xlsx', { 'Ash School': { Decision: 'Silver' } });
    const notSought = 'The school does not seek the award: it uses the workbook as an audit tool.';
    for (const command of ['certificate', 'letter']) {
      const args = [command, 'folder', '--decisions', 'folder.xlsx', '--out', `folder-${command}`, '--json'];
      const { code, ...ran } = await pdqm(args, { cwd });
      const [, audit] = ran.results();
      expect([code, audit?.status, ...(audit?.problems ?? []).map(({ message }) => message)]).toEqual([
        0,
        'refused',
        notSought,
      ]);
    }
    await save(
      'folder/draft.xlsx',
      changed(completeReturn(london), { 'meta.returnId': 'RDRAFT222222', 'details.pdLead': null }),
    );
    const said = async (...args: readonly string[]) => {
      const { code, ...ran } = await pdqm([...args, '--json'], { cwd });
      const draft = ran.results().find(({ file }) => file.endsWith('draft.xlsx'));
      return [code, draft?.status, draft?.problems];
    };
    expect(await said('certificate', 'folder', '--decisions', 'folder.xlsx', '--out', 'folder-certificate')).toEqual(
      await said('round', 'folder', '--out', 'folder-2.xlsx'),
    );
  });

  it('shows what a return’s own Panel sheet says, and issues nothing of it until the panel has decided', async () => {
    await save('own/ash.xlsx', changed(ash, { 'panel.decision': 'gold', 'panel.decidedOn': '2026-05-12' }));
    await save('own/birch.xlsx', birch);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path.join(cwd, 'own/ash.xlsx'));
    for (const sheet of workbook.worksheets) if (sheet.name === 'Panel') sheet.name = 'Our panel';
    await workbook.xlsx.writeFile(path.join(cwd, 'own/ash.xlsx'));
    const made = await pdqm(['round', 'own', '--out', 'own.xlsx', '--json'], { cwd });
    expect(made.stderr).not.toContain('decided already');
    const asked = made.results()[0]?.problems.map(({ code, sheet, cell }) => [code, sheet, cell]);
    expect(asked).toEqual(
      expect.arrayContaining([
        ['award-skips-self-assessment', 'Our panel', 'C8'],
        ['decision-in-return-only', 'Our panel', 'C8'],
      ]),
    );
    const agenda = readWorkbookFile(readFileSync(path.join(cwd, 'own.xlsx'))).sheets.find(
      ({ name }) => name === 'Agenda',
    );
    const headers = [...(agenda?.filled() ?? [])].filter(({ row }) => row === 3).map(({ cell }) => textOf(cell));
    const shown = (header: string) => textOf(agenda?.cell(4, headers.indexOf(header) + 1) ?? null);
    expect(['In the return', 'Decision', 'Date of decision', 'Rationale'].map(shown)).toEqual([
      'Gold, 12/05/2026',
      null,
      null,
      null,
    ]);
    const issued = await pdqm(['certificate', 'own', '--decisions', 'own.xlsx', '--out', 'own-out', '--json'], { cwd });
    expect(issued.results().map(({ status }) => status)).toEqual(['refused', 'refused']);
  });

  it('does not take in as decided a return that comes after the meeting', async () => {
    await save('late/ash.xlsx', ash);
    await pdqm(['round', 'late', '--out', 'late.xlsx', '--quiet'], { cwd });
    await fillIn('late.xlsx', { 'Ash School': { Decision: 'Silver' } });
    await save('late/cedar.xlsx', changed(cedar, { 'panel.decision': 'silver', 'panel.decidedOn': '2026-06-24' }));
    const again = await pdqm(['round', 'late', '--out', 'late.xlsx'], { cwd });
    expect(again.stderr).toContain('2 on the agenda; 1 decided already');
    const args = ['certificate', 'late', '--decisions', 'late.xlsx', '--out', 'late-out', '--json'];
    expect((await pdqm(args, { cwd })).results().map(({ status }) => status)).toEqual(['made', 'refused']);
  });

  it('has no certificate yet for a return on which the panel has not decided, and says what the return itself says', async () => {
    await save('undecided/ash.xlsx', changed(ash, { 'panel.decision': 'silver', 'panel.decidedOn': '2026-05-12' }));
    await save('undecided/birch.xlsx', birch);
    await pdqm(['round', 'undecided', '--out', 'undecided.xlsx', '--quiet'], { cwd });
    await fillIn('undecided.xlsx', {});
    const { code, ...ran } = await pdqm(
      ['certificate', 'undecided', '--decisions', 'undecided.xlsx', '--out', 'undecided-out', '--json'],
      { cwd },
    );
    expect(code).toBe(0);
    const said = ran.results().map(({ status, problems }) => [status, ...problems.map(({ message }) => message)]);
    const notYet = 'In undecided.xlsx: No decision is entered for this return yet.';
    expect(said[0]).toEqual([
      'refused',
      notYet,
      expect.stringContaining('The return’s own Panel sheet has a decision: Silver, 12 May 2026.'),
    ]);
    expect(said[1]?.slice(0, 2)).toEqual(['refused', notYet]);
    const letters = await pdqm(['letter', 'undecided', '--decisions', 'undecided.xlsx', '--out', 'undecided-out'], {
      cwd,
    });
    expect(letters.stdout).toMatch(/^– undecided\/birch\.xlsx: no letter /mu);
    expect(letters.stderr).toContain('2 without a letter');
    expect(letters.stdout + letters.stderr).not.toContain('certificate');
  });
});
