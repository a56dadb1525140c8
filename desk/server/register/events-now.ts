import { registerOf } from '../../../generator/jobs/register/register-of.ts';
import type { Office } from '../../../generator/office/office.ts';

/** How many events the register of an office has now; null where it cannot be read. */
export async function eventsNow(office: Office): Promise<number | null> {
  const register = await registerOf({ office }).catch(() => null);
  await register?.refresh();
  return register?.events ?? null;
}
