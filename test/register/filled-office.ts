import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { london } from '../../framework/editions/london/index.ts';
import type { AwardId } from '../../framework/edition.ts';
import { makeOffice } from '../../generator/office/make-office.ts';
import type { AwardEvent, School } from '../../register/events.ts';
import { factsOf } from '../../register/claim.ts';
import { Register } from '../../register/register.ts';

/** An award as a test names it: the rest is made up. */
export interface Given {
  readonly serial: string;
  readonly organisation: string;
  readonly award?: AwardId;
  readonly decidedOn?: string;
  readonly la?: string;
  readonly urn?: string;
  readonly school?: Partial<School>;
  readonly sample?: boolean;
}

export function imported(given: Given): AwardEvent {
  const { serial, organisation, award = 'gold', decidedOn = '2026-03-02', la = '208', urn = null } = given;
  const { school = {}, sample = false } = given;
  return {
    kind: 'imported',
    serial,
    school: {
      returnId: null,
      organisation,
      la: london.localAuthorities.find(({ code }) => code === la)?.name ?? null,
      laCode: la,
      urn,
      laestab: null,
      pdLead: null,
      contact: null,
      ...school,
    },
    award: factsOf(award, decidedOn, london, sample),
  };
}

/** An office whose register holds these events. */
export async function filledOffice(folder: string, events: readonly AwardEvent[]): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await makeOffice(folder, 'the test');
  await putOnRecord(path.join(folder, 'register.sqlite'), ...events);
  return folder;
}

/** Puts events on record in the register at this address. */
export async function putOnRecord(address: string, ...events: readonly AwardEvent[]): Promise<void> {
  const register = await Register.open(address, 'the test');
  await register.record(() => events);
  await register.close();
}
