import type { Register } from '../../../register/register.ts';
import { beginningOf } from '../../../register/store/beginning.ts';
import { openStore } from '../../../register/store/open.ts';
import type { EventStore } from '../../../register/store/event-store.ts';
import { WrongRequest } from '../../failure.ts';
import type { Office } from '../../office/office.ts';
import { requireOwnRegister } from '../../office/own-register.ts';
import { requireRegister } from '../../office/register-there.ts';

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
