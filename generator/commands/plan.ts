import type { Edition } from '../../framework/edition.ts';
import type { Problem, Step } from '../../framework/problems.ts';
import type { TakenReturn } from '../intake/intake.ts';
import type { Result } from '../output/result.ts';
import { problemOf, refusedResult, takenResult } from '../output/result-of.ts';
import type { Page } from '../rendering/renderer.ts';
import type { Template, TemplateName } from '../rendering/templates.ts';
import type { Batch } from './batch.ts';

/** A kind of document that is made of each return. */
export interface DocumentKind {
  readonly template: TemplateName;
  /** The step whose rules a return has to meet; without one a document is made of any return. */
  readonly upTo?: Step;
  /** The return as the document is to say it, with what is the matter with that; as it was read where left out. */
  readonly amend?: (taken: TakenReturn, edition: Edition) => TakenReturn;
  /**
   * Where given, is shown every return before the first document is planned, one at a time, and gives back what follows
   * from all of them. The files are read a second time for the plan, so that nobody has to hold them all.
   */
  readonly survey?: (returns: AsyncIterable<FoundReturn>) => Promise<Survey>;
  /** Errors that forbid the document. */
  refuse(taken: TakenReturn, edition: Edition): readonly Problem[];
  prepare(taken: TakenReturn, edition: Edition, template: Template): PreparedDocument;
}

/** A return, amended, and the file that it was read from. */
export interface FoundReturn {
  readonly file: string;
  readonly taken: TakenReturn;
}

/** What follows from all returns together. */
export interface Survey {
  /** What a return's place among the others says of it. An error forbids its document, a query is only named. */
  of(file: string): readonly Problem[];
  /** Results for returns that should have been there and were not. */
  absent(): readonly Result[];
}

export interface PreparedDocument {
  /** Of the file, without its ending. A name that an earlier document of the run has gets a number. */
  readonly name: string;
  /** Where a document must not be made twice: what tells it from all others. */
  readonly serial?: string;
  /** What is printed. */
  readonly page: Page;
  /** What is to be said of the document itself. */
  readonly remarks?: readonly Problem[];
}

/** What is to come of one input: a document that can be printed, or the result that says why there is none. */
export type Plan = { readonly refused: Result } | { readonly document: PlannedDocument };

export interface PlannedDocument {
  /** The return that it is made of, as given or found. */
  readonly file: string;
  /** SHA-256 of that file's bytes. */
  readonly contentHash: string;
  readonly taken: TakenReturn;
  readonly edition: Edition;
  /** Of the document, with its ending; safe on every system, and no other document of the run has it. */
  readonly fileName: string;
  readonly serial: string | null;
  readonly page: Page;
  /** The result when this came of it; the problems of the return follow those given. */
  readonly answer: (outcome: Pick<Result, 'status' | 'output'>, more?: readonly Problem[]) => Result;
}

/** Plans the document of each return, in the order of the inputs. Nothing is printed, and the output folder is not looked at. */
export async function* planDocuments(kind: DocumentKind, batch: Batch, template: Template): AsyncGenerator<Plan> {
  const amended = (taken: TakenReturn): TakenReturn => kind.amend?.(taken, batch.editionOf(taken)) ?? taken;
  let seen = 0;
  const everyReturn = async function* (): AsyncGenerator<FoundReturn> {
    for await (const intake of batch.takeIn(kind.upTo)) {
      seen += 1;
      if ('taken' in intake) yield { file: intake.file, taken: amended(intake.taken) };
    }
  };
  const survey = await kind.survey?.(everyReturn());
  /** Names of files, in lower case, since many disks do not tell case. */
  const names = new Set<string>();
  /** Which input each serial was planned for. */
  const serials = new Map<string, string>();

  for await (const intake of batch.takeIn(kind.upTo)) {
    if ('refusal' in intake) {
      yield { refused: refusedResult(intake.file, intake.refusal, 'refused') };
      continue;
    }
    const { file, contentHash } = intake;
    const taken = amended(intake.taken);
    const edition = batch.editionOf(taken);
    const across = survey?.of(file) ?? [];
    const answer: PlannedDocument['answer'] = (outcome, more = []) =>
      takenResult(file, taken, edition, { ...outcome, problems: [...more, ...across, ...taken.problems] });
    const refuse = (more: readonly Problem[]): Plan => ({ refused: answer({ status: 'refused', output: null }, more) });

    const forbidden = kind.refuse(taken, edition);
    if (forbidden.length > 0 || across.some(({ severity }) => severity === 'error')) {
      yield refuse(forbidden.filter((problem) => !taken.problems.includes(problem)));
      continue;
    }
    const { name, serial = null, page, remarks = [] } = kind.prepare(taken, edition, template);
    if (serial !== null) {
      const earlier = serials.get(serial);
      if (earlier !== undefined) {
        yield refuse([twice(serial, earlier)]);
        continue;
      }
      serials.set(serial, file);
    }
    const fileName = freeName(name, names);
    const answerWithRemarks: typeof answer = (outcome, more = []) => answer(outcome, [...more, ...remarks]);
    yield { document: { file, contentHash, taken, edition, fileName, serial, page, answer: answerWithRemarks } };
  }
  // Of a run that was interrupted, or a share of one, nobody can say what was not there.
  if (seen === batch.files.length && batch.leftToOthers.length === 0)
    for (const refused of survey?.absent() ?? []) yield { refused };
}

/** The name, or with a number where it is taken; it is taken from then on. */
function freeName(name: string, names: Set<string>): string {
  for (let copy = 1; ; copy += 1) {
    const fileName = `${name}${copy === 1 ? '' : ` (${String(copy)})`}.pdf`;
    if (names.has(fileName.toLowerCase())) continue;
    names.add(fileName.toLowerCase());
    return fileName;
  }
}

function twice(serial: string, earlier: string): Problem {
  return problemOf({
    code: 'same-award-twice',
    message: `This is the award ${serial}, whose certificate was made from ${earlier} in this run.`,
    remedy: 'Keep the copy that counts and take the other out; a second school needs a workbook of its own.',
  });
}
