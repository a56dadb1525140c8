import path from 'node:path';
import { RegisterUnusable } from '../../register/refused.ts';
import { isPostgres, withoutPassword } from '../../register/store/address.ts';
import { beginningOf } from '../../register/store/beginning.ts';
import { openStore } from '../../register/store/open.ts';
import { exists } from '../store/write-file.ts';

interface RegisterOfOffice {
  readonly folder: string;
  readonly address: string;
  readonly settings: { readonly register: string };
}

/**
 * A register that is named above the settings, such as one of another office, is refused where the settings name a file with awards
 * of its own. Wherever a register is moved to, it begins with the same event.
 * @param beginning of the register that is to be used
 * @throws RegisterUnusable
 */
export async function requireOwnRegister(
  { folder, address, settings }: RegisterOfOffice,
  beginning: () => Promise<string | null>,
): Promise<void> {
  const named = path.resolve(folder, settings.register);
  if (isPostgres(settings.register) || named === address || !(await exists(named))) return;
  const own = await beginningIn(named);
  if (own === null || own === (await beginning())) return;
  throw new RegisterUnusable({
    code: 'register-of-another',
    message: `${withoutPassword(address)}: this is not the register of the office ${folder}, which is ${settings.register} by its settings and begins with another event, so it was not used.`,
    remedy: 'Use the register that the settings name; or move that one first.',
  });
}

/** Null also where nobody can say, since the file cannot be read. */
async function beginningIn(file: string): Promise<string | null> {
  try {
    const store = await openStore(file);
    try {
      return await beginningOf(store);
    } finally {
      await store.close();
    }
  } catch {
    return null;
  }
}
