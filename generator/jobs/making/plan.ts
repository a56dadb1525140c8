import { copyCodeOf } from '../../../framework/borough/content.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { Problem } from '../../../framework/problems.ts';
import { problemOf } from '../../../framework/problems.ts';
import type { Intake, TakenReturn } from '../../intake/reader.ts';
import type { Page } from '../../printing/page.ts';
import type { Template } from '../../printing/templates.ts';
import type { Result } from '../../result.ts';
import type { JournalEntry, Reading } from '../../store/journal.ts';
import { copyOf } from '../../store/written-files.ts';
import type { Batch } from '../batch.ts';
import { isError } from '../outcome.ts';
import { duplicateResult, refusedResult, resultOf, takenResult } from '../result-of.ts';
import { interleaved } from '../interleaved.ts';
import { CopiesOfRun } from './copies-of-run.ts';
import type { AmendedReturn, DocumentKind, Finish, FoundReturn, PreparedDocument } from './kind.ts';
import type { OnRecord } from './on-record.ts';
import { notPrepared } from './press-problems.ts';
import { PutAside } from './put-aside.ts';
import { readingOf } from './reading-of.ts';
import type { Recalled, RecalledReturn } from './recalled.ts';

/** The plan for one input: a document to print, one that is up to date, or a result that says why there is none. */
export type Plan<Document extends PressedDocument = PressedDocument> =
  | { readonly refused: Result }
  | { readonly document: Document }
  | { readonly made: MadeDocument };

/** A document that is there as it would be made. */
export interface MadeDocument {
  readonly file: string;
  /** Name that the document would have if it were made now. */
  readonly fileName: string;
  readonly entry: JournalEntry;
  readonly answer: Answer;
}

/** The result of an input, with the given problems first and then those of the return. */
export type Answer = (outcome: Pick<Result, 'status' | 'output'>, more?: readonly Problem[]) => Result;

/** A document as it is printed. */
export interface PressedDocument {
  /** What it is made of, as given or found. */
  readonly file: string;
  /** That as the folder's manifest names it, where it is no file. */
  readonly input?: string;
  /** SHA-256 of that file's bytes. */
  readonly contentHash: string;
  readonly edition: Edition;
  /** Of the document, with its ending; safe on every system, and no other document of the run has it. */
  readonly fileName: string;
  readonly page: Page;
  readonly finish: Finish | null;
  readonly reading: Reading | undefined;
  readonly onRecord: OnRecord | null;
  readonly answer: Answer;
}

/** A document that is made of a return. */
export interface PlannedDocument extends PressedDocument {
  readonly taken: TakenReturn;
}

/**
 * Plans the document of each return, in the order of the inputs. Nothing is printed, and the output folder is not looked at.
 * @param recalled what need not be read again, by file
 */
export async function* planDocuments(
  kind: DocumentKind,
  batch: Batch,
  template: Template,
  recalled: Recalled = new Map(),
): AsyncGenerator<Plan<PlannedDocument>> {
  const aside = new PutAside<Intake>();
  try {
    yield* planned(kind, batch, template, { recalled, aside });
  } finally {
    aside.close();
  }
}

/** What need not be read: as it was made before, or as the survey read it. */
interface Known {
  readonly recalled: Recalled;
  readonly aside: PutAside<Intake>;
}

