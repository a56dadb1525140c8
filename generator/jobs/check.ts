import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Identified } from '../../framework/award.ts';
import type { Problem, Step } from '../../framework/problems.ts';
import type { SchoolOf } from '../../framework/round/across-returns.ts';
import { schoolsAcross } from '../../framework/round/across-returns.ts';
import { RegisterUnusable } from '../../register/refused.ts';
import type { CheckedDetails, Intake } from '../intake/reader.ts';
import type { Result } from '../result.ts';
import type { Batch, ReturnsRequest } from './batch.ts';
import { openBatch } from './batch.ts';
import type { Job, JobEvent } from './job.ts';
import { begun, progress, remarkEvent, resultEvent } from './job.ts';
import type { Means } from './means.ts';
import type { WrittenList } from './problem-list.ts';
import { isError } from './outcome.ts';
import { ProblemList } from './problem-list.ts';
import { refusedResult, takenResult } from './result-of.ts';
import { isOfDecisionInReturn } from './round/decision-in-return.ts';
import type { KnownDecisions } from './round/known-decisions.ts';

export interface CheckRequest extends ReturnsRequest {
  /** The step up to which returns are checked. Optional: the step that each return has reached. */
  readonly upTo?: Step | undefined;
  /** CSV file for the problems. */
  readonly csv?: string | undefined;
}

export interface CheckSummary {
  /** Where the problems were written, under the name asked for or beside it; null where that was not asked for. */
  readonly problems: WrittenList | null;
}

/** The problems of each return, and which returns may be of one school. */
export async function* checkReturns(request: CheckRequest, means: Means): Job<CheckSummary> {
  const list = request.csv === undefined ? null : new ProblemList(request.csv);
  const batch = await openBatch(request, means, request.csv === undefined ? [] : [request.csv]);
  yield* batch.remarks;
  const register = new RegisterToAsk(means, batch);
  yield begun(batch.files.length);
  const gathered = new Gathering();
  for await (const intake of batch.takeInDetails(request.upTo)) {
    gathered.add(await register.asked(intake), batch);
    yield progress;
  }
  await batch.rest();
  yield* register.remarks();
  for (const result of gathered.results()) {
    yield resultEvent(result);
    list?.add(result);
  }
  const problems = (await list?.write()) ?? null;
  if (problems !== null && problems.place !== problems.file) {
    const { file, place } = problems;
    yield remarkEvent({ code: 'left-as-it-was', file, place });
  }
  return { problems };
}

/** The register of the office, opened only where a decision stands in a return. Where it cannot be used, returns stay as they are. */
class RegisterToAsk {
  private opened: Promise<KnownDecisions | RegisterUnusable | null> | null = null;
  private unusable: RegisterUnusable | null = null;
  private notAsked = 0;
  private readonly means: Means;
  private readonly batch: Batch;

  constructor(means: Means, batch: Batch) {
    this.means = means;
    this.batch = batch;
  }

  /** Takes back what is asked of a decision that the register knows. */
  async asked(intake: Intake<CheckedDetails>): Promise<Intake<CheckedDetails>> {
    if (this.means.office === null || 'refusal' in intake) return intake;
    if (!intake.taken.problems.some(isOfDecisionInReturn)) return intake;
    const register = await (this.opened ??= knownDecisions(this.means).catch(unusable));
    if (register === null) return intake;
    if (register instanceof RegisterUnusable) {
      this.unusable = register;
      this.notAsked += 1;
      return intake;
    }
    const { taken } = intake;
    return { ...intake, taken: { ...taken, problems: register.asked(taken, this.batch.editionOf(taken)) } };
  }

  *remarks(): Generator<JobEvent> {
    if (this.unusable === null) return;
    yield remarkEvent({ code: 'register-not-asked', returns: this.notAsked, refusal: this.unusable.refusal });
  }
}

function unusable(error: unknown): RegisterUnusable {
  if (error instanceof RegisterUnusable) return error;
  throw error;
}

/** Loaded only here: what opens registers stays in memory for all of a long run. */
async function knownDecisions(means: Means): Promise<KnownDecisions | null> {
  return (await import('./round/known-decisions.ts')).KnownDecisions.open([], means);
}

/** How many results are packed together: they say much the same. */
const packedTogether = 100;

/** What is kept of an input. The school is null where it holds no return. */
interface Kept {
  readonly result: Result;
  readonly school: Identified | null;
}

/** Results kept until all files are read, as JSON texts, packed: they take a tenth of the memory. */
class Gathering {
  private readonly packed: Buffer[] = [];
  private readonly loose: string[] = [];

  add(intake: Intake<CheckedDetails>, batch: Batch): void {
    const school = 'taken' in intake ? identified(intake.taken.schoolReturn) : null;
    const kept: Kept = { result: answerTo(intake, batch), school };
    this.loose.push(JSON.stringify(kept));
    if (this.loose.length === packedTogether) this.packed.push(deflateRawSync(this.loose.splice(0).join('\n')));
  }

  *results(): Generator<Result> {
    const across = this.acrossSchools();
    let place = 0;
    for (const { result } of this.kept()) {
      // Which of two returns counts is a question, not an error of either.
      const asked = (across.get(place) ?? []).map((found): Problem => ({ ...found, severity: 'query' }));
      yield { ...result, problems: [...asked, ...result.problems] };
      place += 1;
    }
  }

  /** What a comparison of the schools shows, by the place of the result. */
  private acrossSchools(): ReadonlyMap<number, readonly Problem[]> {
    const schools: (SchoolOf & { readonly place: number })[] = [];
    let place = 0;
    for (const { result, school } of this.kept()) {
      if (school !== null) schools.push({ place, file: result.file, schoolReturn: school });
      place += 1;
    }
    const found = schoolsAcross(schools);
    return new Map(schools.map((school, index) => [school.place, found[index] ?? []]));
  }

  private *kept(): Generator<Kept> {
    for (const packed of this.packed) yield* inflateRawSync(packed).toString().split('\n').map(keptOf);
    yield* this.loose.map(keptOf);
  }
}

const keptOf = (text: string): Kept => JSON.parse(text) as Kept;

/** Only what tells one school from another is kept of each. */
function identified({ meta: { returnId }, details }: Identified): Identified {
  const { organisation, la, urn, laestab } = details;
  return { meta: { returnId }, details: { organisation, la, urn, laestab } };
}

function answerTo(intake: Intake<CheckedDetails>, batch: Batch): Result {
  if ('refusal' in intake) return refusedResult(intake.file, intake.refusal, 'unreadable');
  const { file, taken } = intake;
  const status = taken.problems.some(isError) ? 'problems' : 'ok';
  return takenResult(file, taken, batch.editionOf(taken), { status, output: null });
}
