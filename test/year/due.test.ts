import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Span } from '../../framework/dates.ts';
import { addYears, dayAfter, dayBefore } from '../../framework/dates.ts';
import { london } from '../../framework/editions/london/index.ts';
import { today } from '../../framework/today.ts';
import { issuedListText, readIssuedList } from '../../generator/intake/lists/issued-list.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { readReturn } from '../../workbook/read/read-return.ts';
import { pdqm } from '../many-runs.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { issued, lambeth, record } from './awards.ts';

const cwd = temporaryFolder();
const office = path.join(cwd, 'office');
/** The day of a decision whose award lapses on this day. */
const decidedFor = (lastDay: string) => addYears(dayAfter(lastDay, { count: 1, unit: 'd' }), -london.validityYears);
const within = (count: number, unit: Span['unit']) => dayAfter(today(), { count, unit });

beforeAll(async () => {
  await pdqm(['init', 'office', '--quiet'], { cwd });
  const soon = within(2, 'm');
  await record(office, [
    issued('PDQM-SOON', 'silver', decidedFor(soon), {
      organisation: 'Ash School',
      returnId: 'RASH222222222',
      urn: '100200',
      laestab: `${lambeth?.code ?? ''}2001`,
      pdLead: 'Amina Okafor',
      contact: 'office@ash.example',
    }),
    issued('PDQM-LATER', 'gold', decidedFor(within(11, 'm')), { organisation: 'Birch School', urn: '100300' }),
    issued('PDQM-FAR', 'gold', decidedFor(within(14, 'm')), { organisation: 'Cedar School', urn: '100400' }),
    issued('PDQM-OLD', 'bronze', decidedFor(soon), { organisation: 'Elm School', urn: '100500' }),
    issued('PDQM-NEW', 'gold', dayBefore(today()), { organisation: 'Elm School', urn: '100500' }),
    issued('PDQM-LAPSED', 'silver', decidedFor(dayBefore(today())), { organisation: 'Fir School', urn: '100600' }),
    issued('PDQM-GONE', 'silver', decidedFor(soon), { organisation: 'Gum School', urn: '100700' }),
    issued('PDQM-ELSEWHERE', 'silver', decidedFor(soon), {
      organisation: 'Hazel School',
      la: 'Camden',
      laCode: '202',
      urn: '100800',
    }),
  ]);
  await record(office, [{ kind: 'withdrawn', serial: 'PDQM-GONE', on: today() }], 'Closed');
});

describe('workbooks for those whose award lapses', () => {
  it('are made for them alone, with last time’s details and a return id of their own', async () => {
    const ran = await pdqm(['new', '--due', '12m', '--la', 'Lambeth', '--out', 'next', '--json'], { cwd: office });
    expect([ran.code, ran.stderr]).toEqual([0, expect.stringContaining('Awards that lapse by')]);
    expect(ran.results().map(({ organisation, status }) => [organisation, status])).toEqual([
      ['Ash School', 'made'],
      ['Birch School', 'made'],
    ]);
    const output = path.join(office, ran.results()[0]?.output ?? '');
    const { meta, details } = readReturn(readWorkbookFile(readFileSync(output)), [london]).schoolReturn;
    expect(details).toMatchObject({
      organisation: 'Ash School',
      la: lambeth?.code,
      urn: '100200',
      laestab: `${lambeth?.code ?? ''}/2001`,
      pdLead: 'Amina Okafor',
      contact: 'office@ash.example',
      assessedOn: null,
    });
    expect(meta.returnId).not.toBe('RASH222222222');
    const list = await readIssuedList(path.join(office, 'next', 'issued.csv'));
    expect(list.map(({ organisation, urn }) => [organisation, urn])).toEqual([
      ['Ash School', '100200'],
      ['Birch School', '100300'],
    ]);
    expect(list[0]?.returnId).toBe(meta.returnId);
  });

  it('are not made twice; a shorter time has fewer, all LAs more', async () => {
    const again = await pdqm(['new', '--due', '12m', '--la', '208', '--out', 'next', '--json'], { cwd: office });
    expect(again.results().map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
    const fewer = await pdqm(['new', '--due', '90d', '--out', 'soon', '--json'], { cwd: office });
    expect(fewer.results().map(({ organisation }) => organisation)).toEqual(['Ash School', 'Hazel School']);
    const more = await pdqm(['new', '--due', '2y', '--out', 'all', '--json'], { cwd: office });
    expect(more.results()).toHaveLength(4);
    const none = await pdqm(['new', '--due', '1d', '--out', 'none'], { cwd: office });
    expect([none.code, none.stderr]).toEqual([0, expect.stringContaining('No award lapses by')]);
  });

  it('are made beside last time’s workbook, where that stands in the folder', async () => {
    const ivy = { organisation: 'Ivy School', urn: '100900', returnId: 'RVY2222222222' };
    await record(office, [issued('PDQM-IVY', 'bronze', decidedFor(within(1, 'm')), ivy)]);
    const then = {
      ...ivy,
      la: lambeth?.code ?? null,
      laName: 'Lambeth',
      laestab: null,
      file: 'Ivy.xlsx',
      issuedOn: null,
    };
    const folder = path.join(office, 'workbooks');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'issued.csv'), issuedListText([then]));
    const ran = await pdqm(['new', '--due', '6m', '--out', folder, '--json'], { cwd: office });
    const statusOf = (name: string) => ran.results().find(({ organisation }) => organisation === name)?.status;
    expect(statusOf('Ivy School')).toBe('made');
    const list = await readIssuedList(path.join(folder, 'issued.csv'));
    expect(list.filter(({ urn }) => urn === '100900')).toHaveLength(2);
  });

  it('need an office: without one the command says so in one line', async () => {
    const ran = await pdqm(['new', '--due', '12m', '--out', 'next'], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toBe(
      'pdqm: --due: The register of an office says whose award lapses, and there is no office here. Work in its folder, or name it after --office.\n',
    );
    expect(existsSync(path.join(cwd, 'next'))).toBe(false);
    const wrong = await pdqm(['new', '--due', 'soon'], { cwd });
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('such as 90d, 12m or 2y')]);
  });
});