async function* planned(
  kind: DocumentKind,
  batch: Batch,
  template: Template,
  known: Known,
): AsyncGenerator<Plan<PlannedDocument>> {
  const amended = (taken: TakenReturn): AmendedReturn => kind.amend?.(taken, batch.editionOf(taken)) ?? taken;
  const copies = new CopiesOfRun(known.recalled, amended, (taken) => batch.editionOf(taken));
  let seen = 0;
  const everyReturn = async function* (): AsyncGenerator<FoundReturn> {
    for await (const found of everyInput(kind, batch, known)) {
      seen += 1;
      if (!('entry' in found)) known.aside.put(found);
      if ('refusal' in found) continue;
      const { school, sameAs } = copies.of(found);
      yield { file: found.file, school, isCopy: sameAs !== null };
    }
  };
  const survey = await kind.survey?.(everyReturn());
  if (seen > 0) await batch.rest();
  /** Names of files, in lower case, since many disks ignore case. */
  const names = new Set<string>();
  /** Which input each serial was planned for. */
  const serials = new Map<string, string>();

  /** Records the serial. Yields a problem if an earlier input has the same serial. */
  const serialTwice = (serial: string | null, file: string): readonly Problem[] => {
    const earlier = serial === null ? undefined : serials.get(serial);
    if (serial !== null && earlier === undefined) serials.set(serial, file);
    return serial === null || earlier === undefined ? [] : [twice(serial, earlier)];
  };

  for await (const found of everyInput(kind, batch, known)) {
    const { file } = found;
    if ('refusal' in found) {
      yield { refused: refusedResult(file, found.refusal, 'refused') };
      continue;
    }
    const across = survey?.of(file) ?? [];
    const isForbidden = across.some(({ severity }) => severity === 'error');
    const { sameAs } = copies.of(found);
    if (sameAs !== null) {
      const said =
        'entry' in found
          ? found.reading.answer
          : takenResult(file, amended(found.taken), batch.editionOf(found.taken), nothingMade);
      yield { refused: duplicateResult(file, sameAs, said) };
      continue;
    }
    if ('entry' in found) {
      const { entry, reading } = found;
      const { name, serial, answer: said } = reading;
      const answer: Answer = (outcome, more = []) =>
        resultOf(file, outcome.status, { ...said, ...outcome, problems: [...more, ...across, ...said.problems] });
      const more = isForbidden ? [] : serialTwice(serial, file);
      if (isForbidden || more.length > 0) yield { refused: answer({ status: 'refused', output: null }, more) };
      else yield { made: { file, fileName: freeName(name, names), entry, answer } };
      continue;
    }
    const { contentHash } = found;
    const taken = amended(found.taken);
    const edition = batch.editionOf(taken);
    const answer: Answer = (outcome, more = []) =>
      takenResult(file, taken, edition, { ...outcome, problems: [...more, ...across, ...taken.problems] });
    const refuse = (more: readonly Problem[]): Plan<PlannedDocument> => ({
      refused: answer({ status: 'refused', output: null }, more),
    });

    const prepared = withoutThrowing(() => prepare(kind, { taken, edition, template, across }));
    if (prepared instanceof Error) {
      yield { refused: answer({ status: 'failed', output: null }, [notPrepared(prepared)]) };
      continue;
    }
    if ('forbidden' in prepared) {
      yield refuse(prepared.forbidden.filter((problem) => !taken.problems.includes(problem)));
      continue;
    }
    const {
      name,
      serial = null,
      decision = '',
      page,
      finish = null,
      onRecord = null,
      remarks = [],
      asides = [],
    } = prepared;
    const more = serialTwice(serial, file);
    if (more.length > 0) {
      yield refuse(more);
      continue;
    }
    const fileName = freeName(name, names);
    const fileCode = copyCodeOf(found.taken, edition);
    const reading = readingOf(taken, edition, { name, serial, decision, remarks, asides, fileCode, day: batch.today });
    const answerWithRemarks: Answer = (outcome, others = []) => {
      const result = answer(outcome, [...others, ...remarks]);
      return { ...result, problems: [...result.problems, ...asides] };
    };
    const document = { file, contentHash, taken, edition, fileName, page, finish, reading, onRecord };
    yield { document: { ...document, answer: answerWithRemarks } };
  }
  // An interrupted run, or one share of a run, has not seen every return, so it cannot say which are missing.
  if (seen === batch.files.length && batch.leftToOthers.length === 0)
    for (const refused of survey?.absent() ?? []) yield { refused };
}

const nothingMade = { status: 'unchanged', output: null } as const;

interface ToPrepare {
  readonly taken: AmendedReturn;
  readonly edition: Edition;
  readonly template: Template;
  /** What its place among the others says of it. */
  readonly across: readonly Problem[];
}

function prepare(
  kind: DocumentKind,
  { taken, edition, template, across }: ToPrepare,
): PreparedDocument | { readonly forbidden: readonly Problem[] } {
  const forbidden = kind.refuse(taken, edition, across);
  return forbidden.length > 0 || across.some(isError) ? { forbidden } : kind.prepare(taken, edition, template);
}

/** If one document cannot be prepared, the others are still made. */
function withoutThrowing<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Each input in order: read, or known. */
function everyInput(
  { upTo }: DocumentKind,
  batch: Batch,
  { recalled, aside }: Known,
): AsyncGenerator<Intake | RecalledReturn> {
  const unread = batch.files.filter((file) => !recalled.has(file) && !aside.has(file));
  const known = (file: string) => recalled.get(file) ?? aside.get(file);
  return interleaved(batch.files, known, batch.takeIn(upTo, unread), batch.signal);
}

/** The name, or with a number where it is taken; it is taken from then on. */
export function freeName(name: string, names: Set<string>): string {
  for (let copy = 1; ; copy += 1) {
    const fileName = copyOf(`${name}.pdf`, copy);
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
