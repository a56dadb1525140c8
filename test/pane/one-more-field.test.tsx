import { strFromU8, unzipSync } from 'fflate';
import type { Surroundings } from '../../addin/pane/context.ts';
import { SurroundingsProvider } from '../../addin/pane/context.ts';
import { Details } from '../../addin/pane/pages/Details.tsx';
import { check } from '../../framework/check.ts';
import { london } from '../../framework/editions/london/index.ts';
import { assembleReturn, fieldsOf } from '../../framework/fields.ts';
import type { Group } from '../../framework/fields/describe.ts';
import { line, text } from '../../framework/fields/describe.ts';
import { details } from '../../framework/fields/details.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { workbookPage } from '../../workbook/layout/workbook-page.ts';
import { readReturn } from '../../workbook/read/read-return.ts';
import { changed, completeReturn, today } from '../returns.ts';
import { readyState } from './fake-session.ts';

// All that somebody does who wants two more fields, here in memory, before anything has asked for the fields of an edition.
Object.assign(details, {
  website: line('Website', { hint: 'Where people find you.' }),
  history: text('History', { hint: 'What you have done so far.' }),
} satisfies Group);

const complete = completeReturn(london);
const said = { website: 'https://aldergrove.example', history: 'Begun in 2019.\nTwo networks since.' };
const content = assembleReturn(london, { ...complete, values: new Map(valuesWith(said)) });

function valuesWith(more: Readonly<Record<string, string>>): [string, string | null][] {
  return [...Object.entries(complete.details as Readonly<Record<string, string | null>>), ...Object.entries(more)].map(
    ([key, value]) => [`details.${key}`, value],
  );
}

describe('A field that is added to the description of Details', () => {
  it('is a field of the school, after the others, that nobody has to fill in', () => {
    const added = fieldsOf(london)
      .filter(({ path }) => path.startsWith('details.'))
      .slice(-2);
    expect(added.map(({ path, part, need }) => [path, part, need])).toEqual([
      ['details.website', 'school', 'optional'],
      ['details.history', 'school', 'optional'],
    ]);
    expect(check(changed(complete, {}), { edition: london, today, upTo: 'submission' }).findings).toEqual([]);
  });

  it('stands in the workbook with its label, its hint and its name', async () => {
    const parts = unzipSync(await buildWorkbook(london, content));
    const xml = (part: string): string => strFromU8(parts[`xl/${part}`] ?? new Uint8Array());
    const name = /<definedName name="Details_Website">Details!\$C\$(\d+)<\/definedName>/.exec(xml('workbook.xml'));
    const strings = [...xml('sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)].map(
      ([, each]) => each,
    );
    const row = new RegExp(`<row r="${name?.[1] ?? ''}".*?</row>`, 's').exec(xml('worksheets/sheet2.xml'))?.[0] ?? '';
    const shown = [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*t="s"[^>]*><v>(\d+)<\/v>/g)].map(([, column, index]) => [
      column,
      strings[Number(index)],
    ]);
    expect(shown).toEqual([
      ['B', 'Website'],
      ['C', 'https://aldergrove.example'],
      ['D', 'Where people find you.'],
    ]);
    expect(xml('workbook.xml')).toContain('name="Details_History"');
  });

  it('is read from the workbook', async () => {
    const read = readReturn(readWorkbookFile(await buildWorkbook(london, content)), [london]);
    expect(read.problems).toEqual([]);
    expect(read.schoolReturn.details).toEqual({ ...complete.details, ...said });
  });

  it('is on the pane’s page, with its hint and what the workbook holds', async () => {
    // As it ships: the development build warns of every effect that does not run without a browser.
    process.env['NODE_ENV'] = 'production';
    const { renderToStaticMarkup } = await import('react-dom/server');
    const page = renderToStaticMarkup(
      <SurroundingsProvider value={surroundings()}>
        <Details />
      </SurroundingsProvider>,
    );
    for (const words of ['Website', 'Where people find you.', 'History', 'What you have done so far.']) {
      expect(page).toContain(`>${words}<`);
    }
    expect(page).toContain('value="https://aldergrove.example"');
    expect(page).toContain('Two networks since.</textarea>');
  });

  it('is in the documentation of the workbook', () => {
    const rows = workbookPage(london).split('\n');
    expect(rows.find((row) => row.startsWith('| Website '))).toMatch(
      /^\| Website \| C\d+ \| `Details_Website` \| one line of text \|$/,
    );
    expect(rows.find((row) => row.startsWith('| History '))).toMatch(
      /^\| History \| C\d+ \| `Details_History` \| text \|$/,
    );
  });
});

/** The pane around a page, as far as a page that is only looked at needs it. */
function surroundings(): Surroundings {
  return { ready: readyState(content, london), attempt: () => undefined } as unknown as Surroundings;
}
