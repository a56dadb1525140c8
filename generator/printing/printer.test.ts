import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { readPdf } from '../../test/pdf.ts';
import type { PdfContent } from '../../test/pdf.ts';
import { EnvironmentLacks } from '../failure.ts';
import { findBrowser } from './browser.ts';
import { cssString } from './css-string.ts';
import { openPrinter, RenderingFailed } from './printer.ts';
import type { Page, Printer } from './printer.ts';

const browserPath = findBrowser() ?? '';
const stylesheet = `
  @page { size: A4 landscape; margin: 20mm; }
  body { margin: 0; font-family: 'Source Serif 4', 'Noto Naskh Arabic', 'Noto Sans Tamil'; }
  .sans { font-family: 'Source Sans 3'; }`;

let printer: Printer;
beforeAll(() => {
  printer = openPrinter({ browserPath });
});
afterAll(() => printer.close());

const page = (body: string, more: Partial<Page> = {}): Page => ({
  stylesheet,
  title: 'A title',
  language: 'en-GB',
  body,
  ...more,
});
const printed = async (body: string, more: Partial<Page> = {}): Promise<PdfContent> =>
  readPdf(await printer.print(page(body, more)));
const textOf = (pdf: PdfContent): string => pdf.pages.map(({ text }) => text).join('\f');

describe('a printed document', () => {
  it('is a tagged PDF with its title, its language and the size that the stylesheet asks for', async () => {
    const pdf = await printed('<h1>Ysgol Gŵyl ŷ</h1>', { title: 'Certificate – Ysgol Gŵyl', language: 'cy' });

    expect(pdf).toMatchObject({ title: 'Certificate – Ysgol Gŵyl', language: 'cy', tagged: true });
    expect(pdf.pages).toHaveLength(1);
    expect(Math.round(pdf.pages[0]?.width ?? 0)).toBe(842);
    expect(textOf(pdf)).toBe('Ysgol Gŵyl ŷ');
  });

  it('has a word where it belongs beside a symbol, with or without a line break between the two', async () => {
    const symbol = '<svg viewBox="0 0 16 16" width="16" height="16"><circle cx="8" cy="8" r="7.5"/></svg>';
    const [beside, below] = await Promise.all(
      ['', '\n  '].map((between) => printed(`<span style="display:inline-flex">${symbol}${between}Embedded</span>`)),
    );
    expect(below?.pages[0]?.runs).toEqual(beside?.pages[0]?.runs);
  });

  it('embeds every font as it is, with real bold and italic letters', async () => {
    const pdf = await printed(`<p>Źródło <b>bold</b> <strong style="font-weight:900">black</strong> <i>italic</i></p>
      <p class="sans">Sans <b>bold</b> <i>italic <b>both</b></i> <b style="font-weight:500">medium</b></p>
      <p>مدرسة <b>النور</b> <i>مائل</i></p><p>பள்ளி <b>தமிழ்</b> <i>சாய்வு</i></p>`);

    const names = pdf.fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''));
    expect(names.sort()).toEqual([
      'NotoNaskhArabic-Bold',
      'NotoNaskhArabic-Regular',
      'NotoSansTamil-Regular',
      'NotoSansTamil-SemiBold',
      'SourceSans3-Italic',
      'SourceSans3-Regular',
      'SourceSans3-SemiBold',
      'SourceSans3-SemiBoldItalic',
      'SourceSerif4-Italic',
      'SourceSerif4-Regular',
      'SourceSerif4-SemiBold',
    ]);
    expect(pdf.fonts.filter(({ type3, embedded }) => type3 || !embedded)).toEqual([]);
  });

  it('is printed with a font that its stylesheet or it itself carries, be a text fitted or not', async () => {
    const file = createRequire(import.meta.url).resolve(
      '@expo-google-fonts/source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
    );
    const face = `@font-face { font-family: Own; src: url(data:font/ttf;base64,${readFileSync(file).toString('base64')}); }`;
    const own = '<p style="font-family: Own">Own</p>';
    const fitted = `<div data-fit style="width: 300px; height: 100px">${own}</div>`;
    const pdfs = await Promise.all([
      printed(own, { stylesheet: face }),
      printed(fitted, { stylesheet: face }),
      printed(`<style>${face}</style>${own}`),
    ]);

    for (const { fonts } of pdfs) expect(fonts.map(({ name }) => name)).toEqual([expect.stringMatching(/SemiBoldIt/)]);
  });

  it('has its headings as bookmarks when it asks for them', async () => {
    expect((await printed('<h1>One</h1><h1>Two</h1>', { outline: true })).outline).toEqual(['One', 'Two']);
    expect((await printed('<h1>One</h1><h1>Two</h1>')).outline).toEqual([]);
  });

  it('carries any name in a margin box as text', async () => {
    const name = 'O’Neill “Ă” \\ "}; body { display: none } </style><b>bold</b>\nŵ';
    const pageStyle = `@page { @bottom-left { content: ${cssString(name)}; } }`;

    const text = textOf(await printed('<p>Body text</p>', { pageStyle }));
    expect(text).toContain('Body text');
    expect(text).toContain('"}; body { display: none } </style><b>bold</b>');
  });
});

