import { stat } from 'node:fs/promises';
import { RegisterUnusable } from '../../../register/refused.ts';
import type { Register } from '../../../register/register.ts';
import { isPostgres, withoutPassword } from '../../../register/store/address.ts';
import { beginningOf } from '../../../register/store/beginning.ts';
import { openStore } from '../../../register/store/open.ts';
import type { EventStore } from '../../../register/store/event-store.ts';
import { WrongRequest } from '../../failure.ts';
import type { Office } from '../../office/office.ts';
import { requireOwnRegister } from '../../office/own-register.ts';
import { exists } from '../../store/write-file.ts';

/** @throws WrongRequest where there is no office */
export function officeIn({ office }: { readonly office: Office | null }): Office {
  if (office === null) throw new WrongRequest('no-register', {});
  return office;
}

/** The register of an office, which is there already. @throws WrongRequest; RegisterUnusable */
export async function registerOf(means: { readonly office: Office | null }): Promise<Register> {
  const office = officeIn(means);
  await requireRegister(office.address);
  return office.register();
}

/** Uses the events of a register as they are stored, whether or not they can be understood. @throws RegisterUnusable */
export function withStore<T>(office: Office, work: (store: EventStore) => Promise<T>): Promise<T> {
  return withAnyStore(office, async (store) => {
    await requireOwnRegister(office, await beginningOf(store));
    return work(store);
  });
}

/** The same, also of a register that is not the one which the office has worked with. @throws RegisterUnusable */
export async function withAnyStore<T>(office: Office, work: (store: EventStore) => Promise<T>): Promise<T> {
  await requireRegister(office.address);
  const store = await openStore(office.address);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Opening a file that is gone would make an empty register, in which no award was ever given. @throws RegisterUnusable */
async function requireRegister(address: string): Promise<void> {
  if (isPostgres(address)) return;
  if (await exists(address)) return requireContent(address);
  throw new RegisterUnusable({
    code: 'register-not-there',
    message: `${withoutPassword(address)}: the register is not there.`,
    remedy: putBack,
  });
}

const putBack = 'Put it back, from your last backup if need be; nothing was made in its place.';

/** A file of no bytes, as a full disk or a copy that was cut short leaves it, would be opened as an empty register. */
async function requireContent(address: string): Promise<void> {
  if ((await stat(address)).size > 0) return;
  throw new RegisterUnusable({
    code: 'register-not-there',
    message: `${withoutPassword(address)}: the file of the register is empty: nothing is left in it.`,
    remedy: putBack,
  });
}
