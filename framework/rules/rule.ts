import type { Edition } from '../edition.ts';
import type { Field, TableName } from '../fields.ts';
import type { Finding } from '../problems.ts';
import type { IsoDate, SchoolReturn } from '../school-return.ts';

/** What a rule looks at. */
export interface RuleContext {
  readonly schoolReturn: SchoolReturn;
  readonly edition: Edition;
  /** The day of the check. */
  readonly today: IsoDate;
  /** `fieldsOf(edition)` */
  readonly fields: readonly Field[];
  /** `receiptOf(schoolReturn, edition)` */
  readonly receipt: string;
  /** Of each row of a table, in the workbook's sheet; without them rows count from 1. */
  readonly rowNumbers: Partial<Readonly<Record<TableName, readonly number[]>>>;
  /** True if the decision comes from a round's workbook, not from the return's own Panel sheet. */
  readonly isDecidedInRound: boolean;
}

/** What a rule yields: its step comes from the table of rules, its severity from the table of codes. */
export type Observation = Omit<Finding, 'step' | 'severity'>;

/** Yields each breach of the rule, in sheet order. */
export type Rule = (context: RuleContext) => Iterable<Observation>;
