import { readFile } from 'node:fs/promises';
import type { Audit, NotRead } from '../../../register/audit.ts';
import { audit } from '../../../register/audit.ts';
import type { Office } from '../../office/office.ts';
import { hashOf } from '../../store/manifest.ts';
import { systemCode, whyNot } from '../../system-error.ts';
import { officeIn, withStore } from './register-of.ts';

/** Holds every event and every certificate of an office against what was recorded. @throws WrongRequest; RegisterUnusable */
export async function auditRegister(means: { readonly office: Office | null }): Promise<Audit> {
  const office = officeIn(means);
  return withStore(office, (store) => audit(store, (name) => hashOfFile(office.fileOf(name))));
}

async function hashOfFile(file: string): Promise<string | null | NotRead> {
  try {
    return hashOf(await readFile(file));
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? null : { unread: whyNot(error).reason };
  }
}
