import { isPostgres, withoutPassword } from '../../../register/store/address.ts';
import type { PreparedOffice } from '../../../register/store/offices.ts';
import { WrongRequest } from '../../failure.ts';

export interface PrepareRequest {
  /** Name of the office: of its schema and of its role. */
  readonly name: string;
  /** `postgres://…` of the database, with a role that owns it. */
  readonly address: string;
  /** Role that may read the registers of all offices; null where nobody may. */
  readonly reader: string | null;
}

/** Makes a place for an office in a database that several share. @throws WrongRequest; RegisterRefused */
export async function prepareRegister({ name, address, reader }: PrepareRequest): Promise<PreparedOffice> {
  if (!isPostgres(address)) throw new WrongRequest('register-not-shared', { address: withoutPassword(address) });
  const { prepareOffice } = await import('../../../register/store/offices.ts');
  return prepareOffice(name, address, reader);
}
