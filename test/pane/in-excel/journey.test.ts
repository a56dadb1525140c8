import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readWorkbookFile } from '../../../workbook/file/read-workbook-file.ts';
import { readReturn } from '../../../workbook/read/read-return.ts';
import { london } from '../../../framework/editions/london/index.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import type { Result } from '../../../generator/result.ts';
import { readPdf } from '../../pdf.ts';
import { pdqm } from '../../many-runs.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import type { KeyboardUser } from './keyboard-user.ts';
import type { PaneInExcel } from './open-pane.ts';
import { openPane, withPane } from './open-pane.ts';
import { action, aspects, details, evidence, overall, panel, verification } from './school.ts';

const folder = temporaryFolder();
const file = path.join(folder, 'return.xlsx');

let excel: PaneInExcel;
let user: KeyboardUser;
/** Where the journey came to an end: what lies beyond cannot be gone to. */
let end: string | null = null;

/** A stretch of the journey, which begins where the one before it ended. */
function stretch(sentence: string, go: () => Promise<void>): void {
  it(
    sentence,
    async () => {
      if (end !== null) throw new Error(`The journey came no further than “${end}”.`);
      end = sentence;
      await go();
      end = null;
    },
    120_000,
  );
}

async function open(workbook: Uint8Array | null, excelApi: `1.${number}`): Promise<void> {
  excel = await openPane(workbook, { excelApi });
  ({ user } = excel);
}

/** Excel saves the workbook, and is closed. */
async function save(): Promise<void> {
  await user.reads('In the workbook');
  await writeFile(file, await excel.host.model.save());
  await excel.close();
}

async function saved(): Promise<SchoolReturn> {
  return readReturn(readWorkbookFile(await readFile(file)), [london]).schoolReturn;
}

async function check(): Promise<Result | undefined> {
  const ran = await pdqm(['check', file, '--json']);
  return ran.results()[0];
}

/** Makes one document of the return. @returns the text of its pages, in one line */
async function textOf(command: 'report' | 'certificate'): Promise<string> {
  const out = path.join(folder, command);
  await mkdir(out);
  const ran = await pdqm([command, file, '--out', out]);
  expect(ran).toMatchObject({ code: 0 });
  const [made = ''] = (await readdir(out)).filter((name) => name.endsWith('.pdf'));
  const { pages } = await readPdf(path.join(out, made));
  const text = pages.map((each) => each.text).join(' ');
  // The typeface of names has one glyph for both apostrophes; a reader gives back the other one.
  return text.replace(/\s+/g, ' ').replaceAll('ʼ', '’');
}

withPane();

let receipt = '';

describe('With the keyboard alone, a PD leader', () => {
  stretch('makes a return of an empty workbook', async () => {
    await open(null, '1.13');
    await user.activates('Add the Quality Mark’s sheets');
    await user.comesTo('Welcome to the Quality Mark');
    await user.activates('Begin');
    await user.comesTo('Your self-evaluation');
  });

  stretch('fills in the details, and is led on to the first aspect', async () => {
    await user.activates('Next Details');
    await user.comesTo('Details');
    expect(await user.focused()).toBe('LA area needed');
    await user.picks('LA area', details.la);
    await user.fillsIn(details.typed);
    await user.presses('Control+Enter');
    await user.comesTo('Leadership of Professional Development');
  });

  describe.each(aspects)('judges $aspect.shortTitle', ({ aspect, strands, level, ...texts }) => {
    stretch('strand by strand, with the arrow keys', async () => {
      await user.comesTo(aspect.title);
      await user.activates(aspect.strands[0]?.title ?? '');
      for (const [index, strand] of aspect.strands.entries()) {
        await user.comesTo(strand.title);
        await user.tabsTo('Developing');
        await user.chooses(strands[index] ?? '');
        if (index === 1) await user.fillsIn({ Notes: texts.notes });
        await user.presses('Control+Enter');
      }
    });

    stretch('as a whole, with a reason, evidence and an action', async () => {
      await user.comesTo(aspect.title);
      expect(await user.focused()).toBe('Developing');
      await user.chooses(level);
      await user.fillsIn({
        'Reason for our level': texts.reason,
        'Evidence for this aspect': texts.evidence,
        'Action for this aspect': texts.action,
      });
      await user.presses('Control+Enter');
    });
  });

  stretch('adds a row of evidence', async () => {
    await user.comesTo('Evidence');
    await user.activates('Add evidence');
    await user.comesTo('Add evidence');
    await user.fillsIn({ Evidence: evidence.what });
    await user.picks('Aspect', evidence.aspect);
    await user.picks('Strand', evidence.strand);
    await user.tabsTo('Developing');
    await user.chooses(evidence.level);
    await user.fillsIn(evidence.rest);
    await user.presses('Control+Enter');
    await user.comesTo('Evidence');
    await user.reads(evidence.what);
    await user.presses('Control+Enter');
  });

  stretch('adds an action', async () => {
    await user.comesTo('Actions');
    await user.activates('Add an action');
    await user.comesTo('Add an action');
    await user.fillsIn({ Action: action.what });
    await user.picks('Aspect', action.aspect);
    await user.picks('Strand', action.strand);
    await user.fillsIn({ Lead: action.lead, 'By when': action.by, 'Success measure': action.measure });
    await user.picks('Status', action.status);
    await user.presses('Control+Enter');
    await user.comesTo('Actions');
    await user.reads(action.what);
    await user.presses('Control+Enter');
  });

  stretch('judges the whole, and says that the school seeks the award', async () => {
    await user.comesTo('Overall');
    await user.tabsTo('Developing');
    await user.chooses(overall.level);
    await user.fillsIn({ 'Reason for our overall level': overall.reason });
    await user.tabsTo('Yes');
    await user.chooses('Yes');
    await user.fillsIn({ 'Date or round': overall.round });
    await user.presses('Control+Enter');
  });

  stretch('finds nothing to put right, and submits', async () => {
    await user.comesTo('Check');
    await user.reads('Nothing to put right.');
    await user.presses('Control+Enter');
    await user.comesTo('Submit');
    await user.activates('Submit');
    await user.reads('What to send');
    receipt = await excel.frame.$eval('.receipt-code', ({ textContent }) => textContent);
    expect(receipt).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  });
});

