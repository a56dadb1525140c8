import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { shortDate } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import { nearestLa } from '../../../framework/nearest-la.ts';
import { printableLine, whyUnprintable } from '../../../framework/printable-line.ts';
import type { Problem } from '../../../framework/problems.ts';
import { problemOf } from '../../../framework/problems.ts';
import { foldText } from '../../../framework/recognise.ts';
import { returnIdOf } from '../../../framework/return-id.ts';
import { quote } from '../../../framework/rules/wording.ts';
import { listedNumbers } from '../../../framework/school-numbers.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import { buildWorkbook } from '../../../workbook/write/return-workbook.ts';
import { WrongRequest } from '../../failure.ts';
import { IssuedFolder } from './issued-folder.ts';
import { IssuedSchools } from './issued-schools.ts';
import { beyondHeadings } from '../../intake/lists/list-refused.ts';
import { openSchoolList } from '../../intake/lists/school-list.ts';
import type { ListedWorkbook } from '../../intake/lists/issued-list.ts';
import { issuedListName } from '../../intake/lists/issued-list.ts';
import type { Result } from '../../result.ts';
import { resultOf } from '../result-of.ts';
import { exists } from '../../store/write-file.ts';
import { codeOf, codesOf, laInWords, laOfNumber, suggestion } from './las-of-list.ts';
import type { KnownSchool } from './prefilled.ts';
import { fileNameOf, prefilled } from './prefilled.ts';
import { wrongNumber } from './wrong-number.ts';

export interface IssueOptions {
  /** CSV file of schools. */
  readonly list: string;
  readonly folder: string;
  readonly edition: Edition;
  /** Codes or names of the local authorities whose schools get a workbook; all where none is named. */
  readonly las: readonly string[];
  readonly today: IsoDate;
  /** Optional: nothing was issued but what the folder's own list names, and all of it counts. */
  readonly known?: KnownWorkbooks | undefined;
}

/** What is known of issued workbooks besides what the folder's own list names. */
export interface KnownWorkbooks {
  /** Other lists, whose schools have a workbook too. */
  readonly elsewhere: readonly IssuedElsewhere[];
  /** Whether a workbook is one of earlier years, so that its school gets another. */
  readonly isOver: (issued: ListedWorkbook) => boolean;
}

/** A list of issued workbooks in another folder. */
export interface IssuedElsewhere {
  /** As messages name it. */
  readonly list: string;
  readonly folder: string;
  readonly issued: readonly ListedWorkbook[];
}

/** A workbook that a school has. */
type HeldWorkbook = ListedWorkbook & Pick<IssuedElsewhere, 'list' | 'folder'>;

const noneKnown: KnownWorkbooks = { elsewhere: [], isOver: () => false };

/** Schools of the list that got no workbook because of what they are. */
export interface LeftOut {
  closed: number;
  notYetOpen: number;
  elsewhere: number;
}

/**
 * Makes a pre-filled workbook with a return id of its own for each school of a list, and keeps the list of what was
 * issued beside them. A school that has a workbook already does not get another one.
 * @param leftOut counts what is passed over
 * @throws WrongRequest for a list that holds no school, or cannot be read
 */
export async function* issueToSchools(options: IssueOptions, leftOut: LeftOut): AsyncGenerator<Result> {
  const { list, edition } = options;
  const wanted = codesOf(options.las, edition);
  const { isExtract, schools } = await openSchoolList(list);
  const folder = await IssuedFolder.open(options.folder);
  try {
    const issuing = new Issuing(folder, options);
    let lines = 0;
    /** Lines of a list of their own whose local authority is none of the edition's, nor like one. */
    let foreign = 0;
    const elsewhere = new Set<string>();
    for await (const school of schools) {
      lines += 1;
      if (school.beyond !== null) {
        yield issuing.notInColumns(school.line, school.beyond);
        continue;
      }
      const la = school.la === null ? laOfNumber(school, edition) : codeOf(school.la, edition);
      const isElsewhere = la === null ? isExtract && school.la !== null : wanted.size > 0 && !wanted.has(la);
      const isForeign = !isElsewhere && la === null && school.la !== null && nearestLa(school.la, edition) === null;
      if (isForeign) {
        foreign += 1;
        elsewhere.add(laInWords(school, la, edition));
      }
      if (isElsewhere) {
        leftOut.elsewhere += 1;
        elsewhere.add(laInWords(school, la, edition));
      } else if (school.standing === 'closed') leftOut.closed += 1;
      else if (school.standing === 'not yet open') leftOut.notYetOpen += 1;
      else yield await issuing.issue({ ...school, place: school.line }, la);
    }
    if (lines === leftOut.elsewhere + foreign)
      throw new WrongRequest('no-school-of-these-las', {
        list,
        lines,
        wanted: edition.localAuthorities
          .filter(({ code }) => wanted.size === 0 || wanted.has(code))
          .map(({ name }) => name),
        isEdition: wanted.size === 0,
        seen: [...elsewhere],
      });
  } finally {
    await folder.close();
  }
}

