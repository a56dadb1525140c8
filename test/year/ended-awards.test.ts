import path from 'node:path';
import { addYears, longDate } from '../../framework/dates.ts';
import { today } from '../../framework/today.ts';
import { pdfText } from '../pdf.ts';
import { pdqm } from '../many-runs.ts';
import { verifiedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { issued, inLambeth, record } from './awards.ts';
import { savingIn } from '../workbook-of.ts';

const cwd = temporaryFolder();
const save = savingIn(cwd);
const textOf = (file: string) => pdfText(path.join(cwd, file));
const lastYear = addYears(today(), -1);

beforeAll(() => save('returns/ash.xlsx', verifiedSchool('Ash School', 'RASH22222222', inLambeth)));

describe('a report of an award that has ended', () => {
  const there = path.join(cwd, 'ended');
  const args = ['report', '../returns/ash.xlsx', '--json'];
  const made = async () => {
    const [result] = (await pdqm(args, { cwd: there })).results();
    return { status: result?.status, text: await textOf(path.join('ended', result?.output ?? '')) };
  };

  beforeAll(async () => {
    await pdqm(['init', 'ended', '--quiet'], { cwd });
    await record(there, [issued('PDQM-E', 'silver', lastYear, { organisation: 'Ash', returnId: 'RASH22222222' })]);
  });

  it('says that it was withdrawn and when, until it is reinstated', async () => {
    const inForce = await made();
    expect(inForce.text).toContain(`Valid from ${longDate(lastYear)}`);
    expect(inForce.text).toContain('Serial PDQM-E');
    await pdqm(['register', 'withdraw', 'PDQM-E', '--reason', 'Closed', '--on', today()], { cwd: there });
    const { status, text } = await made();
    expect(status).toBe('made');
    expect(text).toContain('Silver Award, withdrawn');
    expect(text).toContain(`Withdrawn on ${longDate(today())}`);
    expect(text).toContain(`gave the Silver Award on ${longDate(lastYear)}, withdrawn on ${longDate(today())}.`);
    expect(text).toContain(`The panel’s decision: Silver, withdrawn on ${longDate(today())}.`);
    expect(text).not.toMatch(/valid (from|until)/iu);
    await pdqm(['register', 'reinstate', 'PDQM-E', '--reason', 'Open again'], { cwd: there });
    expect(await made()).toEqual({ status: 'made', text: inForce.text });
  });

  it('says that a later award took its place', async () => {
    await record(there, [
      issued('PDQM-F', 'gold', today(), { organisation: 'Ash', returnId: 'ROTHER222222', urn: '100200' }),
    ]);
    await record(there, [{ kind: 'learnt', serial: 'PDQM-E', school: { urn: '100200' } }]);
    expect((await made()).text).toContain(`Superseded by a later award on ${longDate(today())}`);
  });
});
