import type { AwardState } from '../../framework/award-state.ts';
import { whileInForce } from '../../framework/award-state.ts';
import { longDate } from '../../framework/dates.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import { lastTurn } from '../state.ts';
import type { PublishedStatus } from './published.ts';

/** What decides whether a genuine certificate holds. */
export interface Holding {
  readonly serial: string;
  readonly issue: number;
  readonly sample: boolean;
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
}

/** What a genuine certificate is on a day: what its award is, or a certificate that a later issue replaced. */
export type CertificateState = AwardState | 'replaced' | 'not yet';

export interface Verdict {
  readonly state: CertificateState;
  /** In plain words, without a full stop: `Genuine, in force until 30 June 2029`. */
  readonly words: string;
  /** The same without saying that it is genuine: `in force until 30 June 2029`. */
  readonly stateWords: string;
}

/** What a genuine certificate is on a day, by what was published. */
export function verdictOn(
  certificate: Holding,
  status: Pick<PublishedStatus, 'issues' | 'turns' | 'superseded'>,
  day: IsoDate,
): Verdict {
  const { state, words } = stateInWords(certificate, status, day);
  return {
    state,
    words: `Genuine${certificate.sample ? ' specimen, not an award' : ''}, ${words}`,
    stateWords: words,
  };
}

/** Said of what no key of the issuing body has signed. */
export const notGenuine = 'Not genuine';

/** What it is, without saying that it is genuine: `in force until 30 June 2029`. */
export function stateInWords(
  { serial, issue, validFrom, validUntil }: Holding,
  { issues, turns, superseded }: Pick<PublishedStatus, 'issues' | 'turns' | 'superseded'>,
  day: IsoDate,
): Pick<Verdict, 'state' | 'words'> {
  const turnOf = (award: string) => lastTurn({ turns: turns[award] ?? [] }, day);
  const turn = turnOf(serial);
  if (turn?.kind === 'withdrawn') return { state: 'withdrawn', words: `withdrawn on ${longDate(turn.on)}` };
  const latest = issues[serial] ?? 1;
  if (issue < latest) return { state: 'replaced', words: `replaced by issue ${String(latest)}` };
  if (day < validFrom) return { state: 'not yet', words: `in force from ${longDate(validFrom)}` };
  const first = superseded[serial];
  const later = [first, ...(first?.others ?? [])].find(
    (each) => each && each.from <= day && turnOf(each.by)?.kind !== 'withdrawn',
  );
  if (later) return { state: 'superseded', words: `superseded by a later award on ${longDate(later.from)}` };
  if (day > validUntil) return { state: 'lapsed', words: `lapsed after ${longDate(validUntil)}` };
  return { state: whileInForce(validUntil, day), words: `in force until ${longDate(validUntil)}` };
}