/** What results say about a school, known before its workbook is made. */
type Known = Pick<Result, 'organisation' | 'la'>;

/** A school that is to get a workbook, and where it stands: a line of the list, or an award of a register. */
export interface SchoolToIssue extends KnownSchool {
  readonly place: number | string;
  readonly la: string | null;
}

/** One run over one list, or over a register. */
export class Issuing {
  private readonly list: string;
  private readonly folder: IssuedFolder;
  private readonly edition: Edition;
  private readonly today: IsoDate;
  /** Where the list names a school in this run, by the return id of the workbook that it has. */
  private readonly lines = new Map<string, SchoolToIssue['place']>();
  private readonly held = new IssuedSchools<HeldWorkbook>();

  constructor(
    folder: IssuedFolder,
    { list, edition, today, known = noneKnown }: Pick<IssueOptions, 'list' | 'edition' | 'today' | 'known'>,
  ) {
    this.list = list;
    this.folder = folder;
    this.edition = edition;
    this.today = today;
    for (const issued of folder.issued) if (!known.isOver(issued)) this.hold(issued);
    for (const { issued, ...where } of known.elsewhere)
      for (const each of issued) if (!known.isOver(each)) this.held.add({ ...each, ...where });
  }

  /** @param la code of the school's local authority; null where its list names none that is known */
  async issue(school: SchoolToIssue, la: string | null): Promise<Result> {
    const { organisation } = school;
    const laName = this.edition.localAuthorities.find(({ code }) => code === la)?.name ?? null;
    const known: Known = { organisation, la: laName };
    const place = placeOf(school);
    if (organisation === null) {
      return this.refused(
        'organisation-missing',
        `${place} has no organisation.`,
        'Fill it in, or delete the line.',
        known,
      );
    }
    for (const line of [organisation, school.pdLead]) {
      const why = line === null ? null : whyUnprintable(line);
      if (why === null) continue;
      const remedy = 'Write it in its usual form.';
      return this.refused('line-unprintable', `${place}: ${quote(line ?? '')} ${why}`, remedy, {
        ...known,
        organisation: printableLine(organisation),
      });
    }
    if (school.la !== null && la === null) {
      const remedy = `${suggestion(school.la, this.edition)}Write its three-digit code or its name as the workbook’s list has it, or leave it empty.`;
      return this.refused(
        'la-unknown',
        `${place}: ${quote(school.la)} is not a local authority of this edition.`,
        remedy,
        known,
      );
    }
    const wrong = wrongNumber(school, la);
    if (wrong !== null)
      return this.refused('number-unlikely', `${place}: ${wrong}`, 'Put it right, or leave it empty.', known);
    const found = this.held.find({ ...school, la });
    if (found && 'same' in found) return this.again(school, found.same, known);
    if (found) {
      return this.refused(
        'perhaps-issued',
        `${place} may be the school that ${this.whereIs(found.perhaps)} has under the same name.`,
        'Give both their URN or LAESTAB there, so that they can be told apart or known as one.',
        known,
      );
    }
    return this.make(school, { organisation, la, laName });
  }

  /** The result for a line of which nobody knows what stands in which column. */
  notInColumns(line: number, beyond: string): Result {
    const { message, remedy } = beyondHeadings(beyond);
    return this.refused('line-too-long', `${placeOf({ place: line })}: ${message}`, remedy, {
      organisation: null,
      la: null,
    });
  }

