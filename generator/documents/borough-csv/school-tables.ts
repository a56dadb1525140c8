import type { AwardHeld, BoroughReturn, ConsolidatedReturn } from '../../../framework/borough/borough-return.ts';
import { levelIds } from '../../../framework/edition.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { Column, Field, FieldPath } from '../../../framework/fields.ts';
import { actionColumns, evidenceColumns, fieldAt, levelChoices, valueAt } from '../../../framework/fields.ts';
import { stageTitles } from '../../../framework/problems.ts';
import { listedNumbers } from '../../../framework/school-numbers.ts';
import type { Value } from '../../../framework/values.ts';
import { isUnreadable } from '../../../framework/values.ts';
import type { CsvCell, CsvTable } from './csv-table.ts';

const standings = { counted: 'yes', awaiting: 'awaiting the officer', earlier: 'earlier return' } as const;

/** What every table about schools begins with, so that their rows can be put together. */
const schoolColumns = ['LA code', 'LA', 'School', 'URN', 'LAESTAB', 'Return id', 'File', 'In the figures'] as const;

function schoolCells({ la, organisation, schoolReturn, file, standing }: ConsolidatedReturn): readonly CsvCell[] {
  const { details, meta } = schoolReturn;
  const { urn, laestab } = listedNumbers(details);
  return [la.code, la.name, organisation, urn, laestab, meta.returnId, file, standings[standing]];
}

/** The same of the holder of an award, who may be called otherwise than in the return: the register has what was put right. */
function holderCells({ la, organisation, returnId, held, ...numbers }: AwardHeld): readonly CsvCell[] {
  const { urn, laestab } = listedNumbers(numbers);
  const ofReturn = held === null ? [null, null] : [held.file, standings[held.standing]];
  return [la.code, la.name, organisation, urn, laestab, returnId, ...ofReturn];
}

/** A value as people write it, but a day as YYYY-MM-DD; what cannot be read as it stands. */
function cell({ choices }: Pick<Field, 'choices'>, value: Value<string>): CsvCell {
  if (isUnreadable(value)) return value.unreadable;
  return choices.find(({ id }) => id === value)?.title ?? value;
}

function fieldCell(edition: Edition, path: FieldPath): (each: ConsolidatedReturn) => CsvCell {
  const field = fieldAt(edition, path);
  return ({ schoolReturn }) => cell(field, valueAt(schoolReturn, path));
}

/** A row for each return, with the judgements of school, verifier and panel. */
export function returnsTable({ returns }: BoroughReturn, edition: Edition): CsvTable {
  const numberOf = ({ problems }: ConsolidatedReturn, severity: string) =>
    problems.filter((problem) => problem.severity === severity).length;
  const columns: Readonly<Record<string, (each: ConsolidatedReturn) => CsvCell>> = {
    'PD lead': fieldCell(edition, 'details.pdLead'),
    Contact: fieldCell(edition, 'details.contact'),
    'Date of assessment': fieldCell(edition, 'details.assessedOn'),
    Stage: ({ stage }) => stageTitles[stage],
    Begun: ({ begun }) => (begun ? 'yes' : 'no'),
    Overall: fieldCell(edition, 'overall.level'),
    ...Object.fromEntries(
      edition.aspects.flatMap(({ id, shortTitle }) => [
        [shortTitle, fieldCell(edition, `aspects.${id}.level`)],
        [`${shortTitle}: verifier`, fieldCell(edition, `verification.aspects.${id}.level`)],
      ]),
    ),
    'Award sought': fieldCell(edition, 'overall.intention'),
    'Date or round': fieldCell(edition, 'overall.round'),
    Verifier: fieldCell(edition, 'verification.verifier'),
    'Date of visit': fieldCell(edition, 'verification.visitedOn'),
    'Good practice': fieldCell(edition, 'verification.goodPractice'),
    'Areas for development': fieldCell(edition, 'verification.development'),
    Recommendation: fieldCell(edition, 'verification.recommendation'),
    Decision: fieldCell(edition, 'panel.decision'),
    'Date of decision': fieldCell(edition, 'panel.decidedOn'),
    'Rows of evidence': ({ schoolReturn }) => schoolReturn.evidence.length,
    'Rows of actions': ({ schoolReturn }) => schoolReturn.actions.length,
    Errors: (each) => numberOf(each, 'error'),
    Queries: (each) => numberOf(each, 'query'),
    Receipt: ({ receipt }) => receipt,
    'Saved at': ({ savedAt }) => savedAt,
    'Earlier copies': ({ supersededFiles }) => supersededFiles.join('\n') || null,
    'Identical copies': ({ duplicateFiles }) => duplicateFiles.join('\n') || null,
  };
  return {
    name: 'returns',
    columns: [...schoolColumns, ...Object.keys(columns)],
    rows: returns.map((each) => [...schoolCells(each), ...Object.values(columns).map((of) => of(each))]),
  };
}

