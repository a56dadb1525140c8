import type { Office } from '../office/office.ts';
import { officeAbove } from '../office/office-above.ts';
import { asTyped } from './as-typed.ts';
import { whoWorks } from './who-works.ts';

/** Flags of every command that may work in an office. */
export interface OfficeOptions {
  readonly quiet: boolean;
  /** Folder of an office; where left out, the nearest at or above the working folder. */
  readonly office?: string;
  /** Who is noted for what is put on record. */
  readonly as?: string;
}

/**
 * The office that is named, else the nearest at or above the working folder; null where there is none. A register on a network
 * folder is warned of.
 * @throws WrongRequest where the folder named is no office
 */
export async function openOffice({ office: named, as, quiet }: OfficeOptions): Promise<Office | null> {
  const folder = named ?? officeAbove('.');
  if (folder === null) return null;
  const { Office } = await import('../office/office.ts');
  const office = await Office.open(folder, whoWorks(as), process.env['PDQM_REGISTER']);
  if (!quiet && (await office.isRegisterOnNetwork())) {
    process.stderr.write(
      `${office.address}: this register is in a network folder. Let one person write to it at a time, or move it to PostgreSQL: ${asTyped('register move --to postgres://…')}\n`,
    );
  }
  return office;
}
