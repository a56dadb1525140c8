import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { attachedTexts } from '../../../register/proof/in-pdf.ts';
import { findBrowser } from '../browser.ts';
import { openPrinter } from '../printer.ts';
import { withAdditions } from './additions.ts';

let folder: string;
let printed: Uint8Array;
let added: Uint8Array;

const credential = JSON.stringify({ name: 'École “St Anne” مدرسة', more: 'x'.repeat(3000) });
const facts = {
  title: 'St Anne’s <School> & “Others” – مدرسة',
  language: 'en-GB',
  author: 'Camden Learning & Partners',
  made: '2026-06-30T09:30:00.123Z',
};
const attachment = {
  name: 'credential.json',
  mediaType: 'application/vc+json',
  description: 'The award as a signed credential',
  content: credential,
};

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pdqm-additions-'));
  const printer = openPrinter({ browserPath: findBrowser() ?? '' });
  printed = await printer.print({
    stylesheet: 'body { font-family: serif }',
    title: facts.title,
    language: facts.language,
    body: '<h1>St Anne’s</h1><p>An award</p>',
  });
  await printer.close();
  added = withAdditions(printed, attachment, facts);
  writeFileSync(path.join(folder, 'added.pdf'), added);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Null where the program is not on this machine. */
function judge(program: string, ...args: string[]): { status: number | null; out: string } | null {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  return error ? null : { status, out: stdout + stderr };
}

it('leaves every byte of the PDF as it was, and adds at its end', () => {
  expect(Buffer.from(added.subarray(0, printed.length)).equals(Buffer.from(printed))).toBe(true);
});

it('is whole to other programs, with its tags, title, attachment and what it is', async () => {
  const document = await getDocument({ data: new Uint8Array(added) }).promise;
  const attachments = (await document.getAttachments()) as unknown as Readonly<Record<string, { content: Uint8Array }>>;
  expect(Buffer.from(attachments[attachment.name]?.content ?? []).toString()).toBe(credential);
  const { metadata, info } = (await document.getMetadata()) as unknown as {
    metadata: { get: (name: string) => unknown };
    info: { Title: string };
  };
  expect(metadata.get('dc:title')).toBe(facts.title);
  expect(metadata.get('dc:creator')).toEqual([facts.author]);
  expect(info.Title).toBe(facts.title);
  expect(await (await document.getPage(1)).getStructTree()).not.toBeNull();
  await document.destroy();
  const checked = judge('qpdf', '--check', 'added.pdf');
  if (checked !== null) expect(checked).toMatchObject({ status: 0 });
  const listed = judge('pdfdetach', '-list', 'added.pdf');
  if (listed !== null) expect(listed.out).toContain('credential.json');
  const shown = judge('pdfinfo', 'added.pdf');
  if (shown !== null) {
    expect(shown.out).toContain(facts.title);
    expect(shown.out).toMatch(/Tagged: +yes/);
  }
});

describe('the reader of attachments', () => {
  it('finds it, also where another program has saved the PDF again', () => {
    expect(attachedTexts(added)).toEqual([credential]);
    const args = ['--object-streams=generate', '--recompress-flate', '--compression-level=9', 'added.pdf', 'again.pdf'];
    if (judge('qpdf', ...args) !== null)
      expect(attachedTexts(readFileSync(path.join(folder, 'again.pdf')))).toEqual([credential]);
    if (judge('qpdf', '--qdf', '--stream-data=uncompress', 'added.pdf', 'plain.pdf') !== null)
      expect(attachedTexts(readFileSync(path.join(folder, 'plain.pdf')))).toEqual([credential]);
  });

  it('finds nothing in a PDF without, and throws at nothing', () => {
    expect(attachedTexts(printed)).toEqual([]);
    expect(attachedTexts(new Uint8Array())).toEqual([]);
    for (let at = printed.length; at < added.length; at += 1) {
      const damaged = Uint8Array.from(added);
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      attachedTexts(damaged);
      attachedTexts(added.subarray(0, at));
    }
  });
});

it('refuses what is no PDF of a browser', () => {
  expect(() => withAdditions(Buffer.from('no PDF at all'), attachment, facts)).toThrow(RangeError);
  expect(() => withAdditions(printed.subarray(0, 500), attachment, facts)).toThrow(RangeError);
});
