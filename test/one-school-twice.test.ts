import path from 'node:path';
import { copyFileSync, readdirSync } from 'node:fs';
import { pdqm } from './many-runs.ts';
import type { Ran } from './pdqm.ts';
import { changed } from './returns.ts';
import { fillingIn, notesIn } from './agenda.ts';
import { roundSchools } from './rounds.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { savingIn } from './workbook-of.ts';

const cwd = temporaryFolder();
const save = savingIn(cwd);
const fillIn = fillingIn(cwd);
const { ash, birch } = roundSchools;

describe('two returns of one school', () => {
  it('have no certificate, neither of them, until one is taken out', async () => {
    const award = { 'panel.decision': 'silver', 'panel.decidedOn': '2026-06-24' };
    await save('same/a.xlsx', changed(ash, award));
    await save('same/b.xlsx', changed(ash, { ...award, 'details.organisation': 'Ash School (copy)' }));
    await save('same/c.xlsx', changed(birch, { ...award, 'panel.rationale': 'Why' }));
    const { code, ...ran } = await pdqm(['certificate', 'same', '--out', 'same-out', '--json', '--dry-run'], { cwd });
    expect(code).toBe(1);
    expect(ran.results().map(({ status, problems }) => [status, problems[0]?.code])).toEqual([
      ['refused', 'same-school'],
      ['refused', 'same-school'],
      ['made', 'decision-in-return-only'],
    ]);
  });
});

describe('a return that was sent twice', () => {
  const outcomes = (ran: Ran) =>
    Object.fromEntries(
      ran.results().map(({ file, status, problems }) => [path.basename(file), [status, problems[0]?.code ?? '']]),
    );

  it('is one row of the agenda, one return of the borough and one certificate', async () => {
    await save('sent/ash.xlsx', ash);
    await save('sent/birch.xlsx', birch);
    copyFileSync(path.join(cwd, 'sent/ash.xlsx'), path.join(cwd, 'sent/ash (1).xlsx'));
    const round = await pdqm(['round', 'sent', '--out', 'sent.xlsx', '--json'], { cwd });
    expect([round.code, outcomes(round)]).toEqual([
      0,
      {
        'ash (1).xlsx': ['made', ''],
        'ash.xlsx': ['unchanged', 'duplicate'],
        'birch.xlsx': ['made', 'award-skips-self-assessment'],
      },
    ]);
    expect(Object.keys(await notesIn(path.join(cwd, 'sent.xlsx')))).toEqual(['Ash School', 'Birch School']);
    const borough = await pdqm(['consolidate', 'sent', '--out', 'sent-borough.xlsx'], { cwd });
    expect([borough.code, borough.stdout + borough.stderr]).toEqual([0, expect.stringContaining('1 duplicate')]);

    await fillIn('sent.xlsx', {
      'Ash School': { Decision: 'Silver' },
      'Birch School': { Decision: 'Silver', Rationale: 'Impact is not Embedded yet' },
    });
    const certificates = ['certificate', 'sent', '--decisions', 'sent.xlsx', '--out', 'sent-out', '--json'];
    const issued = await pdqm(certificates, { cwd });
    expect([issued.code, outcomes(issued)]).toEqual([
      0,
      {
        'ash (1).xlsx': ['made', 'not-registered'],
        'ash.xlsx': ['unchanged', 'duplicate'],
        'birch.xlsx': ['made', 'not-registered'],
      },
    ]);
    // A third copy comes afterwards, and stands before the others.
    copyFileSync(path.join(cwd, 'sent/ash.xlsx'), path.join(cwd, 'sent/aa.xlsx'));
    const again = await pdqm(certificates, { cwd });
    expect(again.results().map(({ status }) => status)).toEqual(Array(4).fill('unchanged'));
    expect(readdirSync(path.join(cwd, 'sent-out')).filter((name) => name.endsWith('.pdf'))).toHaveLength(2);
  });

  it('is asked about as before where the two files differ', async () => {
    await save('differs/ash.xlsx', ash);
    await save('differs/later.xlsx', changed(ash, { 'verification.goodPractice': 'Another text.' }));
    await save('differs/birch.xlsx', birch);
    const round = await pdqm(['round', 'differs', '--out', 'differs.xlsx', '--json'], { cwd });
    expect(outcomes(round)).toEqual({
      'ash.xlsx': ['refused', 'same-school'],
      'birch.xlsx': ['made', 'award-skips-self-assessment'],
      'later.xlsx': ['refused', 'same-school'],
    });
  });
});
