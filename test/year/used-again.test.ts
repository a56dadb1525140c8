import path from 'node:path';
import { pdfText } from '../pdf.ts';
import { pdqm } from '../many-runs.ts';
import { verifiedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { savingIn } from '../workbook-of.ts';
import { issued, record } from './awards.ts';

const cwd = temporaryFolder();
const office = path.join(cwd, 'office');

it('takes no award of three years before for a decision on a workbook that its school has filled in again', async () => {
  await savingIn(cwd)('returns/ash.xlsx', verifiedSchool('Ash School', 'RASH22222222'));
  await pdqm(['init', 'office', '--quiet'], { cwd });
  await record(office, [
    issued('PDQM-E', 'bronze', '2023-06-24', { organisation: 'Ash School', returnId: 'RASH22222222' }),
  ]);
  const ran = await pdqm(['report', '../returns', '--out', '../reports', '--json'], { cwd: office });
  expect(ran.results()).toMatchObject([{ status: 'made', stage: 'verified' }]);
  const { output } = ran.results()[0] ?? {};
  const text = await pdfText(path.resolve(office, String(output)));
  expect(text).toContain('Recommended');
  expect(text).not.toContain('24 June 2023');
});