  private hold(issued: ListedWorkbook): void {
    this.held.add({ ...issued, list: issuedListName, folder: this.folder.pathOf('') });
  }

  private async again(school: SchoolToIssue, held: HeldWorkbook, known: Known): Promise<Result> {
    const earlier = this.lines.get(held.returnId);
    if (earlier !== undefined) {
      const places = `${String(earlier)} and ${String(school.place)}`;
      const message = `${typeof earlier === 'number' ? `Lines ${places} of the list` : places} name the same school.`;
      return this.refused('same-school-twice', message, 'Give each its own URN or LAESTAB, or delete one.', known);
    }
    this.lines.set(held.returnId, school.place);
    const output = held.file === null ? null : path.join(held.folder, path.basename(held.file));
    const renamed = renamedProblem(school, held);
    if (output !== null && (await exists(output))) {
      return resultOf(this.list, 'unchanged', { ...known, output, problems: renamed });
    }
    const day = held.issuedOn === null ? 'before' : `on ${shortDate(held.issuedOn)}`;
    const gone = problemOf({
      code: 'issued-file-gone',
      message: `${known.organisation ?? ''} was issued its workbook ${day}, and ${printableLine(held.file ?? 'the file')} is no longer here.`,
      remedy: `If you have sent it on or renamed it, there is nothing to do. To issue another one, delete the line of ${held.returnId} from ${held.list}.`,
    });
    return resultOf(this.list, 'unchanged', { ...known, problems: [...renamed, { ...gone, severity: 'query' }] });
  }

  private async make(
    school: SchoolToIssue,
    known: Pick<ListedWorkbook, 'organisation' | 'la' | 'laName'>,
  ): Promise<Result> {
    const numbers = listedNumbers(school);
    const { organisation, la, laName } = known;
    const returnId = returnIdOf(randomBytes(32));
    const file = this.freeName(fileNameOf({ ...known, ...numbers }), returnId);
    const output = this.folder.pathOf(file);
    const shown = { organisation, la: laName };
    if (await exists(output)) {
      const message = `${output} is there already, and ${issuedListName} does not name it.`;
      return this.refused(
        'file-in-the-way',
        message,
        'Move it to another folder, or put its line back into the list.',
        shown,
      );
    }
    const entry = { organisation, la, laName, ...numbers, returnId, file, issuedOn: this.today };
    await this.folder.issue(
      entry,
      await buildWorkbook(this.edition, prefilled({ ...school, ...numbers }, la, returnId, this.edition)),
    );
    this.hold(entry);
    this.lines.set(returnId, school.place);
    return resultOf(this.list, 'made', { ...shown, output });
  }

  /** Two schools may have one name and no number; then the return id tells their files apart. */
  private freeName(name: string, returnId: string): string {
    return this.folder.isListed(`${name}.xlsx`) ? `${name} - ${returnId}.xlsx` : `${name}.xlsx`;
  }

  private whereIs({ returnId, list }: HeldWorkbook): string {
    const place = this.lines.get(returnId);
    if (place === undefined) return `${list} (${returnId})`;
    return typeof place === 'number' ? `line ${String(place)}` : place;
  }

  private refused(code: string, message: string, remedy: string, known: Known): Result {
    return resultOf(this.list, 'refused', { ...known, problems: [problemOf({ code, message, remedy })] });
  }
}

function placeOf({ place }: Pick<SchoolToIssue, 'place'>): string {
  return typeof place === 'number' ? `Line ${String(place)} of the list` : place;
}

function renamedProblem({ organisation }: SchoolToIssue, held: HeldWorkbook): readonly Problem[] {
  if (organisation === null || held.organisation === null) return [];
  if (foldText(organisation) === foldText(held.organisation)) return [];
  const renamed = problemOf({
    code: 'school-renamed',
    message: `The list calls this school ${organisation}; its workbook was issued to ${printableLine(held.organisation)}.`,
    remedy: `If it is the same school, it keeps its workbook: correct the name on the sheet Details and in ${held.list}. If not, check its URN and LAESTAB.`,
  });
  return [{ ...renamed, severity: 'query' }];
}
