import type { Problem } from '../../../framework/problems.ts';
import type { SetFile } from '../../store/file-set.ts';
import { wholeFile } from './enclosures.ts';
import { packOf } from './pack.ts';
import type { PackedFile } from './pack.ts';
import type { PackBy } from './pack-names.ts';
import { PackNames } from './pack-names.ts';
import type { Enclosure, Recipient } from './recipient.ts';

/** A pack to be made. */
export interface Pack {
  readonly name: string;
  readonly recipients: readonly Recipient[];
  /** Folder of a school in it; none where the pack is one school’s. */
  readonly folders: ReadonlyMap<Recipient, string>;
}

/** What became of one school’s documents. */
export interface Packed {
  /** Null where nothing was packed for it. */
  readonly pack: SetFile | null;
  readonly enclosures: readonly Enclosure[];
  /** Folder in the pack; empty where all of it is this school’s. */
  readonly folder: string;
  readonly problems: readonly Problem[];
}

/** The packs in the order of their first schools; those of one are in the order given. */
export function packsOf(recipients: readonly Recipient[], by: PackBy): readonly Pack[] {
  const names = new PackNames();
  if (by === 'school') {
    return recipients.map((recipient) => ({
      name: names.school(recipient.la, recipient.organisation),
      recipients: [recipient],
      folders: new Map(),
    }));
  }
  const packs = new Map<string, { name: string; recipients: Recipient[]; folders: Map<Recipient, string> }>();
  for (const recipient of recipients) {
    const name = names.la(recipient.la);
    const pack = packs.get(name.toLowerCase()) ?? { name, recipients: [], folders: new Map<Recipient, string>() };
    pack.recipients.push(recipient);
    pack.folders.set(recipient, names.folder(pack.name, recipient.organisation));
    packs.set(name.toLowerCase(), pack);
  }
  return [...packs.values()];
}

/** Writes a pack of what is as it was made; none where there is nothing. @throws EnvironmentLacks */
export async function writePack(
  { name, recipients, folders }: Pack,
  write: (name: string, bytes: Uint8Array) => Promise<SetFile>,
): Promise<{ readonly pack: SetFile | null; readonly packed: ReadonlyMap<Recipient, Packed> }> {
  const files: PackedFile[] = [];
  const packed = new Map<Recipient, Omit<Packed, 'pack'>>();
  for (const recipient of recipients) {
    const own: Enclosure[] = [];
    const problems: Problem[] = [];
    const folder = folders.get(recipient) ?? '';
    for (const enclosure of recipient.enclosures) {
      const bytes = await wholeFile(enclosure, recipient);
      if ('code' in bytes) {
        problems.push(bytes);
        continue;
      }
      own.push(enclosure);
      files.push({ name: folder === '' ? enclosure.name : `${folder}/${enclosure.name}`, bytes, made: enclosure.made });
    }
    packed.set(recipient, { enclosures: own, folder, problems });
  }
  const pack = files.length === 0 ? null : await write(name, packOf(files));
  return {
    pack,
    packed: new Map(
      [...packed].map(([recipient, each]) => [
        recipient,
        { ...each, pack: each.enclosures.length === 0 ? null : pack },
      ]),
    ),
  };
}
