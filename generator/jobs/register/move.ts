import path from 'node:path';
import type { Head } from '../../../register/chain.ts';
import { copied } from '../../../register/lines.ts';
import { hasPassword, isElsewhere, isPostgres, withoutPassword } from '../../../register/store/address.ts';
import type { EventStore } from '../../../register/store/event-store.ts';
import { openStore } from '../../../register/store/open.ts';
import { WrongRequest } from '../../failure.ts';
import type { Office } from '../../office/office.ts';
import { changeSettings } from '../../office/settings.ts';
import { makeFolder } from '../../store/folder-to-write-to.ts';
import { officeIn, withStore } from './register-of.ts';

export interface Moved {
  /** Addresses without passwords. */
  readonly from: string;
  readonly to: string;
  readonly head: Head;
  /** Whether the office uses it from now on: not where the address holds a password, or is not that of the settings. */
  readonly isInSettings: boolean;
}

/**
 * Copies the register to another place, and holds the two against each other. From then on nobody can write to it where it was, though it can be read
 * there. Ended half-way, the same again finishes it.
 * @param to path of a file, or `postgres://…`
 * @throws WrongRequest; RegisterRefused where there is another register
 */
export async function moveRegister(to: string, means: { readonly office: Office | null }): Promise<Moved> {
  const office = officeIn(means);
  const address = addressIn(to);
  if (address === office.address) throw new WrongRequest('register-same', { address: withoutPassword(address) });
  const head = await withStore(office, async (from) => {
    if (!isPostgres(address)) await makeFolder(path.dirname(address));
    const target = await openStore(address);
    try {
      return await carriedOver(from, target);
    } finally {
      await target.close();
    }
  });
  const isInSettings = !hasPassword(address) && office.isAsInSettings;
  if (isInSettings) {
    await changeSettings(office.folder, { register: isPostgres(address) ? address : office.nameOf(address) });
  }
  return { from: withoutPassword(office.address), to: withoutPassword(address), head, isInSettings };
}

/** Nobody adds to the one while it is copied, nor afterwards. */
async function carriedOver(from: EventStore, to: EventStore): Promise<Head> {
  const isBegun = (await from.movedTo()) !== null;
  await from.seal(to.address);
  try {
    const own = await from.head();
    if (!(await holds(to, own, isBegun))) await copied(from, to);
    return own;
  } catch (error) {
    if (!isBegun) await from.unseal();
    throw error;
  }
}

/** @param orMore also where more was put on record there since */
async function holds(to: EventStore, { length, hash }: Head, orMore: boolean): Promise<boolean> {
  const there = await to.head();
  if (length === 0 || there.length < length || (there.length > length && !orMore)) return false;
  return (await to.read(length - 1))[0]?.hash === hash;
}

function addressIn(to: string): string {
  if (isElsewhere(to) || to.trim() === '')
    throw new WrongRequest('register-address', { address: withoutPassword(to), isAsked: true });
  return isPostgres(to) ? to : path.resolve(to);
}
