import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { watchMemory } from '../bench/measuring/memory.mjs';
import { london } from '../framework/editions/london/index.ts';
import { emptyReturn, fieldsOf } from '../framework/fields.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import { pdqm } from './many-runs.ts';
import { readPdf } from './pdf.ts';
import { startPdqm } from './pdqm.ts';
import { changed, decidedReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';

const cwd = temporaryFolder();
const mostMegabytes = 1_500;

/** The workbook is small: what is repeated packs well. */
async function longReturn(file: string, piece: string): Promise<void> {
  const text = piece.repeat(Math.floor(3_300 / piece.length));
  const row = { strand: null, level: null, date: null, evidence: text, kept: text, owner: text };
  const evidence = Array.from({ length: 1_900 }, (_, index) => ({
    ...row,
    ref: `E${String(index + 1)}`,
    aspect: london.aspects[index % london.aspects.length]?.id ?? null,
  }));
  const schoolReturn = changed(emptyReturn(london), { 'details.organisation': 'Elm School', evidence });
  const workbook = await buildWorkbook(london, schoolReturn);
  expect(workbook.length).toBeLessThan(200_000);
  writeFileSync(path.join(cwd, file), workbook);
}

/** What takes a browser most memory. PDQM_TEST_LONG=all has the others printed too. */
const heaviest = ['letters of many fonts', 'aب한ก'] as const;
const others = [
  ['prose', 'Minutes of the meeting show it. '],
  ['blank lines', 'a\n\n'],
] as const;

it.each(process.env['PDQM_TEST_LONG'] === 'all' ? [heaviest, ...others] : [heaviest])(
  'A small workbook with 20 million characters of %s is reported, with what was left out',
  async (name, piece) => {
    const file = `${name}.xlsx`;
    await longReturn(file, piece);
    const run = startPdqm(['report', file, '--out', name, '--json'], { cwd });
    const mostMemory = watchMemory(run.process.pid ?? 0);
    const ran = await run.ended;

    // Not known on every system.
    expect(mostMemory()).not.toBeGreaterThan(mostMegabytes);
    const [result] = ran.results();
    expect([ran.code, result?.status]).toEqual([0, 'made']);
    const leftOut =
      /The last 1,\d{3} of 1,900 rows on sheet Evidence/.exec(JSON.stringify(result?.problems))?.[0] ?? '';
    expect(leftOut).not.toBe('');
    const { pages } = await readPdf(readFileSync(path.join(cwd, result?.output ?? '')), 3);
    const words = pages
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(words).toContain('Left out of print This return holds more than a report can print.');
    expect(words).toContain(leftOut);
  },
);

it('Notes of hundreds of short lines leave days, levels and names whole in the report', async () => {
  const notes = fieldsOf(london).filter(({ path }) => path.startsWith('aspects.') && path.endsWith('.notes'));
  const schoolReturn = changed(
    decidedReturn(london),
    Object.fromEntries(notes.map(({ path }) => [path, 'a\n'.repeat(900)])),
  );
  writeFileSync(path.join(cwd, 'lines.xlsx'), await buildWorkbook(london, schoolReturn));
  const ran = await pdqm(['report', 'lines.xlsx', '--out', 'lines', '--json'], { cwd });
  const [result] = ran.results();
  expect([ran.code, result?.status]).toEqual([0, 'made']);
  const { pages } = await readPdf(readFileSync(path.join(cwd, result?.output ?? '')), 1);
  const [first = ''] = pages.map(({ text }) => text.replace(/\s+/g, ' '));
  expect(first).toContain('Joan Fairweather');
  expect(first).toContain('10 June 2026');
  expect(first).toContain('Silver');
});

it('A return with long texts in every box has whole sentences of what was left out, and counts those it does not name', async () => {
  const boxes = fieldsOf(london).filter(({ kind }) => kind === 'text');
  const schoolReturn = changed(
    decidedReturn(london),
    Object.fromEntries(boxes.map(({ path }) => [path, 'Minutes of the meeting show it. '.repeat(1_000)])),
  );
  writeFileSync(path.join(cwd, 'boxes.xlsx'), await buildWorkbook(london, schoolReturn));
  const ran = await pdqm(['report', 'boxes.xlsx', '--out', 'boxes', '--json'], { cwd });
  const { message = '' } = ran.results()[0]?.problems.find(({ code }) => code === 'left-out-of-print') ?? {};
  expect(message).toMatch(
    /^The return holds more.*Left out: (The end of “[^”]+” on sheet [^.]+\. )+And \d+ more places\.$/,
  );
});
