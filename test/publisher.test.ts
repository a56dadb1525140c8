import { strFromU8, unzipSync } from 'fflate';
import { london } from '../framework/editions/london/index.ts';
import { emptyReturn } from '../framework/fields.ts';
import { buildBoroughWorkbook } from '../workbook/borough/borough-workbook.ts';
import { buildRoundWorkbook } from '../workbook/round/write/round-workbook.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import { consolidated } from './borough/workbooks.ts';
import { roundWith, verifiedSchool } from './rounds.ts';

const sitting = { decidedOn: null, members: null };
const otherEdition = { ...london, publisher: 'Teaching & Learning <London>' };

describe('the properties of a workbook', () => {
  it.each([
    ['blank', london.publisher, () => buildWorkbook(london, emptyReturn(london))],
    [
      'of a round',
      london.publisher,
      () => buildRoundWorkbook(roundWith([verifiedSchool('Ash', 'RASH22222222')]), sitting),
    ],
    ['of a borough', london.publisher, () => buildBoroughWorkbook(consolidated(6, ['202']), london)],
    [
      'of another edition',
      'Teaching &amp; Learning &lt;London&gt;',
      () => buildWorkbook(otherEdition, emptyReturn(otherEdition)),
    ],
  ])('name the publisher of the framework (%s)', async (_what, publisher, build) => {
    const parts = unzipSync(await build());
    const [core = '', app = ''] = ['core', 'app'].map((name) =>
      strFromU8(parts[`docProps/${name}.xml`] ?? new Uint8Array()),
    );
    expect(core).toContain(`<dc:creator>${publisher}</dc:creator>`);
    expect(core).toContain(`<cp:lastModifiedBy>${publisher}</cp:lastModifiedBy>`);
    expect(app).toContain(`<Company>${publisher}</Company>`);
    expect(core + app).not.toContain('Unknown');
  });
});
