import fc from 'fast-check';
import { roundWith, verifiedSchool } from '../../test/rounds.ts';
import { changed, today } from '../../test/returns.ts';
import { check } from '../check.ts';
import { levelIds } from '../edition.ts';
import { london } from '../editions/london/index.ts';
import { outcomeChoices } from '../fields.ts';
import type { PanelDecision } from '../school-return.ts';
import type { AgendaItem } from './agenda.ts';
import { awardFindings } from './award-findings.ts';

const outcomes = outcomeChoices(london).map(({ id }) => id);
const days = [null, '2026-06-01', '2026-06-10', '2026-06-30', '2031-01-01'];
const panels = fc.record({
  decision: fc.constantFrom(null, ...outcomes),
  decidedOn: fc.constantFrom(...days),
  members: fc.constantFrom(null, 'A. Chair'),
  rationale: fc.constantFrom(null, 'Because'),
});

function itemOnAgenda(): AgendaItem {
  const [item] = roundWith([verifiedSchool('Alder', 'RAWARDFNDGS01')]).agenda;
  if (item === undefined) throw new Error('It is not on the agenda');
  return item;
}

it('finds in a row of the agenda what the rules find in its return', () => {
  const about = [fc.constantFrom(null, ...outcomes), fc.constantFrom(...levelIds), panels] as const;
  fc.assert(
    fc.property(...about, (recommendation, overall, panel) => {
      const school = verifiedSchool('Alder', 'RAWARDFNDGS01', {
        'verification.recommendation': recommendation,
        'overall.level': overall,
      });
      const options = { edition: london, today, upTo: 'award', isDecidedInRound: true } as const;
      const inReturn = check(changed(school, { panel }), options).findings.filter(({ step }) => step === 'award');
      const row = { ...itemOnAgenda(), recommendation, overall };
      expect(awardFindings(row, panel, { edition: london, today })).toEqual(inReturn);
    }),
    { numRuns: 25 },
  );
});

it('asks for a rationale where the panel decides otherwise than was recommended', () => {
  const panel: PanelDecision = { decision: 'bronze', decidedOn: '2026-06-30', members: null, rationale: null };
  const codes = awardFindings(itemOnAgenda(), panel, { edition: london, today }).map(({ code }) => code);
  expect(codes).toContain('rationale-missing');
});
