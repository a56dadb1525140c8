import { fillingIn } from './agenda.ts';
import { pdqm } from './many-runs.ts';
import { verifiedSchool } from './rounds.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { savingIn } from './workbook-of.ts';

const cwd = temporaryFolder();

it('packs no letter and no report with what the panel decided before on the same day', async () => {
  await savingIn(cwd)('returns/h.xlsx', verifiedSchool('Hazel School', 'RSENDT888888', { 'details.la': '203' }));
  await pdqm(['round', 'returns', '--out', 'round.xlsx'], { cwd });
  const decide = (decision: string) =>
    fillingIn(cwd)('round.xlsx', {
      'Hazel School': { Decision: decision, Rationale: 'As was said', 'Date of decision': '24/06/2026' },
    });
  const make = async () => {
    for (const kind of ['letter', 'report'])
      await pdqm([kind, 'returns', '--decisions', 'round.xlsx', '--out', `made/${kind}s`], { cwd });
  };
  const sent = async () => {
    const args = ['send-out', 'made', '--decisions', 'round.xlsx', '--out', 'sent', '--json'];
    return (await pdqm(args, { cwd })).results().flatMap(({ problems }) => problems.map(({ code }) => code));
  };
  await decide('Deferred');
  await make();
  expect(await sent()).toEqual([]);
  await decide('No award');
  expect(await sent()).toEqual(['letter-of-other-decision', 'report-of-other-decision']);
  await make();
  expect(await sent()).toEqual([]);
});
