import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../../framework/editions/london/index.ts';
import { workbookTemplate } from '../borough/workbook-template.ts';
import { verifiedSchool } from '../rounds.ts';

/** Puts a verified return of each school into an office’s folder for returns, by its name. @param schools names and return ids */
export async function putVerifiedReturns(
  office: string,
  schools: readonly (readonly [name: string, returnId: string])[],
): Promise<void> {
  mkdirSync(path.join(office, 'returns'), { recursive: true });
  const fill = await workbookTemplate(london);
  for (const [name, returnId] of schools)
    writeFileSync(
      path.join(office, 'returns', `${name}.xlsx`),
      fill(verifiedSchool(name, returnId), '2026-06-20T09:00:00Z'),
    );
}
