import { levelOf, serialFor } from '../../../framework/award.ts';
import { parseDate } from '../../../framework/dates.ts';
import type { AwardId, Edition } from '../../../framework/edition.ts';
import { awardIds } from '../../../framework/edition.ts';
import { whyUnprintable } from '../../../framework/printable-line.ts';
import { recognise } from '../../../framework/recognise.ts';
import { noDate, quote } from '../../../framework/rules/wording.ts';
import { laestabOf, urnOf } from '../../../framework/school-numbers.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import type { Claim } from '../../../register/claim.ts';
import { factsOf } from '../../../register/claim.ts';
import type { ListedAward } from '../../intake/lists/award-list.ts';
import { beyondHeadings } from '../../intake/lists/list-refused.ts';
import { codeOf, laOfNumber, suggestion } from '../issue/las-of-list.ts';
import { wrongNumber } from '../issue/wrong-number.ts';

/** The award that a line of a list tells of, or what is wrong with the line, each fault a sentence. */
export function listedClaim(
  listed: ListedAward,
  edition: Edition,
  today: IsoDate,
): { readonly claim: Claim } | { readonly faults: readonly string[] } {
  if (listed.beyond !== null) return { faults: [Object.values(beyondHeadings(listed.beyond)).join(' ')] };
  const award = awardIn(listed.award, edition);
  const decidedOn = listed.decidedOn === null ? null : parseDate(listed.decidedOn);
  const laCode = listed.la === null ? laOfNumber(listed, edition) : codeOf(listed.la, edition);
  const { organisation } = listed;
  const faults = [...faultsOf(listed, edition, { award, decidedOn, laCode, today })];
  if (faults.length > 0 || award === null || decidedOn === null || organisation === null) return { faults };
  const details = { organisation, la: laCode, urn: urnOf(listed), laestab: laestabOf(listed) };
  return {
    claim: {
      school: {
        ...details,
        returnId: null,
        la: edition.localAuthorities.find(({ code }) => code === laCode)?.name ?? null,
        laCode,
        pdLead: null,
        contact: null,
      },
      facts: factsOf(award, decidedOn, edition),
      serial: (attempt) => serialFor({ meta: { returnId: null }, details }, { award, decidedOn }, edition, attempt),
    },
  };
}

/** An award as people write it: Gold, GOLD AWARD, Gold (Embedded), Embedded. */
function awardIn(text: string | null, edition: Edition): AwardId | null {
  const titlesOf = (id: AwardId) => {
    const [award, level] = [edition.awards[id].title, edition.levels[levelOf(id, edition)].title];
    return [
      `${award} award`,
      level,
      `${award} (${level})`,
      `${award} ${level}`,
      `${award} - ${level}`,
      `${level} (${award})`,
    ];
  };
  const choices = awardIds.map((id) => ({ id, title: edition.awards[id].title, otherTitles: titlesOf(id) }));
  return awardIds.find((id) => id === recognise(text ?? '', choices)) ?? null;
}

interface Read {
  readonly award: AwardId | null;
  readonly decidedOn: IsoDate | null;
  readonly laCode: string | null;
  readonly today: IsoDate;
}

function* faultsOf(
  listed: ListedAward,
  edition: Edition,
  { award, decidedOn, laCode, today }: Read,
): Generator<string> {
  const { organisation, la } = listed;
  const why = organisation === null ? null : whyUnprintable(organisation);
  if (organisation === null) yield 'There is no name of a school.';
  if (why !== null) yield `The name of the school ${why}`;
  if (award === null) {
    const titles = awardIds.map((id) => edition.awards[id].title).join(', ');
    yield listed.award === null
      ? `There is no award. The awards are ${titles}.`
      : `${quote(listed.award)} is not an award. The awards are ${titles}.`;
  }
  if (listed.decidedOn === null) yield 'There is no date of the award.';
  else if (decidedOn === null)
    yield `The date of the award, ${quote(listed.decidedOn)}, is ${noDate(listed.decidedOn)}. Write it as 30/06/2026.`;
  else if (decidedOn > today) yield `The date of the award, ${quote(listed.decidedOn)}, is still to come.`;
  if (laCode === null) {
    yield la === null
      ? 'There is no local authority.'
      : `${quote(la)} is not a local authority of the ${edition.title}. ${suggestion(la, edition)}Give its three-digit code or its name.`;
  }
  const number = wrongNumber(listed, laCode);
  if (number !== null) yield number;
}
