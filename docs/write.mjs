/** Writes the pages of docs/ that are made from the code. */
import { writeFileSync } from 'node:fs';
import { london } from '../dist/framework/editions/london/index.js';
import { exampleViews } from '../dist/generator/jobs/templates/example-views.js';
import { templatesPage } from '../dist/generator/cli/templates-page.js';
import { workbookPage } from '../dist/workbook/layout/workbook-page.js';
import { housePage } from './house-page.mjs';

writeFileSync(new URL('workbook.md', import.meta.url), workbookPage(london));
writeFileSync(new URL('templates.md', import.meta.url), templatesPage(exampleViews));
writeFileSync(new URL('house.md', import.meta.url), housePage());
