import { awardIds } from '../../dist/framework/edition.js';
import { london } from '../../dist/framework/editions/london/index.js';
import { sampleReturn } from '../../dist/samples/sample-school.js';
import { sampleSchools } from '../../dist/samples/schools.js';
import { certifiedClaim } from '../../dist/generator/jobs/register/certified-award.js';
import { claimOf } from '../../dist/register/claim.js';
import { certificateView } from '../../dist/generator/documents/certificate/certificate.js';

const [first, second] = [
  ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gorse', 'Hazel', 'Ivy', 'Juniper', 'Kingcup', 'Lime', 'Maple'],
  ['dale', 'field', 'bridge', 'mere', 'combe', 'stead', 'wick', 'ford', 'holt', 'bury', 'thorpe'],
];

/** A name of common length; no two numbers below a million have the same. */
export function schoolName(number) {
  return `${first[number % first.length]}${second[number % second.length]} Primary School ${String(number)}`;
}

const base = sampleReturn(sampleSchools[0], london);

/** What the certificates of so many schools say: the three awards in turn. */
export function certificateViews(count) {
  return Array.from({ length: count }, (_, number) => {
    const claim = claimOf(
      {
        ...base,
        meta: { ...base.meta, sample: false, returnId: `R${String(number)}` },
        details: { ...base.details, organisation: schoolName(number) },
        panel: { ...base.panel, decision: awardIds[number % awardIds.length], decidedOn: '2026-06-24' },
      },
      london,
    );
    return certificateView(certifiedClaim(claim, claim.serial(0)), london);
  });
}
