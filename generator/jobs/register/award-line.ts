import type { AwardState } from '../../../framework/award-state.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import type { Award, Turn } from '../../../register/award.ts';
import type { Book } from '../../../register/book.ts';
import { comingTurn } from '../../../register/state.ts';

/** An award as it stands on a day. */
export interface ListedAward {
  readonly award: Award;
  /** Null before its first day. */
  readonly state: AwardState | null;
  /** What is on record of a later day; null where nothing is. */
  readonly coming: ComingTurn | null;
  /** In whose register it is, where those of several offices are listed. */
  readonly office?: string;
}

type ComingTurn = Pick<Turn, 'kind' | 'on'>;

export function listedOn(day: IsoDate, award: Award, book: Book): ListedAward {
  return { award, state: book.stateOn(award, day), coming: comingTurn(award, day) };
}

/** An award as programs read it: a line of JSON. */
export interface AwardLine {
  /** Only where the registers of several offices are listed. */
  readonly office?: string;
  readonly serial: string;
  readonly issue: number;
  readonly organisation: string;
  /** Name of the local authority. */
  readonly la: string | null;
  readonly urn: string | null;
  readonly award: string;
  readonly level: string;
  readonly decidedOn: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly state: AwardState | null;
  /** The certificate, as the register names it: from the office's folder. */
  readonly document: string | null;
  /** When it came into the register, an ISO instant; null where a dry run shows what would come. */
  readonly registered: string | null;
  /** What is on record of a later day; null where nothing is. */
  readonly coming: ComingTurn | null;
}

export function awardLine({ award, state, coming, office }: ListedAward): AwardLine {
  const { serial, issue, school, facts, document, registered } = award;
  return {
    ...(office === undefined ? {} : { office }),
    serial,
    issue,
    organisation: school.organisation,
    la: school.la,
    urn: school.urn,
    award: facts.award,
    level: facts.level,
    decidedOn: facts.decidedOn,
    validFrom: facts.validFrom,
    validUntil: facts.validUntil,
    state,
    document: document?.file ?? null,
    registered: registered === '' ? null : registered,
    coming: coming && { kind: coming.kind, on: coming.on },
  };
}
