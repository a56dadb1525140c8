import { today } from '../../framework/today.ts';
import { loadEditions } from '../editions.ts';
import type { RegisterMeans } from '../jobs/register/register-means.ts';
import type { OfficeOptions } from './open-office.ts';
import { openOffice } from './open-office.ts';

/** Flags that every command of the register has. */
export interface RegisterOptions extends OfficeOptions {
  readonly json?: boolean;
}

/** Runs a job that needs nothing but the register: neither browsers nor threads that read. */
export async function inRegister<T>(options: RegisterOptions, work: (means: RegisterMeans) => Promise<T>): Promise<T> {
  const office = await openOffice(options);
  try {
    const named = office?.settings.edition;
    const [edition] = await loadEditions(named === undefined ? undefined : office?.fileOf(named));
    return await work({ office, edition, today: today() });
  } finally {
    await office?.close();
  }
}