describe('text in a box of its own', () => {
  const box = (text: string, min = 10): string =>
    `<p data-fit data-fit-min="${min}" style="width:400px;height:100px;margin:0;font-size:60px;line-height:1.25">${text}</p>`;
  const sizes = (pdf: PdfContent): number[] => pdf.pages.flatMap(({ runs }) => runs.map(({ height }) => height / 0.75));

  it('keeps its size when it fits', async () => {
    expect(sizes(await printed(box('Short')))[0]).toBeCloseTo(60, 1);
  });

  it.each([
    ['many words', 'A rather long name '.repeat(8)],
    ['one long word', 'W'.repeat(60)],
  ])('shrinks until %s fit', async (_what, text) => {
    const pdf = await printed(box(text));
    const [size = 0] = sizes(pdf);
    const rights = pdf.pages.flatMap(({ runs }) => runs.map(({ x, width }) => x + width));

    expect(size).toBeLessThan(45);
    expect(size).toBeGreaterThan(10);
    expect(Math.max(...rights)).toBeLessThanOrEqual((75.6 + 400) * 0.75);
    expect(textOf(pdf).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('has a word broken only when the smallest size is too large for it', async () => {
    const pdf = await printed(box('W'.repeat(60), 14));

    expect(pdf.pages[0]?.runs.length).toBeGreaterThan(1);
    expect(Math.min(...sizes(pdf))).toBeGreaterThan(14);
    expect(textOf(pdf).replace(/\s/g, '')).toBe('W'.repeat(60));
  });

  it('stays in its box however much there is of it', async () => {
    const pdf = await printed(box('endless '.repeat(400), 30));
    const top = 595 - 20 * (72 / 25.4);

    expect(Math.min(...pdf.pages.flatMap(({ runs }) => runs.map(({ y }) => y)))).toBeGreaterThan(top - 75);
  });
});

describe('a hostile document', () => {
  it('makes no request, reads no file and runs no script', async () => {
    const requests: string[] = [];
    const server = createServer((request, response) => {
      requests.push(request.url ?? '');
      response.end('leaked');
    });
    server.on('connection', () => requests.push('connection'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;

    const text = textOf(
      await printed(`<p>Before</p>
        <script>document.body.textContent = 'script ran'</script>
        <img src="http://${address}/image" onerror="document.body.textContent = 'handler ran'">
        <img src="x" srcset="http://${address}/srcset 1x"><picture><source srcset="//${address}/source"></picture>
        <style>@import url(http://${address}/import); p { background: url(http://${address}/background); }
          @font-face { font-family: f; src: url(http://${address}/font); } p { font-family: f; }</style>
        <link rel="stylesheet" href="http://${address}/sheet"><link rel="preload" as="image" href="http://${address}/preload">
        <link rel="prefetch" href="http://${address}/prefetch"><link rel="preconnect" href="http://${address}">
        <iframe src="http://${address}/frame"></iframe><iframe src="file:///etc/hostname"></iframe>
        <iframe srcdoc="<img src='http://${address}/srcdoc'><script>parent.document.body.textContent = 1</script>srcdoc"></iframe>
        <object data="http://${address}/object"></object><embed src="file:///etc/hostname">
        <video src="http://${address}/video" poster="http://${address}/poster" autoplay></video>
        <svg><image href="http://${address}/svg"/><use href="http://${address}/use#a"/></svg>
        <form action="http://${address}/form"><input autofocus onfocus="this.form.submit()"></form>
        <p>After</p>`),
    );
    server.close();

    expect(requests).toEqual([]);
    expect(text).toContain('Before');
    expect(text).toContain('After');
    expect(text).not.toMatch(/ran|leaked/);
  });

  it('makes no request, and says what it dropped: picture, scripts, file frame and stylesheet imports', async () => {
    let connections = 0;
    const server = createServer((_request, response) => response.end('leaked'));
    server.on('connection', () => (connections += 1));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const dropped: string[] = [];
    const asking = openPrinter({ browserPath, browsers: 1 });
    const onDropped = (what: string): unknown => dropped.push(what);
    const hostile = page(
      `<p>Before</p><img src="${origin}/picture.png">
      <script src="${origin}/script.js"></script><script>document.body.textContent = 'script ran'</script>
      <iframe src="file:///etc/hostname"></iframe><style>@import "${origin}/body.css";</style>
      <p>url(${origin}/text), &lt;img src="${origin}/text"></p><a href="${origin}/link">A link</a>`,
      { stylesheet: `@import url(${origin}/template.css); ${stylesheet}` },
    );
    try {
      const text = textOf(await readPdf(await asking.print(hostile, onDropped)));
      expect(text).toContain('A link');
      expect(text).not.toMatch(/ran|leaked/);
    } finally {
      await asking.close();
      server.close();
    }

    expect(connections).toBe(0);
    expect([...new Set(dropped)].sort()).toEqual(
      [
        `${origin}/template.css (@import)`,
        `${origin}/picture.png (img)`,
        `${origin}/script.js (script)`,
        'inline (script)',
        'file:///etc/hostname (iframe)',
        `${origin}/body.css (@import)`,
      ].sort(),
    );
  });

  it('does not lead the page elsewhere', async () => {
    await printer.print(
      page('<meta http-equiv="refresh" content="0;url=file:///etc/hostname"><base href="file:///"><p>Text</p>'),
    );

    expect(textOf(await printed('<p>Next</p>'))).toBe('Next');
  });

  it('leaves nothing behind for the next one', async () => {
    const secret =
      '<style>p { display: none } :root { font-size: 99px }</style><title>Secret</title><p id="a">Secret name';
    await printer.print(
      page(`</body></html>${secret}`, {
        title: 'Secret',
        language: 'ar',
        pageStyle: '@page { size: A5; @top-left { content: "Secret" } } p { color: red }',
      }),
    );
    const bytes = await printer.print(page('<p>Next</p>'));
    const pdf = await readPdf(bytes);

    expect(pdf).toMatchObject({ title: 'A title', language: 'en-GB' });
    expect(textOf(pdf)).toBe('Next');
    expect(Math.round(pdf.pages[0]?.width ?? 0)).toBe(842);
    expect(pdf.pages[0]?.runs[0]?.height).toBeCloseTo(12);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('Secret');
  });
});

describe('documents of several kinds', () => {
  it('are printed by one browser, each with the stylesheet of its own kind', async () => {
    const single = openPrinter({ browserPath, browsers: 1 });
    const small = '@page { size: A5 portrait; margin: 10mm; }';
    const widths: number[] = [];
    for (const kind of [stylesheet, small, stylesheet, small]) {
      const pdf = await readPdf(await single.print(page('<p>Words</p>', { stylesheet: kind })));
      widths.push(Math.round(pdf.pages[0]?.width ?? 0));
    }
    await single.close();

    expect(widths).toEqual([842, 420, 842, 420]);
  });
});

describe('a document that takes too long', () => {
  it('is given up, and the next one is printed by a new browser', async () => {
    const endless = `<p data-fit style="width:200px;height:20px">${'<span>word</span> '.repeat(400_000)}</p>`;
    const impatient = openPrinter({ browserPath, timeLimit: 10_000 });

    await expect(impatient.print(page(endless, { title: 'Too long' }))).rejects.toThrow(RenderingFailed);
    expect(textOf(await readPdf(await impatient.print(page('<p>Next</p>'))))).toBe('Next');
    await impatient.close();
  });
});

describe('several documents at once', () => {
  it('are each printed in their own browser or wait for one, and one that takes too long holds up no other', async () => {
    const pair = openPrinter({ browserPath, browsers: 2, timeLimit: 10_000 });
    const endless = pair.print(
      page('<p data-fit style="width:9px;height:9px">'.concat('<span>word</span> '.repeat(400_000))),
    );
    const failed = expect(endless).rejects.toThrow('it took longer than 10 seconds');
    const titles = ['One', 'Two', 'Three', 'Four', 'Five'];
    const pdfs = await Promise.all(titles.map((title) => pair.print(page(`<p>${title}</p>`, { title }))));

    expect((await Promise.all(pdfs.map((pdf) => readPdf(pdf)))).map(textOf)).toEqual(titles);
    await failed;
    await pair.close();
  });

  it('end when the printer is closed', async () => {
    const single = openPrinter({ browserPath, browsers: 1 });
    const both = Promise.allSettled([single.print(page('<p>One</p>')), single.print(page('<p>Two</p>'))]);
    await single.close();

    for (const outcome of await both) expect(outcome).toMatchObject({ reason: { name: 'RenderingFailed' } });
  });
});

describe('a browser that does not start', () => {
  it('is named', async () => {
    const opening = openPrinter({ browserPath: process.execPath }).start();

    await expect(opening).rejects.toThrow(EnvironmentLacks);
    await expect(opening).rejects.toThrow(`The browser ${process.execPath} could not be started.`);
  });
});
