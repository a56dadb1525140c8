import { london } from '../dist/framework/editions/london/index.js';
import { sampleReturn } from '../dist/samples/sample-school.js';
import { sampleSchools } from '../dist/samples/schools.js';
import { reportPageStyle, reportView } from '../dist/generator/documents/report/report.js';
import { findBrowser } from '../dist/generator/printing/browser.js';
import { partGround } from '../dist/generator/printing/ground.js';
import { openPrinter } from '../dist/generator/printing/printer.js';
import { loadTemplate } from '../dist/generator/printing/templates.js';
import { openLongPage, openPlainBrowser, printInNewPage } from './measuring/plain-browser.mjs';
import { inTurns } from './measuring/rounds.mjs';
import { certificateViews } from './measuring/sample-certificates.mjs';

const count = 120;
const countInNewPages = 12;
const rounds = 5;

/** Our documents, beside a new page for each, and beside the limit: all of them as pages of one PDF. */
export async function measure() {
  const template = loadTemplate('certificate');
  const report = loadTemplate('report');
  const views = certificateViews(count);
  const pageOf = (view) => ({
    stylesheet: template.stylesheet,
    title: view.title,
    language: view.language,
    body: template.render(view),
  });
  const pages = views.map(pageOf);
  const words = pages.map((page) => ({ ...page, body: partGround(page.body).rest }));
  const reports = sampleSchools.map((sample) => ({ stylesheet: report.stylesheet, ...reportPage(sample) }));

  const ours = openPrinter({ browserPath: findBrowser() });
  const ourReports = openPrinter({ browserPath: findBrowser() });
  const plain = await openPlainBrowser();
  const printLong = await openLongPage(plain, template.stylesheet);

  const ways = {
    'certificate, ours': async () => {
      await Promise.all(views.map((view) => ours.print(pageOf(view))));
      return count;
    },
    'a new page per document': () => inNewPages(pages),
    'the same, with the machine’s fonts': () => inNewPages(pages, ''),
    'the same, words only': () => inNewPages(words, ''),
    'limit: one PDF of all pages': async () => {
      await printLong(withOwnIds(pages));
      return count;
    },
    'limit with words only': async () => {
      await printLong(words.map(({ body }) => body).join(''));
      return count;
    },
    'report, ours': async () => {
      await Promise.all(reports.map((page) => ourReports.print(page)));
      return reports.length;
    },
  };
  // What is made once is not counted.
  for (const way of Object.values(ways)) await way();
  const times = await inTurns(ways, rounds);
  await Promise.all([ours.close(), ourReports.close(), plain.close()]);

  const own = times['certificate, ours'];
  return {
    title: `Documents: medians of ${String(rounds)} rounds of ${String(count)} certificates, ${String(ours.atOnce)} browsers of ours`,
    columns: ['', 'ms each', 'a second', 'times ours'],
    rows: Object.entries(times).map(([name, time]) => [
      name,
      time,
      1000 / time,
      name.startsWith('report') ? '' : time / own,
    ]),
    figures: [
      { what: 'a new page per document : ours', value: times['a new page per document'] / own, atLeast: 8 },
      {
        what: 'a new page per document with the machine’s fonts : ours',
        value: times['the same, with the machine’s fonts'] / own,
        atLeast: 8,
      },
      { what: 'ours : the limit', value: own / times['limit: one PDF of all pages'], atMost: 6 },
      { what: 'ours : the limit with words only', value: own / times['limit with words only'], atMost: 6 },
    ],
  };

  async function inNewPages(all, fonts) {
    for (const page of all.slice(0, countInNewPages)) await printInNewPage(plain, template.stylesheet, page, fonts);
    return countInNewPages;
  }

  function reportPage(sample) {
    const view = reportView(
      { schoolReturn: sampleReturn(sample, london), problems: [], receipt: 'AAAA-AAAA', stage: sample.stage },
      london,
    );
    return {
      title: view.title,
      language: view.language,
      body: report.render(view),
      pageStyle: reportPageStyle(view),
      outline: true,
    };
  }
}

/** The drawings of the three awards have parts of the same names; on one page each needs its own. */
function withOwnIds(pages) {
  const parts = /(id="|href="#)(broad|narrow|corner|branch)"/g;
  return pages
    .map(({ body }, index) => `<div style="position:relative">${body.replace(parts, `$1$2-${String(index)}"`)}</div>`)
    .join('');
}
