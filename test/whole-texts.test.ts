import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import { pdqm } from './many-runs.ts';
import { readPdf } from './pdf.ts';
import { mark, proseFields, withLines } from './prose-texts.ts';
import { changed, decidedReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

describe('the verifier report of a return whose texts are longer than the boxes of the workbook', () => {
  it('has each of them whole', async () => {
    const workbook = path.join(folder, 'long.xlsx');
    const lines = 16;
    const words = ' Teachers plan together on Mondays, and each team says what it has changed since the last time.';
    writeFileSync(workbook, await buildWorkbook(london, withLines(lines, words)));
    const ran = await pdqm(['report', workbook, '--out', folder, '--json']);
    const [made] = ran.results();
    const { pages } = await readPdf(made?.output ?? '');
    const text = pages.map((page) => page.text).join(' ');
    const lost = proseFields.flatMap(({ path: field }, index) =>
      Array.from({ length: lines }, (_, line) => mark(index, line + 1))
        .filter((each) => !text.includes(each))
        .map((each) => `${field} ${each}`),
    );
    expect(lost).toEqual([]);
  }, 120_000);
});

// The summary and the aspect show the evidence of the aspect, the table its row.
it('What Word pastes for bullets, ticks and arrows, and for a picture, is printed as letters and not as boxes', async () => {
  const workbook = path.join(folder, 'word.xlsx');
  const pasted = '\uf0b7\tMinutes\r\n\uf0a7\tPlans\r\n\uf0fc done \uf0e0 shared \ufffc\r\n';
  const filled = changed(decidedReturn(london), {
    'details.organisation': 'Alder Grove \ufffcPrimary School',
    'aspects.leadership.evidence': pasted,
    'evidence.0.evidence': pasted,
  });
  writeFileSync(workbook, await buildWorkbook(london, filled));
  const ran = await pdqm(['report', workbook, '--out', folder, '--json']);
  const { pages } = await readPdf(ran.results()[0]?.output ?? '');
  const text = pages.map((page) => page.text).join(' ');
  expect(text.match(/• Minutes\s+• Plans\s+✓ done → shared/g)).toHaveLength(3);
  expect(text).toContain('Alder Grove Primary School');
  expect(text).not.toMatch(/[\ue000-\uf8ff\ufffc]/);
}, 120_000);
