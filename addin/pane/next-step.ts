import { hasEntered } from '../../framework/check.ts';
import type { Edition } from '../../framework/edition.ts';
import type { Problem, Step } from '../../framework/problems.ts';
import type { Ready, Session } from '../session/session.ts';
import type { Route } from './routes.ts';
import { aspectOf, routeOf, titleOf } from './routes.ts';

/** What is best done next. */
export interface NextStep {
  /** What it is, such as `Leadership: Vision`. */
  readonly title: string;
  readonly route: Route;
}

type Situation = Ready & Pick<Session, 'problemsUpTo'>;

/** Where a return can stand, and what is next there; the first that fits counts. */
const situations: readonly {
  readonly fits: (situation: Situation) => boolean;
  readonly next: (situation: Situation) => NextStep | null;
}[] = [
  {
    fits: ({ checked, changedSinceSubmission }) => checked.stage === 'decided' && changedSinceSubmission,
    next: () => ({ title: 'Changed since submission', route: { page: 'submit' } }),
  },
  { fits: ({ checked }) => checked.stage === 'decided', next: () => null },
  { fits: (it) => hasPart(it, 'panel'), next: (it) => missing(it, 'award') },
  {
    fits: ({ checked }) => checked.stage === 'verified',
    next: () => ({ title: 'The panel’s decision', route: { page: 'panel' } }),
  },
  { fits: (it) => hasPart(it, 'verifier'), next: (it) => missing(it, 'verification') },
  { fits: ({ checked }) => checked.stage === 'draft', next: (it) => missing(it, 'submission') },
  {
    fits: ({ changedSinceSubmission }) => changedSinceSubmission,
    next: () => ({ title: 'Submit again', route: { page: 'submit' } }),
  },
  {
    fits: ({ schoolReturn }) => schoolReturn.meta.submittedReceipt === null,
    next: () => ({ title: 'Submit', route: { page: 'submit' } }),
  },
  { fits: ({ schoolReturn }) => schoolReturn.overall.intention === 'no', next: () => null },
  { fits: () => true, next: () => ({ title: 'Send the workbook', route: { page: 'submit' } }) },
];

export function nextStep(ready: Ready, session: Session): NextStep | null {
  const situation: Situation = { ...ready, problemsUpTo: (step) => session.problemsUpTo(step) };
  return situations.find(({ fits }) => fits(situation))?.next(situation) ?? null;
}

const hasPart = ({ schoolReturn, edition }: Situation, part: 'verifier' | 'panel'): boolean =>
  hasEntered(schoolReturn, edition, part);

/** The first entry, in the order of the sheets, that a step still lacks. */
function missing({ edition, problemsUpTo }: Situation, step: Step): NextStep | null {
  const problem = problemsUpTo(step).find(isInTheWay);
  const route = problem?.field == null ? null : routeOf(problem.field, edition);
  if (!problem) return null;
  return route === null ? { title: 'Check', route: { page: 'check' } } : { title: nameOf(route, edition), route };
}

/** A strand without a level is only asked about, but judging strands is what comes before judging the aspect. */
const isInTheWay = ({ severity, code }: Problem): boolean => severity === 'error' || code === 'strand-level-missing';

/** A page by its own title and that of what it belongs to. */
function nameOf(route: Route, edition: Edition): string {
  switch (route.page) {
    case 'strand':
      return `${aspectOf(route.aspect, edition)?.shortTitle ?? ''}: ${titleOf(route, edition)}`;
    case 'aspect':
      return `${titleOf(route, edition)} as a whole`;
    case 'overall':
      return 'Overall and intention';
    case 'verifySection':
      return `Verification: ${titleOf(route, edition)}`;
    default:
      return titleOf(route, edition);
  }
}
