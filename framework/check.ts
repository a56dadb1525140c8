import type { Edition } from './edition.ts';
import type { Part, Row } from './fields.ts';
import { columnsOf, fieldsOf, tableNames, valueAt } from './fields.ts';
import { perEdition } from './per-edition.ts';
import { severities } from './problem-codes.ts';
import type { Finding, Stage, Step } from './problems.ts';
import { partOfStep, steps } from './problems.ts';
import { receiptOf } from './receipt.ts';
import { isAuditOnly, isFilled } from './rules/entries.ts';
import { ruleTable } from './rules/rule-table.ts';
import type { RowNumbers } from './rules/submission/table-rows.ts';
import { tableRows } from './rules/submission/table-rows.ts';
import type { IsoDate, SchoolReturn } from './school-return.ts';

export interface CheckOptions {
  readonly edition: Edition;
  /** The day of the check: what lies after it is in the future. */
  readonly today: IsoDate;
  /** Covers this step and those before it. Without it, the check covers what the return claims. */
  readonly upTo?: Step | undefined;
  readonly rowNumbers?: RowNumbers;
  readonly isDecidedInRound?: boolean;
  /** The return's receipt, where it is known: it takes a third of the time of a check. */
  readonly receipt?: string | undefined;
}

export interface CheckResult {
  /** The findings of each covered step in turn, in sheet order. */
  readonly findings: readonly Finding[];
  /** How far the content has come, whichever steps the check covers. */
  readonly stage: Stage;
  /** The steps that the findings cover. */
  readonly steps: readonly Step[];
  /** Receipt of the school's part. */
  readonly receipt: string;
}

/**
 * Holds a return against every rule of the framework and lists all that it finds.
 *
 * Without `upTo`, submission is covered always, verification once anything is entered in the verifier's part, award
 * once anything is in the panel's. A return that does not seek the award is not held against
 * verification unless a verifier has begun, even where `upTo` asks for it: an organisation that uses the workbook only
 * as an audit tool is not asked for more.
 */
export function check(schoolReturn: SchoolReturn, options: CheckOptions): CheckResult {
  const { edition, today, upTo, rowNumbers = {}, isDecidedInRound = false } = options;
  const fields = fieldsOf(edition);
  const receipt = options.receipt ?? receiptOf(schoolReturn, edition);
  const rows = tableRows(schoolReturn, edition, rowNumbers);
  const context = { schoolReturn, edition, today, fields, receipt, rows, isDecidedInRound };
  const inOrder = sheetOrder(edition);
  const results = ruleTable.map(({ step, rules }) => ({
    step,
    findings: rules
      .flatMap((rule) => [...rule(context)])
      .map((observation): Finding => ({ ...observation, step, severity: severities[observation.code] }))
      .sort(inOrder),
  }));
  const entered = new Set(steps.filter((step) => hasEntered(schoolReturn, edition, partOfStep[step])));
  const covered = stepsCovered(entered, upTo, isAuditOnly(schoolReturn));
  return {
    findings: results.filter(({ step }) => covered.includes(step)).flatMap(({ findings }) => findings),
    stage: stageOf(results, entered),
    steps: covered,
    receipt,
  };
}

/** Whether anything stands in somebody's part of a return, readable or not. */
export function hasEntered(schoolReturn: SchoolReturn, edition: Edition, part: Part): boolean {
  const inField = fieldsOf(edition).some((field) => field.part === part && isFilled(valueAt(schoolReturn, field.path)));
  if (inField || part !== 'school') return inField;
  return tableNames.some((table) => schoolReturn[table].some((row: Row) => Object.values(row).some(isFilled)));
}

function stepsCovered(entered: ReadonlySet<Step>, upTo: Step | undefined, auditOnly: boolean): readonly Step[] {
  if (upTo === undefined) return steps.filter((step) => step === 'submission' || entered.has(step));
  return steps
    .slice(0, steps.indexOf(upTo) + 1)
    .filter((step) => !(step === 'verification' && auditOnly && !entered.has(step)));
}

const stageAfter: Readonly<Record<Step, Stage>> = {
  submission: 'complete',
  verification: 'verified',
  award: 'decided',
};

function stageOf(
  results: readonly { readonly step: Step; readonly findings: readonly Finding[] }[],
  entered: ReadonlySet<Step>,
): Stage {
  let stage: Stage = 'draft';
  for (const { step, findings } of results) {
    if (!entered.has(step) || findings.some(({ severity }) => severity === 'error')) break;
    stage = stageAfter[step];
  }
  return stage;
}

/**
 * The tables stand between the aspects and the overall assessment, as their sheets do; what has no sheet comes first.
 */
const sheetOrder = perEdition((edition): ((one: Finding, other: Finding) => number) => {
  const paths = fieldsOf(edition).map(({ path }) => path);
  const tablesAt = paths.indexOf('overall.level');
  const order: readonly string[] = [...paths.slice(0, tablesAt), ...tableNames, ...paths.slice(tablesAt)];
  const places = new Map(order.map((path, index) => [path, index]));
  const placeOf = (path: string): readonly [number, number, number] => {
    const [first, row = '', column] = path.split('.');
    const table = tableNames.find((name) => name === first);
    if (!table) return [places.get(path) ?? -1, -1, -1];
    const place = columnsOf(edition, table).findIndex(({ key }) => key === column);
    return [places.get(table) ?? -1, row === '' ? -1 : Number(row), place];
  };
  return (one, other) => {
    const place = placeOf(other.field);
    return placeOf(one.field).reduce((order, number, index) => order || number - (place[index] ?? 0), 0);
  };
});
