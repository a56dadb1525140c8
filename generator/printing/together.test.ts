import { toldOfPdf } from '../../test/pdf-programs.ts';
import { readPdf } from '../../test/pdf.ts';
import type { PdfContent } from '../../test/pdf.ts';
import { markOf, withMark } from '../store/document-mark.ts';
import type { BrowserSession } from './browser-session.ts';
import { openBrowserSession } from './browser-session.ts';
import { findBrowser } from './browser.ts';
import type { Page } from './page.ts';
import type { Printer } from './printer.ts';
import { openPrinter, RenderingFailed } from './printer.ts';
import { takeTogether } from './together.ts';

const browserPath = findBrowser() ?? '';
let session: BrowserSession;
let printer: Printer;
beforeAll(async () => {
  session = await openBrowserSession(browserPath);
  printer = openPrinter({ browserPath, browsers: 1 });
});
afterAll(() => Promise.all([session.close(), printer.close()]));

const lines = '<svg width="400" height="400" fill="none"><path d="M0 0L400 400" stroke="#123456"/></svg>';
const stylesheet = `@page { size: A5; margin: 0 } body { margin: 0; font-family: 'Source Sans 3' } svg { position: absolute }
  main { position: relative; height: 200mm }`;
const page = (title: string, inside: string, more: Partial<Page> = {}): Page => ({
  stylesheet,
  title,
  language: 'en-GB',
  body: `<!--ground-->${lines}<!--/ground--><main>${inside}</main>`,
  together: true,
  ...more,
});
const names = ['Ash (1) \\ School', 'Ysgol Gŵyl', 'مدرسة النور', '</div></main>Elm', 'Fir'];
const school = (name: string): Page =>
  page(
    `Of ${name}`,
    `<h1>${name.replace(/</g, '&lt;')}</h1><p data-fit style="width:200px;height:20px">A line that has to be made smaller</p>
    <p aria-hidden="true">Medal of ${String(name.length)}</p>`,
    { author: name },
  );
const read = (pdfs: readonly Uint8Array[]): Promise<PdfContent[]> => Promise.all(pdfs.map((pdf) => readPdf(pdf)));
/** One that was printed with others is below an element of its own, which says nothing. */
const alike = ({ fonts, pages, ...content }: PdfContent) => ({
  ...content,
  fonts: fonts.map(({ name }) => name.slice(7)).sort(),
  pages: pages.map((each) => ({ ...each, tags: each.tags.replace('Document((', 'Document(').replace(/\)\)$/, ')') })),
});

