import { readFile } from 'node:fs/promises';
import type { Audit, AuditFinding, NotRead } from '../../../register/audit.ts';
import { audit } from '../../../register/audit.ts';
import { beginningOf } from '../../../register/store/beginning.ts';
import type { Office } from '../../office/office.ts';
import { isOwnRegister } from '../../office/own-register.ts';
import { hashOf } from '../../store/manifest.ts';
import { systemCode, whyNot } from '../../system-error.ts';
import { officeIn, withAnyStore } from './register-of.ts';

/** Holds every event and every certificate of an office against what was recorded. @throws WrongRequest; RegisterUnusable */
export async function auditRegister(means: { readonly office: Office | null }): Promise<Audit> {
  const office = officeIn(means);
  return withAnyStore(office, async (store) => {
    const found = await audit(store, (name) => hashOfFile(office.fileOf(name)));
    const isOwn = await isOwnRegister(office, await beginningOf(store));
    return isOwn ? found : { ...found, findings: [ofAnother, ...found.findings] };
  });
}

const ofAnother: AuditFinding = {
  code: 'register-of-another',
  event: null,
  serial: null,
  message:
    'This is not the register that the office has worked with, or its beginning was lost or made again: it begins with another event.',
};

async function hashOfFile(file: string): Promise<string | null | NotRead> {
  try {
    return hashOf(await readFile(file));
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? null : { unread: whyNot(error).reason };
  }
}
