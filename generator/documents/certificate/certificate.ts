import { levelOf, serialOf, validity } from '../../../framework/award.ts';
import { longDate } from '../../../framework/dates.ts';
import type { AwardId, Edition, LevelId } from '../../../framework/edition.ts';
import { awardIds } from '../../../framework/edition.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import { borders } from './border.ts';
import type { Border } from './border.ts';
import { medals } from './medal.ts';
import type { Medal } from './medal.ts';

/** What a certificate says: the view of `templates/certificate`. Dates are written out: `12 May 2026`. */
export interface CertificateView {
  /** Title of the PDF. */
  readonly title: string;
  readonly language: string;
  readonly mark: string;
  readonly organisation: string;
  /** Whether the organisation’s name has letters that reach further up or down than Latin ones. */
  readonly tall: boolean;
  readonly la: string | null;
  readonly award: { readonly id: AwardId; readonly title: string };
  readonly level: { readonly id: LevelId; readonly title: string; readonly symbol: string };
  readonly awardedOn: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly serial: string;
  readonly framework: string;
  readonly publisher: string;
  readonly specimen: boolean;
  readonly border: Border;
  readonly medal: Medal;
}

/**
 * The certificate of a return that the panel has decided to award.
 * @throws RangeError where there is no award, or no date of it
 */
export function certificateView(schoolReturn: SchoolReturn, edition: Edition): CertificateView {
  const { details, panel, meta } = schoolReturn;
  const serial = serialOf(schoolReturn, edition);
  const decidedOn = known(panel.decidedOn);
  const award = awardIds.find((id) => id === known(panel.decision));
  if (award === undefined || decidedOn === null) throw new RangeError('The panel has made no award');
  const { from, until } = validity(decidedOn, edition);
  const level = levelOf(award, edition);
  const organisation = details.organisation ?? '';
  const mark = markOf(edition);
  return {
    title: `${organisation} – ${mark}, ${awardTitle(award, edition)}`,
    language: 'en-GB',
    mark,
    organisation,
    tall: /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(organisation),
    la: edition.localAuthorities.find(({ code }) => code === details.la)?.name ?? null,
    award: { id: award, title: awardTitle(award, edition) },
    level: { id: level, title: edition.levels[level].title, symbol: `level-${level}` },
    awardedOn: longDate(decidedOn),
    validFrom: longDate(from),
    validUntil: longDate(until),
    serial,
    framework: edition.title,
    publisher: edition.publisher,
    specimen: meta.sample,
    border: borders[award],
    medal: medals[award],
  };
}

/** The mark that the framework is named after: what a school achieves is the mark, not its framework. */
function markOf({ title }: Edition): string {
  return title.replace(/ Framework$/, '');
}

function awardTitle(award: AwardId, edition: Edition): string {
  return `${edition.awards[award].title} Award`;
}