describe('documents that go together', () => {
  it('are each what they would be by themselves, with nothing of another', async () => {
    const together = await session.printTogether(names.map(school));
    const apart = await Promise.all(names.map((name) => printer.print({ ...school(name), together: false })));

    const contents = await read(together ?? []);
    expect(contents.map(alike)).toEqual((await read(apart)).map(alike));
    expect(contents.map(({ pages }) => pages.length)).toEqual(names.map(() => 1));
    for (const pdf of together ?? []) {
      expect((await toldOfPdf('qpdf', ['--check', 'FILE'], pdf))?.code ?? 0).toBe(0);
      const text = Buffer.from(pdf).toString('latin1');
      expect(text.match(/\/Type \/Page\n/g)).toHaveLength(1);
      expect(text).toContain('<pdfuaid:part>1<');
    }
  });

  it('say each who wrote it, and are named each by an identity of its own', async () => {
    const pdfs = (await session.printTogether(names.map(school))) ?? [];
    const texts = pdfs.map((pdf) => Buffer.from(pdf).toString('utf8'));

    expect(new Set(texts.map((text) => /\/ID \[<\w{32}>/.exec(text)?.[0])).size).toBe(names.length);
    expect(texts[4]).toContain('/Author (Fir)');
    expect(texts.filter((text) => text.includes('/Author (Fir)'))).toHaveLength(1);
  });

  it('are known for what they are by their beginnings, where the record of their folder is lost', async () => {
    const hash = 'a'.repeat(64);
    const facts = { kind: 'certificate', input: 'b'.repeat(16), inputHash: hash, template: hash, edition: hash };
    const mark = { ...facts, file: 'a.pdf', printed: hash, version: '1.0.0', made: '2026-11-29T12:00:00.000Z' };
    for (const pdf of (await session.printTogether(names.map(school))) ?? [])
      expect(markOf(withMark(Buffer.from(pdf), mark))).toEqual(mark);
  });

  it.each<[string, string, Partial<Page>?]>([
    ['is longer than a page', '<div style="height:250mm">Long</div><p>End</p>'],
    ['leads somewhere', '<a href="https://example.org">Link</a>'],
    ['asks for what it does not get', '<img src="http://example.org/a.png">Words'],
    ['has a text that is too long for its place', '<p data-fit style="width:0;height:0">Words</p>'],
    ['has no ground', '', { body: '<main>Words</main>' }],
  ])('are not printed so where one %s', async (_what, inside, more = {}) => {
    expect(await session.printTogether([school('Ash'), page('Other', inside, more)])).toBeNull();
    expect(await session.printTogether([school('Ash'), school('Elm')])).toHaveLength(2);
  });

  it.each([
    ['fixed to every page', 'position:fixed;top:0'],
    ['above its own page', 'position:absolute;top:-100mm'],
    ['below its own page', 'position:absolute;top:250mm'],
    ['that counts', 'counter-increment:page 7'],
  ])('have nothing of what another has %s', async (_what, style) => {
    const secret = (hidden: string): Page =>
      page('Secret', `<p>Own</p><div ${hidden} style="${style}">Secret words</div>`);
    for (const hidden of ['', 'aria-hidden="true"']) {
      const pdfs = await session.printTogether([school('Ash'), secret(hidden), school('Fir')]);
      const [first, , last] = await read(pdfs ?? []);
      for (const content of [first, last]) expect(content?.pages[0]?.text ?? '').not.toContain('Secret');
    }
  });

  it('are answered for each by itself: one that cannot be printed fails, and the others are whole', async () => {
    const poor = page('Tight', '<p data-fit style="width:0;height:0">Words</p>');
    const dropped: string[] = [];
    const asking = page('Asking', '<img src="http://example.org/a.png">Words');
    const outcomes = await Promise.allSettled([
      printer.print(school('Ash')),
      printer.print(poor),
      printer.print(asking, (what) => dropped.push(what)),
      ...names.map((name) => printer.print(school(name))),
    ]);

    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      ...names.map(() => 'fulfilled'),
    ]);
    expect(outcomes[1]).toMatchObject({ reason: expect.any(RenderingFailed) as unknown });
    expect(new Set(dropped)).toEqual(new Set(['http://example.org/a.png (img)']));
    const made = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect((await read(made)).map(({ title }) => title)).toEqual(['Of Ash', 'Asking', ...names.map((n) => `Of ${n}`)]);
  });

  it('are called off where they still wait when the run is to end, and finished where they do not', async () => {
    const end = new AbortController();
    const ask = (name: string) => printer.print(school(name), undefined, end.signal);
    const begun = ask('Begun');
    await new Promise(setImmediate);
    const waiting = names.map(ask);
    end.abort();
    const outcomes = await Promise.allSettled([begun, ...waiting]);

    const [first, ...others] = outcomes;
    expect(first.status).toBe('fulfilled');
    for (const outcome of others) expect(outcome).toMatchObject({ reason: { name: 'CalledOff' } });
    expect((await readPdf(await printer.print(school('Next')))).title).toBe('Of Next');
  });
});

describe('those who wait', () => {
  const waiting = (...pages: Page[]) => pages.map((each) => ({ page: each }));
  const titles = (taken: readonly { readonly page: Page }[]): string[] => taken.map(({ page: { title } }) => title);

  it('are taken with the first of them where they go with it, and stay in their order', () => {
    const all = waiting(
      page('A', ''),
      page('Alone', '', { together: false }),
      page('B', ''),
      page('Welsh', '', { language: 'cy' }),
      page('Other', '', { stylesheet: '' }),
      page('Styled', '', { pageStyle: '@page {}' }),
      page('C', ''),
      page('D', ''),
    );

    expect(titles(takeTogether(all, 3))).toEqual(['A', 'B', 'C']);
    expect(titles(takeTogether(all, 3))).toEqual(['Alone']);
    expect(titles(takeTogether(all, 3))).toEqual(['Welsh']);
    expect(titles(all)).toEqual(['Other', 'Styled', 'D']);
    expect(takeTogether([], 3)).toEqual([]);
  });
});
