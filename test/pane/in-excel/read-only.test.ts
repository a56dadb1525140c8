import { london } from '../../../framework/editions/london/index.ts';
import { completeReturn } from '../../returns.ts';
import type { KeyboardUser } from './keyboard-user.ts';
import type { PaneInExcel } from './open-pane.ts';
import { inCell, withReturn } from './open-pane.ts';

const school = completeReturn(london);
const organisation = school.details.organisation ?? '';

let excel: PaneInExcel;
let user: KeyboardUser;

const { opens } = withReturn(school, (opened) => {
  excel = opened;
  ({ user } = opened);
});

describe('A workbook that cannot be changed', () => {
  /** What can be pressed or typed into on the page that is open. */
  const offered = (): Promise<readonly string[]> =>
    excel.frame.$$eval('main :is(button, input, select, textarea)', (all) =>
      all
        .filter((each) => !each.matches(':disabled, [readonly], [aria-disabled]'))
        .map((each) => each.getAttribute('aria-label') ?? each.textContent),
    );
  const leads =
    /^(?:Read|Copy|Back to|Next|Previous|Aspect$|Search|The school|Before|The visit|Evidence|Judgements|Summary)/;
  const offersReadingOnly = async (): Promise<void> => {
    expect((await offered()).filter((name) => !leads.test(name))).toEqual([]);
  };
  /** Goes to a page of the overview. */
  const goesTo = async (link: string, heading = link): Promise<void> => {
    await excel.frame.locator(`.row-link ::-p-text(${link})`).click();
    await user.comesTo(heading);
  };
  const goesBack = async (heading: string): Promise<void> => {
    await user.presses('Alt+ArrowLeft');
    await user.comesTo(heading);
  };

  it('is shown for reading with all rows and the verifier’s record, offers no button that would write, and Submit says why', async () => {
    await opens({
      arrange: (host) => {
        host.model.isReadOnly = true;
      },
    });
    await user.reads('This workbook cannot be changed.');
    await user.reads('For reading only');
    await goesTo('Details');
    await user.finds('School / organisation', organisation);
    await offersReadingOnly();
    await goesBack(organisation);
    await goesTo('Evidence');
    await user.reads('E4');
    await offersReadingOnly();
    await user.activates('Read E1');
    await user.comesTo('A row of Evidence');
    await user.finds('Where kept', school.evidence[0]?.kept ?? '');
    await offersReadingOnly();
    await goesBack('Evidence');
    await goesBack(organisation);
    await goesTo('Actions');
    await offersReadingOnly();
    await goesBack(organisation);
    await goesTo('Verification');
    await user.reads('can be recorded only where the workbook can be changed');
    await offersReadingOnly();
    await goesTo('Evidence sampled');
    await user.reads('Sample 1');
    await offersReadingOnly();
    await excel.frame.locator('.status-bar ::-p-text(Help)').click();
    await user.comesTo('Help');
    await offersReadingOnly();
    await excel.frame.locator('button::-p-text(Overview)').click();
    await user.comesTo(organisation);
    await user.tabsTo('Submit', 'Shift+Tab');
    await user.presses('Enter');
    await user.comesTo('Submit');
    await user.reads('it cannot be submitted from here');
    await offersReadingOnly();
  });

  describe('and of which Excel says so only when it is to be changed,', () => {
    beforeEach(() =>
      opens({
        arrange: (host) => {
          host.lacksReadOnly = true;
          host.model.isReadOnly = true;
        },
      }),
    );

    it('is shown for reading from the first entry on, which is kept, and follows when it can be changed', async () => {
      await user.activates('Details');
      await user.comesTo('Details');
      await user.fillsIn({ 'PD lead': 'Joan' });
      await user.presses('Tab');
      await user.reads('This workbook cannot be changed.');
      await user.reads('What you entered here is kept until then.');
      await user.reads('1 entry waits for Excel');
      await user.finds('PD lead', 'Joan');
      await user.noLongerReads('Excel allows no change in this cell.');
      await offersReadingOnly();

      excel.host.model.isReadOnly = false;
      await excel.page.focus('#sheet');
      await user.entersPane();
      await user.noLongerReads('This workbook cannot be changed.');
      await user.reads('In the workbook');
      expect(inCell(excel, 'Details', 8, 3)).toBe('Joan');
    });

    it('is shown for reading when it is submitted, and Submit says why it cannot', async () => {
      await user.activates('Next Submit');
      await user.comesTo('Submit');
      await user.tabsTo('Submit');
      await user.presses('Enter');
      await user.reads('This workbook cannot be changed.');
      await user.reads('it cannot be submitted from here');
      await offersReadingOnly();
    });
  });
});
