import type { BoroughReturn, ConsolidatedReturn } from '../../../framework/borough/borough-return.ts';
import type { Edition } from '../../../framework/edition.ts';
import { fieldAt, levelChoices, outcomeChoices } from '../../../framework/fields.ts';
import { stageTitles } from '../../../framework/problems.ts';
import { listedNumbers } from '../../../framework/school-numbers.ts';
import type { List, ListColumn, ListContent } from '../list.ts';
import {
  choiceContent,
  dateContent,
  levelSignals,
  standingColumn,
  standingOf,
  standingWords,
  subject,
  subjectColumns,
} from './contents.ts';

/** Keys of the columns of judgements. */
export const aspectKey = (aspect: string): string => `${aspect}.self`;
export const verifiedKey = (aspect: string): string => `${aspect}.verified`;
export const strandKey = (aspect: string, strand: string): string => `${aspect}.${strand}`;

/** Number of a return in its list, by which other sheets find its row however the list is sorted. */
const numberColumn: ListColumn = { key: 'number', title: 'No.', width: 10.5, kind: 'number' };

/**
 * Every return that was read and not replaced by a later copy, with all its judgements. The summary counts in this
 * list.
 * @param levelWords cells that hold the words of the levels
 */
export function returnsList({ returns }: BoroughReturn, edition: Edition, levelWords: string): List {
  const signals = levelSignals(edition);
  const level = (key: string, title: string): ListColumn => ({
    key,
    title,
    width: 13.5,
    kind: 'word',
    signals,
    choices: { words: levelChoices(edition).map(({ title: word }) => word), cells: levelWords },
  });
  const word = (key: string, title: string, width = 12): ListColumn => ({ key, title, width, kind: 'word' });
  const screenOnly = true as const;
  const text = (key: string, title: string, width = 16) => ({ key, title, width, kind: 'text', screenOnly }) as const;
  const date = (key: string, title: string) => ({ key, title, width: 12, kind: 'date', screenOnly }) as const;
  const number = (key: string, title: string) => ({ key, title, width: 10, kind: 'number', screenOnly }) as const;
  return {
    name: 'Returns',
    table: 'Returns',
    lead: 'A row for each return. The Summary and its charts count the rows that say Yes under “In the figures”, and follow when a cell is changed. A level in red could not be read, and counts as none.',
    frozen: 3,
    columns: [
      numberColumn,
      ...subjectColumns,
      { ...standingColumn, choices: { words: Object.values(standingWords) } },
      word('stage', 'Stage', 11),
      { ...word('begun', 'Begun', 9), screenOnly },
      level('overall', 'Overall'),
      ...edition.aspects.map(({ id, shortTitle }) => level(aspectKey(id), shortTitle)),
      ...edition.aspects.map(({ id, shortTitle }) => level(verifiedKey(id), `${shortTitle}: verifier`)),
      ...edition.aspects.flatMap(({ id, shortTitle, strands }) =>
        strands.map((strand) => ({ ...level(strandKey(id, strand.id), `${shortTitle}: ${strand.title}`), screenOnly })),
      ),
      { ...word('intention', 'Award sought'), screenOnly },
      text('round', 'Date or round', 24),
      date('assessedOn', 'Date of assessment'),
      date('visitedOn', 'Date of visit'),
      text('verifier', 'Verifier', 30),
      word('recommendation', 'Recommendation', 16),
      word('decision', 'Decision'),
      date('decidedOn', 'Date of decision'),
      number('evidence', 'Rows of evidence'),
      number('actions', 'Rows of actions'),
      number('errors', 'Errors'),
      number('queries', 'Queries'),
      text('urn', 'URN', 10),
      text('laestab', 'LAESTAB', 11),
      text('pdLead', 'PD lead', 40),
      text('contact', 'Contact', 48),
      text('returnId', 'Return id', 22),
      text('receipt', 'Receipt', 20),
      text('file', 'File', 44),
      text('others', 'Copies set aside', 44),
    ],
    rows: returns.map((each, index) => [index + 1, ...returnRow(each, edition)]),
  };
}

function returnRow(consolidated: ConsolidatedReturn, edition: Edition): readonly ListContent[] {
  const { schoolReturn, stage, begun, receipt, file, problems, supersededFiles, duplicateFiles } = consolidated;
  const { details, aspects, overall, verification, panel, evidence, actions, meta } = schoolReturn;
  const levels = levelChoices(edition);
  const outcomes = outcomeChoices(edition);
  const numberOf = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  return [
    ...subject(consolidated),
    standingOf(consolidated),
    stageTitles[stage],
    begun ? 'Yes' : 'No',
    choiceContent(overall.level, levels),
    ...edition.aspects.map(({ id }) => choiceContent(aspects[id]?.level ?? null, levels)),
    ...edition.aspects.map(({ id }) => choiceContent(verification.aspects[id]?.level ?? null, levels)),
    ...edition.aspects.flatMap(({ id, strands }) =>
      strands.map((strand) => choiceContent(aspects[id]?.strands[strand.id]?.level ?? null, levels)),
    ),
    choiceContent(overall.intention, fieldAt(edition, 'overall.intention').choices),
    overall.round,
    dateContent(details.assessedOn),
    dateContent(verification.visitedOn),
    verification.verifier,
    choiceContent(verification.recommendation, outcomes),
    choiceContent(panel.decision, outcomes),
    dateContent(panel.decidedOn),
    evidence.length,
    actions.length,
    numberOf('error'),
    numberOf('query'),
    listedNumbers(details).urn,
    listedNumbers(details).laestab,
    details.pdLead,
    details.contact,
    meta.returnId,
    receipt,
    file,
    [...supersededFiles, ...duplicateFiles].join('\n') || null,
  ];
}
