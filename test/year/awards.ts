import path from 'node:path';
import type { AwardId } from '../../framework/edition.ts';
import { london } from '../../framework/editions/london/index.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import type { AwardEvent, School } from '../../register/events.ts';
import { factsOf } from '../../register/claim.ts';
import { Register } from '../../register/register.ts';

export const lambeth = london.localAuthorities.find(({ name }) => name === 'Lambeth') ?? london.localAuthorities[0];
/** What a return says that is of Lambeth. */
export const inLambeth = { 'details.la': lambeth?.code ?? null };

/** An award as it comes into a register; what is not said of its school is not known. */
export function issued(
  serial: string,
  award: AwardId,
  decidedOn: IsoDate,
  school: Partial<School> & Pick<School, 'organisation'>,
): AwardEvent {
  return {
    kind: 'issued',
    serial,
    school: {
      returnId: null,
      la: lambeth?.name ?? null,
      laCode: lambeth?.code ?? null,
      urn: null,
      laestab: null,
      pdLead: null,
      contact: null,
      ...school,
    },
    award: factsOf(award, decidedOn, london),
    document: { file: `certificates/${serial}.pdf`, hash: '0'.repeat(64) },
  };
}

/** Puts events into the register of an office, one after the other. */
export async function record(
  office: string,
  events: readonly AwardEvent[],
  reason: string | null = null,
): Promise<void> {
  const register = await Register.open(path.join(office, 'register.sqlite'), 'test');
  try {
    for (const event of events) await register.record(() => [event], reason);
  } finally {
    await register.close();
  }
}
