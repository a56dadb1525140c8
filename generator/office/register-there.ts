import { stat } from 'node:fs/promises';
import { RegisterUnusable } from '../../register/refused.ts';
import { isPostgres, withoutPassword } from '../../register/store/address.ts';
import { exists } from '../store/write-file.ts';

/** Opening a file that is gone would make an empty register, in which no award was ever given. @throws RegisterUnusable */
export async function requireRegister(address: string): Promise<void> {
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
