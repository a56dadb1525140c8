import type { IsoDate } from '../framework/school-return.ts';
import type { Examined } from '../register/proof/examine.ts';
import { examineCredential, examineStatement } from '../register/proof/examine.ts';
import type { Verify } from '../register/proof/keys.ts';
import type { PublishedStatus } from '../register/proof/published.ts';
import type { Shown } from '../register/proof/shown.ts';

/** Statements of all awards, by serial. */
export type Statements = Readonly<Record<string, string>>;

/** What is held against what somebody shows. */
export interface Known {
  readonly status: PublishedStatus;
  /** Asked for only where somebody types a serial; null where they cannot be had. */
  statements(): Promise<Statements | null>;
  readonly verify: Verify;
  readonly day: IsoDate;
}

/** What is answered. `serials-missing`: a serial cannot be looked up here. */
export type Answer =
  | (Extract<Examined, { genuine: true }> & { readonly bySerial: boolean })
  | {
      readonly genuine: false;
      readonly why:
        | Extract<Examined, { genuine: false }>['why']
        | 'nothing-shown'
        | 'several'
        | 'serial-unknown'
        | 'serials-missing';
    };

/** @param shown null where what was given is none of what can be checked */
export async function check(shown: Shown | null, known: Known): Promise<Answer> {
  if (shown === null) return { genuine: false, why: 'nothing-shown' };
  if (shown.kind === 'several') return { genuine: false, why: 'several' };
  if (shown.kind === 'serial') return checkSerial(shown.serial, known);
  const examined = await (shown.kind === 'statement'
    ? examineStatement(shown.text, known)
    : examineCredential(shown.json, known));
  return examined.genuine ? { ...examined, bySerial: false } : examined;
}

async function checkSerial(serial: string, known: Known): Promise<Answer> {
  const statements = await known.statements();
  if (statements === null) return { genuine: false, why: 'serials-missing' };
  const text = Object.hasOwn(statements, serial) ? statements[serial] : undefined;
  if (text === undefined) return { genuine: false, why: 'serial-unknown' };
  const examined = await examineStatement(text, known);
  if (!examined.genuine) return examined;
  return examined.said.serial === serial ? { ...examined, bySerial: true } : { genuine: false, why: 'signature' };
}
