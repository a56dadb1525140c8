import path from 'node:path';
import { issuedListName, readIssuedList } from '../../../generator/intake/lists/issued-list.ts';
import type { ListedWorkbook } from '../../../generator/intake/lists/issued-list.ts';
import type { Office } from '../../../generator/office/office.ts';
import { exists } from '../../../generator/store/write-file.ts';

/** Where in an office workbooks are issued to: where the command line puts them, too. */
const issuedFolderName = 'workbooks';

export function issuedFolderOf(office: Office): string {
  return office.fileOf(issuedFolderName);
}

/** The workbooks on an office's list. @throws WrongRequest where the list cannot be read */
export async function issuedOf(office: Office): Promise<readonly ListedWorkbook[]> {
  const list = path.join(issuedFolderOf(office), issuedListName);
  return (await exists(list)) ? readIssuedList(list) : [];
}
