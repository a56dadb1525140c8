import type { Edition } from '../edition.ts';
import type { Field } from '../fields.ts';
import type { Finding } from '../problems.ts';
import type { IsoDate, SchoolReturn } from '../school-return.ts';
import type { TableRow } from './submission/table-rows.ts';

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
  /** `tableRows(schoolReturn, edition, …)`; they go with the check, and are kept nowhere else. */
  readonly rows: readonly TableRow[];
  /** True if the decision comes from a round's workbook, not from the return's own Panel sheet. */
  readonly isDecidedInRound: boolean;
}

/** What a rule yields: its step comes from the table of rules, its severity from the table of codes. */
export type Observation = Omit<Finding, 'step' | 'severity'>;

/** Yields each breach of the rule, in sheet order. */
export type Rule = (context: RuleContext) => Iterable<Observation>;
