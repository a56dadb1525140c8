import { readFileSync } from 'node:fs';
import { london } from '../framework/editions/london/index.ts';
import { projectPath } from '../generator/project-folder.ts';
import { workbookPage } from '../workbook/layout/workbook-page.ts';

describe('docs/workbook.md', () => {
  it('describes the workbook as it is; npm run docs writes it anew', () => {
    expect(readFileSync(projectPath('docs', 'workbook.md'), 'utf8')).toBe(workbookPage(london));
  });
});