describe('The workbook that Excel then saves', () => {
  stretch('passes the check of the command line, with the receipt that the pane showed', async () => {
    await save();
    expect(await check()).toMatchObject({
      status: 'ok',
      stage: 'complete',
      organisation: details.typed['School / organisation'],
      la: details.la,
      receipt,
      problems: [],
    });
    expect((await saved()).meta.submittedReceipt).toBe(receipt);
  });

  stretch('makes a report that holds what was typed', async () => {
    const report = await textOf('report');
    const typed = [
      ...Object.values({ ...details.typed, 'Date of assessment': '12 May 2025' }),
      ...aspects.flatMap(({ notes, reason, evidence: shown, action: planned }) => [notes, reason, shown, planned]),
      ...[evidence.what, evidence.rest['Where kept'], '3 March 2025'],
      ...[action.what, action.lead, action.measure, '19 December 2025'],
      ...[overall.reason, overall.round],
    ];
    expect(typed.filter((text) => !report.includes(text))).toEqual([]);
  });
});

describe('With the keyboard alone, a verifier', () => {
  stretch('opens the workbook in an older Excel, and records that the school’s part was reviewed', async () => {
    await open(await readFile(file), '1.9');
    await user.activates('Begin');
    await user.comesTo(details.typed['School / organisation']);
    await user.activates('Verification');
    await user.comesTo('Verification');
    await user.reads(receipt);
    await user.activates('I have reviewed the school’s part');
    await user.reads('Recorded as reviewed.');
    await user.comesTo('Verification');
    await user.presses('Control+Enter');
  });

  stretch('records what came before the visit', async () => {
    await user.comesTo('Before the visit');
    await user.fillsIn(verification.before);
    await user.presses('Control+Enter');
  });

  stretch('records the four parts of the visit', async () => {
    await user.comesTo('The visit');
    await user.fillsIn({ 'Date of visit': verification.visitedOn });
    for (const { shortTitle } of london.visitParts) {
      await user.reads(shortTitle);
      await user.tabsTo('Held');
      await user.chooses('Held');
      await user.fillsIn({ Notes: verification.notes });
    }
    await user.presses('Control+Enter');
  });

  stretch('records a sample of the evidence', async () => {
    const { ref, outcome, comment } = verification.sampled;
    await user.comesTo('Evidence sampled');
    await user.fillsIn({ Evidence: ref });
    await user.tabsTo(outcome);
    await user.chooses(outcome);
    await user.fillsIn({ Comment: comment });
    await user.presses('Control+Enter');
  });

  stretch('judges the aspects', async () => {
    await user.comesTo('Judgements');
    for (const { level } of aspects) {
      await user.tabsTo('Developing');
      await user.chooses(level === 'Developing' ? verification.levelForDeveloping : level);
      await user.fillsIn({ Comment: level === 'Developing' ? verification.comment : '' });
    }
    await user.presses('Control+Enter');
  });

  stretch('sums up, recommends an award, and finds nothing to put right', async () => {
    await user.comesTo('Summary and recommendation');
    await user.fillsIn(verification.summary);
    await user.picks('Recommendation', verification.recommendation);
    await user.presses('Control+Enter');
    await user.comesTo('Check');
    await user.reads('Nothing to put right.');
  });
});

describe('With the keyboard alone, a panel chair', () => {
  stretch('goes to the panel’s part, and records the decision', async () => {
    await user.presses('Control+Enter');
    await user.comesTo('Panel');
    await user.picks('Decision', panel.decision);
    await user.fillsIn({ 'Date of decision': panel.decidedOn, 'Members of the panel': panel.members });
    await user.reads('Silver, valid from 9 July 2025 to 8 July 2028.');
    await user.presses('Control+Enter');
    await user.comesTo('Check');
    await user.reads('The decision, Silver, stands only in this workbook.');
  });

  stretch('saves a workbook that is decided, and names what was submitted and what was reviewed', async () => {
    await save();
    const problems = [{ code: 'decision-in-return-only', severity: 'query', sheet: 'Panel', cell: 'C8' }];
    expect(await check()).toMatchObject({ status: 'ok', stage: 'decided', receipt, problems });
    expect((await saved()).meta).toMatchObject({ submittedReceipt: receipt, reviewedReceipt: receipt });
  });

  stretch('has a certificate with the school, the award and its dates', async () => {
    const certificate = await textOf('certificate');
    for (const text of [details.typed['School / organisation'], 'Silver', '9 July 2025', '8 July 2028']) {
      expect(certificate).toContain(text);
    }
  });
});
