/** Writes the pages of docs/ that are made from the code. */
import { writeFileSync } from 'node:fs';
import { london } from '../dist/framework/editions/london/index.js';
import { workbookPage } from '../dist/workbook/layout/workbook-page.js';

writeFileSync(new URL('workbook.md', import.meta.url), workbookPage(london));
