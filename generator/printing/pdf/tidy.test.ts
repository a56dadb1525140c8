import { inflateSync } from 'node:zlib';
import { PdfFile } from '../../pdf-file.ts';
import { toldOfPdf } from '../../../test/pdf-programs.ts';
import { readPdf } from '../../../test/pdf.ts';
import { findBrowser } from '../browser.ts';
import { openPrinter } from '../printer.ts';
import { tidy } from './tidy.ts';

let pdf: Buffer;
let texts: readonly string[];
let contents: readonly string[];

beforeAll(async () => {
  const printer = openPrinter({ browserPath: findBrowser() ?? '' });
  pdf = Buffer.from(
    await printer.print({
      stylesheet: `@page { size: A4; margin: 20mm; @bottom-left { content: 'Below' } }
        body { font-family: 'Source Serif 4', 'Noto Naskh Arabic', 'Noto Sans Tamil' }
        h2 { border-bottom: 1px solid red } .over { position: fixed; top: 0; opacity: 0.5 }`,
      title: 'A title',
      language: 'en-GB',
      body: `<h2>Heading</h2><ul><li><h3>One</h3><p>First</p></li><li><p>Second</p></li></ul>
        <svg role="img" aria-label="A square" width="40" height="40"><rect width="40" height="40"/></svg>
        <table><tr><th scope="col">Over</th></tr><tr><td style="background: #eee">In</td></tr></table>
        <p>Hill مدرسة</p><p>முல்லை</p><div class="over" aria-hidden="true">Over all</div>`,
    }),
  );
  await printer.close();
  const file = PdfFile.read(pdf);
  texts = file?.numbers.map((number) => file.openingOf(number)) ?? [];
  contents =
    file?.pages.flatMap((page) => {
      const deflated = file.deflated(Number(/\/Contents (\d+) 0 R/.exec(file.textOf(page))?.[1]));
      return deflated === null ? [] : [inflateSync(deflated).toString('latin1')];
    }) ?? [];
});

/** Lines that paint outside all marked content. */
function unmarked(content: string): readonly string[] {
  let depth = 0;
  return content.split('\n').filter((line) => {
    if (/B[DM]C$/.test(line)) depth += 1;
    if (line === 'EMC') depth -= 1;
    return depth === 0 && /(?:^| )(?:f\*?|S|Do|Tj)$/.test(line);
  });
}

describe('a printed document', () => {
  it('has nothing on its pages but what is tagged or an artifact', () => {
    expect(contents).toHaveLength(1);
    expect(contents.flatMap(unmarked)).toEqual([]);
    expect(contents.join('').match(/B[DM]C\n/g)?.length).toBe(contents.join('').match(/^EMC$/gm)?.length);
  });

  it('has a body in each item of a list, and a place for each figure', () => {
    const items = texts.filter((text) => text.includes('/S /LI\n'));
    expect(items).toHaveLength(2);
    expect(texts.filter((text) => text.includes('/S /LBody'))).toHaveLength(2);
    const [figure = '', ...more] = texts.filter((text) => text.includes('/S /Figure'));
    expect(more).toEqual([]);
    const [, left, bottom, right, top] = (/\/BBox \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/.exec(figure) ?? []).map(
      Number,
    );
    expect(Math.round((right ?? 0) - (left ?? 0))).toBe(30);
    expect(Math.round((top ?? 0) - (bottom ?? 0))).toBe(30);
  });

  it('names the language of letters that its own does not have', () => {
    expect(contents.join('')).toMatch(/\/Lang \(ar\)/);
    expect(contents.join('')).toMatch(/\/Lang \(ta\)/);
  });

  it('reads as before, and is whole', async () => {
    const [page] = (await readPdf(pdf)).pages;
    expect(page?.text).toMatch(/Heading[\s\S]*First[\s\S]*Second/);
    expect(await toldOfPdf('qpdf', ['--check', 'FILE'], pdf)).toMatchObject({ code: 0 });
  });

  it('is made good once', () => {
    expect(unmarked(inflateAgain(tidy(pdf)))).toEqual([]);
    expect(tidy(Buffer.from('no PDF')).toString()).toBe('no PDF');
  });
});

function inflateAgain(again: Buffer): string {
  const file = PdfFile.read(again);
  const [page = 0] = file?.pages ?? [];
  const deflated = file?.deflated(Number(/\/Contents (\d+) 0 R/.exec(file.textOf(page))?.[1])) ?? null;
  return deflated === null ? '' : inflateSync(deflated).toString('latin1');
}
