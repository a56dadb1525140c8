import ExcelJS from 'exceljs';
import path from 'node:path';
import { pdfText } from '../pdf.ts';
import { fillingIn } from '../agenda.ts';
import { pdqm } from '../many-runs.ts';
import { changed } from '../returns.ts';
import { verifiedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { inLambeth } from './awards.ts';
import { savingIn } from '../workbook-of.ts';

const cwd = temporaryFolder();
const save = savingIn(cwd);
const fillIn = fillingIn(cwd);
const textOf = (file: string) => pdfText(path.join(cwd, file));

/** As a round was made before there were codes of the content. */
async function withoutContent(file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path.join(cwd, file));
  const agenda = workbook.getWorksheet('Agenda');
  const column = ((agenda?.getRow(3).values ?? []) as unknown[]).indexOf('Content');
  agenda?.eachRow((row, number) => {
    if (number >= 3) row.getCell(column).value = null;
  });
  await workbook.xlsx.writeFile(path.join(cwd, file));
}

describe('a name put right after the decision', () => {
  const decided = { 'Elm Scool': { Decision: 'Silver' } };
  const elm = verifiedSchool('Elm Scool', 'RELM22222222', inLambeth);

  beforeAll(async () => {
    await save('elm/elm.xlsx', elm);
    await pdqm(['round', 'elm', '--out', 'elm.xlsx'], { cwd });
    await fillIn('elm.xlsx', decided);
  });
  const certificates = ['certificate', 'elm', '--decisions', 'elm.xlsx', '--out', 'elm-certificates', '--json'];

  it('keeps the decision, says both names, and stands on the certificate', async () => {
    await save(
      'elm/elm.xlsx',
      changed(elm, { 'details.organisation': 'Larkfield Academy', 'details.pdLead': 'Jo Ng' }),
    );
    const ran = await pdqm(certificates, { cwd });
    expect(ran.code).toBe(0);
    const [made] = ran.results();
    expect(made?.problems.find(({ code }) => code === 'details-changed-since-round')).toMatchObject({
      severity: 'query',
      message:
        'In elm.xlsx: The school’s details have changed since the agenda was made: it said “Elm Scool”, Lambeth; the return says “Larkfield Academy”, Lambeth.',
    });
    expect(await textOf(made?.output ?? '')).toContain('Larkfield Academy');
  });

  it('keeps the decision in the agenda when that is made again', async () => {
    const ran = await pdqm(['round', 'elm', '--out', 'elm.xlsx'], { cwd });
    expect(ran.stderr).toContain('1 on the agenda; 1 decided already');
  });

  it('refuses what the panel did not see: another judgement, or other evidence', async () => {
    for (const change of [{ 'aspects.quality.action': 'Something else' }, { 'evidence.0.kept': 'Elsewhere' }]) {
      await save('elm/elm.xlsx', changed(elm, { 'details.organisation': 'Elm School', ...change }));
      const [refused] = (await pdqm(certificates, { cwd })).results();
      expect(refused?.status).toBe('refused');
      expect(refused?.problems.map(({ code }) => code)).toContain('changed-since-round');
    }
  });

  it('falls back to the receipt in a round that was made before', async () => {
    await save('elm/elm.xlsx', elm);
    await pdqm(['round', 'elm', '--out', 'before.xlsx'], { cwd });
    await fillIn('before.xlsx', decided);
    await withoutContent('before.xlsx');
    const args = certificates.map((arg) => (arg === 'elm.xlsx' ? 'before.xlsx' : arg));
    const [made] = (await pdqm(args, { cwd })).results();
    expect(made?.status).not.toBe('refused');
    await save('elm/elm.xlsx', changed(elm, { 'details.organisation': 'Elm School' }));
    const [refused] = (await pdqm(args, { cwd })).results();
    expect(refused?.problems.map(({ code }) => code)).toContain('changed-since-round');
  });
});
