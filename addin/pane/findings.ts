import type { Edition } from '../../framework/edition.ts';
import { fieldsOf, valueAt } from '../../framework/fields.ts';
import { perEdition } from '../../framework/per-edition.ts';
import { severities } from '../../framework/problem-codes.ts';
import type { Problem } from '../../framework/problems.ts';
import { isFilled } from '../../framework/rules/entries.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import type { Ready } from '../session/session.ts';
import type { Route } from './routes.ts';
import { keyOf, routeOf } from './routes.ts';

/** What the pane says of the problems of a return, the same on every page. */
export interface Findings {
  /** Of what somebody has begun, in the order of the check. */
  readonly problems: readonly Problem[];
  /** Parts of which nothing has been entered yet and something is needed, in the same order. */
  readonly notBegun: readonly Route[];
}

/**
 * Sorts problems by whether their part of the return has been begun: that something is missing goes without saying
 * where nobody has entered anything yet.
 */
export function findingsIn(problems: readonly Problem[], schoolReturn: SchoolReturn, edition: Edition): Findings {
  const begun = begunParts(schoolReturn, edition);
  const shown: Problem[] = [];
  const notBegun = new Map<string, Route>();
  for (const problem of problems) {
    const part = partOf(problem.field, edition);
    if (part === null || !isAboutNothing(problem) || begun.has(keyOf(part))) shown.push(problem);
    else if (problem.severity === 'error') notBegun.set(keyOf(part), part);
  }
  return { problems: shown, notBegun: [...notBegun.values()] };
}

const ofStates = new WeakMap<Ready, Findings>();

/** Of what a check finds; worked out once for each state, however many parts of a page ask. */
export function findingsOf(ready: Ready): Findings {
  const findings = ofStates.get(ready) ?? findingsIn(ready.checked.problems, ready.schoolReturn, ready.edition);
  ofStates.set(ready, findings);
  return findings;
}

/** The part of the return that a problem belongs to, as the page that leads into it; null for the workbook's own. */
export function partOf(field: string | null, edition: Edition): Route | null {
  const route = field === null ? null : routeOf(field, edition);
  switch (route?.page) {
    case 'details':
    case 'overall':
    case 'panel':
      return { page: route.page };
    case 'aspect':
    case 'strand':
      return { page: 'aspect', aspect: route.aspect };
    case 'row':
    case 'table':
      return { page: 'table', table: route.table };
    case 'verifySection':
      return { page: 'verifySection', section: route.section };
    default:
      return null;
  }
}

function begunParts(schoolReturn: SchoolReturn, edition: Edition): ReadonlySet<string> {
  const filled = fieldsOf(edition).filter(({ path }) => isFilled(valueAt(schoolReturn, path)));
  const parts = partsOf(edition);
  return new Set(filled.flatMap(({ path }) => parts.get(path) ?? []));
}

/** The key of the part to which each field belongs. */
const partsOf = perEdition((edition): ReadonlyMap<string, string> => {
  const parts = fieldsOf(edition).map(({ path }) => [path, partOf(path, edition)] as const);
  return new Map(parts.flatMap(([path, part]) => (part ? [[path, keyOf(part)] as const] : [])));
});

const isAboutNothing = ({ code }: Problem): boolean =>
  code in severities && (code.endsWith('-missing') || code === 'evidence-not-sampled');