/** School by strand: the school's own level of each. */
export function strandsTable({ returns }: BoroughReturn, edition: Edition): CsvTable {
  const strands = edition.aspects.flatMap(({ id, shortTitle, strands: own }) =>
    own.map((strand) => ({
      title: `${shortTitle}: ${strand.title}`,
      of: fieldCell(edition, `aspects.${id}.strands.${strand.id}.level`),
    })),
  );
  return {
    name: 'strands',
    columns: [...schoolColumns, ...strands.map(({ title }) => title)],
    rows: returns.map((each) => [...schoolCells(each), ...strands.map(({ of }) => of(each))]),
  };
}

/** In long form: a row for each judgement that somebody made. */
export function judgementsTable({ returns }: BoroughReturn, edition: Edition): CsvTable {
  const judgements = [
    { who: 'school', aspect: null, strand: null, path: 'overall.level' } as const,
    ...edition.aspects.flatMap(({ id, shortTitle: aspect, strands }) => [
      { who: 'school', aspect, strand: null, path: `aspects.${id}.level` as const },
      ...strands.map((strand) => ({
        who: 'school',
        aspect,
        strand: strand.title,
        path: `aspects.${id}.strands.${strand.id}.level` as const,
      })),
      { who: 'verifier', aspect, strand: null, path: `verification.aspects.${id}.level` as const },
    ]),
  ];
  const field = { choices: levelChoices(edition) };
  const rank = (value: Value<string>) => {
    const index = levelIds.findIndex((id) => id === value);
    return index < 0 ? null : index + 1;
  };
  return {
    name: 'judgements',
    columns: [...schoolColumns, 'Judged by', 'Of', 'Aspect', 'Strand', 'Level', 'Level number'],
    rows: returns.flatMap((each) =>
      judgements.flatMap(({ who, aspect, strand, path }) => {
        const value = valueAt(each.schoolReturn, path);
        if (value === null) return [];
        const of = strand !== null ? 'strand' : aspect !== null ? 'aspect' : 'overall';
        return [[...schoolCells(each), who, of, aspect, strand, cell(field, value), rank(value)]];
      }),
    ),
  };
}

/** The rows of the schools' Evidence or Actions sheets, and what they wrote for each aspect as a whole. */
export function rowsTable({ returns }: BoroughReturn, edition: Edition, name: 'evidence' | 'actions'): CsvTable {
  const columns: readonly Column<string>[] = name === 'evidence' ? evidenceColumns(edition) : actionColumns(edition);
  const ofAspect = name === 'evidence' ? 'evidence' : 'action';
  return {
    name,
    columns: [...schoolColumns, 'Sheet', ...columns.map(({ title }) => title)],
    rows: returns.flatMap((each) => {
      const head = schoolCells(each);
      const rows: readonly object[] = each.schoolReturn[name];
      const title = name === 'evidence' ? 'Evidence' : 'Actions';
      const listed = rows.map((row) => [
        ...head,
        title,
        ...columns.map((column) => cell(column, (row as Readonly<Record<string, Value<string>>>)[column.key] ?? null)),
      ]);
      const whole = edition.aspects.flatMap(({ id, shortTitle }) => {
        const text = each.schoolReturn.aspects[id]?.[ofAspect] ?? null;
        if (text === null) return [];
        const values: Readonly<Record<string, CsvCell>> = { aspect: shortTitle, [ofAspect]: text };
        return [[...head, shortTitle, ...columns.map(({ key }) => values[key] ?? null)]];
      });
      return [...listed, ...whole];
    }),
  };
}

export function awardsTable({ awards }: BoroughReturn, edition: Edition): CsvTable {
  return {
    name: 'awards',
    columns: [...schoolColumns, 'Award', 'Awarded on', 'Valid until', 'State', 'Later return', 'Serial'],
    rows: awards.map((each) => [
      ...holderCells(each),
      edition.awards[each.award].title,
      each.awardedOn,
      each.lastDay,
      each.state,
      each.renewal,
      each.serial,
    ]),
  };
}

export function problemsTable({ returns }: BoroughReturn): CsvTable {
  return {
    name: 'problems',
    columns: [...schoolColumns, 'Severity', 'Code', 'Sheet', 'Cell', 'Field', 'Problem', 'What to do'],
    rows: returns.flatMap((each) =>
      each.problems.map(({ severity, code, sheet, cell: address, field, message, remedy }) => [
        ...schoolCells(each),
        severity,
        code,
        sheet,
        address,
        field,
        message,
        remedy,
      ]),
    ),
  };
}
