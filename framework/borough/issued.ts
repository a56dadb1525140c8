import { foldText } from '../recognise.ts';
import { dateAt } from '../rules/entries.ts';
import { wordsOfName } from '../round/school-name.ts';
import { laestabOf, urnOf } from '../school-numbers.ts';
import type { Edition } from '../edition.ts';
import type { IssuedWorkbook, NotReturned, TakenFile, UnreadFile } from './borough-return.ts';
import { foldedName, laAreaOf, organisationOf } from './content.ts';
import type { LaArea } from './figures.ts';
import { isUnnumbered } from './match.ts';

/** An issued workbook, and whether any file of its school has come back and could be read. */
export interface Awaited {
  readonly issued: IssuedWorkbook;
  readonly la: LaArea;
  readonly returned: boolean;
}

/**
 * Whether a return is of a year before that of the list: it has a return id that is not on the list, and is of a school to which a
 * workbook of the list was issued after its assessment.
 */
export function earlierYear(issued: readonly IssuedWorkbook[]): (file: TakenFile) => boolean {
  const ids = new Set(issued.map(({ returnId }) => returnId));
  const issuedOn = new Map(
    issued.flatMap((workbook) => keysOf(null, workbook).map((key) => [key, workbook.issuedOn] as const)),
  );
  return ({ schoolReturn }) => {
    const { meta, details } = schoolReturn;
    const assessed = dateAt(schoolReturn, 'details.assessedOn');
    if (meta.returnId === null || ids.has(meta.returnId) || assessed === null) return false;
    return keysOf(null, details).some((key) => assessed < (issuedOn.get(key) ?? assessed));
  };
}

/** Holds the list of issued workbooks against the files: by return id, URN or LAESTAB, never by name. */
export function awaitReturns(
  issued: readonly IssuedWorkbook[],
  taken: readonly TakenFile[],
  edition: Edition,
): readonly Awaited[] {
  const isEarlier = earlierYear(issued);
  const current = taken.filter((file) => !isEarlier(file));
  const came = new Set(current.flatMap(({ schoolReturn: { meta, details } }) => keysOf(meta.returnId, details)));
  return issued.map((workbook) => ({
    issued: workbook,
    la: laAreaOf(workbook.la, edition),
    returned: keysOf(workbook.returnId, workbook).some((key) => came.has(key)),
  }));
}

/** Whether a return is of one of the issued workbooks. */
export function isIssued(issued: readonly IssuedWorkbook[]): (file: TakenFile) => boolean {
  const known = new Set(issued.flatMap((workbook) => keysOf(workbook.returnId, workbook)));
  return ({ schoolReturn: { meta, details } }) => keysOf(meta.returnId, details).some((key) => known.has(key));
}

function keysOf(
  returnId: string | null,
  numbers: { readonly urn: string | null; readonly laestab: string | null },
): readonly string[] {
  const keys = { id: returnId, urn: urnOf(numbers), laestab: laestabOf(numbers) };
  return Object.entries(keys).flatMap(([kind, key]) => (key === null ? [] : [`${kind} ${key}`]));
}

/** Who has not returned, by LA and school, with a file that may be theirs all the same. @param unread files that hold no return */
export function notReturned(
  awaited: readonly Awaited[],
  taken: readonly TakenFile[],
  unread: readonly UnreadFile[],
): readonly NotReturned[] {
  const isEarlier = earlierYear(awaited.map(({ issued }) => issued));
  const earlierByKey = new Map(
    taken
      .filter(isEarlier)
      .flatMap(({ file, schoolReturn }) => keysOf(null, schoolReturn.details).map((key) => [key, file])),
  );
  const unreadNames = unread.map(({ file }) => ({ file, name: nameOfFile(file) }));
  const unnumberedByName = new Map(
    taken
      .filter(isUnnumbered)
      .map((file) => [foldedName(file.schoolReturn.details), file.file] as const)
      .reverse(),
  );
  return awaited.flatMap(({ issued, la, returned }) => {
    if (returned) return [];
    const perhaps =
      unreadNames.find(({ name }) => issued.file !== null && name.text === nameOfFile(issued.file).text)?.file ??
      unreadNames.find(({ name }) => fits(name, issued))?.file ??
      keysOf(null, issued)
        .map((key) => earlierByKey.get(key))
        .find((file) => file !== undefined) ??
      (issued.organisation === null ? undefined : unnumberedByName.get(foldText(issued.organisation)));
    return [{ la, organisation: organisationOf(issued), issued, perhaps: perhaps ?? null }];
  });
}

/** What a file's name says: as a text and in words, without the folder and the ending. */
interface FileName {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

function nameOfFile(file: string): FileName {
  const text = foldText((file.split(/[\\/]/).pop() ?? '').replace(/\.[^.]*$/, ''));
  return { text, words: new Set(wordsOfName(text).words) };
}

/** Whether a file's name has the school's number, or all words of its name. */
function fits({ text, words }: FileName, issued: IssuedWorkbook): boolean {
  const numbers = [issued.returnId, urnOf(issued), laestabOf(issued)].flatMap((number) => number ?? []);
  if (numbers.some((number) => text.includes(foldText(number)))) return true;
  const { words: ofSchool } = wordsOfName(issued.organisation ?? '');
  return ofSchool.length > 0 && ofSchool.every((word) => words.has(word));
}
