import type { Book } from '../../../register/book.ts';
import { Register } from '../../../register/register.ts';
import { inSchema, isPostgres, withoutPassword } from '../../../register/store/address.ts';
import { WrongRequest } from '../../failure.ts';
import type { RegisterMeans } from './register-means.ts';
import { officeIn, registerOf } from './register-of.ts';

/** Whose registers are listed, and of those left out, where they were moved to. */
export interface ListedOffices {
  readonly listed: readonly string[];
  readonly movedAway: readonly { readonly office: string; readonly to: string }[];
}

/** What a register holds. */
interface Kept {
  /** Whose it is, where there are several. */
  readonly office: string | null;
  readonly book: Book;
  /** Where it was moved to; null where this is it. */
  readonly movedTo: string | null;
}

interface Found {
  readonly kept: readonly Kept[];
  readonly offices: ListedOffices | null;
}

/**
 * The register of the office, or those of all offices of its database: what was moved away is left out of them.
 * @throws WrongRequest where there are none; RegisterUnusable
 */
export async function registersOf(means: RegisterMeans, allOffices: boolean): Promise<Found> {
  if (!allOffices) {
    const register = await registerOf(means);
    return { kept: [{ office: null, book: register.book, movedTo: await register.movedTo() }], offices: null };
  }
  const { address, worker } = officeIn(means);
  if (!isPostgres(address)) throw new WrongRequest('register-not-shared', { address: withoutPassword(address) });
  const { registersIn } = await import('../../../register/store/offices.ts');
  const schemas = await registersIn(address);
  if (schemas.length === 0) throw new WrongRequest('no-registers', { address: withoutPassword(address) });
  const kept: Kept[] = [];
  const movedAway: { readonly office: string; readonly to: string }[] = [];
  for (const office of schemas) {
    const register = await Register.open(inSchema(address, office), worker);
    try {
      const movedTo = await register.movedTo();
      if (movedTo === null) kept.push({ office, book: register.book, movedTo });
      else movedAway.push({ office, to: movedTo });
    } finally {
      await register.close();
    }
  }
  return { kept, offices: { listed: kept.map(({ office }) => office ?? ''), movedAway } };
}
