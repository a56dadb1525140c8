import type { AwardState } from '../../../framework/award-state.ts';
import type { Award } from '../../../register/award.ts';

/** An award with its state on a day; null before its first. */
export interface ListedAward {
  readonly award: Award;
  readonly state: AwardState | null;
  /** In whose register it is, where those of several offices are listed. */
  readonly office?: string;
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
  /** When it came into the register, an ISO instant. */
  readonly registered: string;
}

export function awardLine({
  award: { serial, issue, school, facts, document, registered },
  state,
  office,
}: ListedAward): AwardLine {
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
    registered,
  };
}
