import type { Aspect, Edition } from '../../framework/edition.ts';
import { levelIds } from '../../framework/edition.ts';
import { valueAt } from '../../framework/fields.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { quotedText } from '../address.ts';
import { countForAspect, rowsOf } from './formulas.ts';
import type { Formula, SheetLayout } from './layout.ts';
import { nameOf } from './names.ts';
import { titleOnStart } from './needed.ts';

/** Something that a step cannot be finished without: a condition for the workbook, and the same for a return. */
export interface Need {
  readonly title: string;
  /** The field that asks for it. */
  readonly path: string;
  readonly missing: string;
  readonly isMissing: (schoolReturn: SchoolReturn) => boolean;
}

/** What a sheet has to hold before its step can be finished. */
export interface SheetNeeds {
  /** Its needed inputs, which Start counts. */
  readonly entries: readonly Need[];
  /** What may stand elsewhere, or is needed only at times. */
  readonly others: readonly Need[];
  /** Nobody wants it of an organisation that does not seek the award. */
  readonly awardOnly: boolean;
}

export function needsOf(edition: Edition, { inputs, filledInBy }: SheetLayout): SheetNeeds {
  const aspect = edition.aspects.find(({ id }) => inputs.some(({ field }) => field.path === `aspects.${id}.level`));
  return {
    entries: inputs.filter(({ needed }) => needed).map(({ field }) => entryNeed(field.path, titleOnStart(field))),
    others: [
      ...(aspect ? [evidenceNeed(edition, aspect), actionNeed(edition, aspect)] : []),
      ...(inputs.some(({ field }) => field.path === roundNeed.path) ? [roundNeed] : []),
    ],
    awardOnly: filledInBy !== 'school',
  };
}

function entryNeed(path: string, title: string): Need {
  return {
    title,
    path,
    missing: `${nameOf(path)}=""`,
    isMissing: (schoolReturn) => valueAt(schoolReturn, path) === null,
  };
}

/** Evidence for an aspect stands on its sheet or in the table. */
function evidenceNeed(edition: Edition, aspect: Aspect): Need {
  const path = `aspects.${aspect.id}.evidence`;
  return {
    title: 'Evidence',
    path,
    missing: `AND(${nameOf(path)}="",${countForAspect(edition, aspect, 'evidence')}=0)`,
    isMissing: (schoolReturn) => valueAt(schoolReturn, path) === null && rowsOf(schoolReturn, aspect, 'evidence') === 0,
  };
}

/** An aspect that is not at the highest level wants an action, on its sheet or in the table. */
function actionNeed(edition: Edition, aspect: Aspect): Need {
  const path = `aspects.${aspect.id}.action`;
  const level = `aspects.${aspect.id}.level`;
  const lower = levelIds.slice(0, -1);
  const isLower = lower.map((id) => `${nameOf(level)}=${quotedText(edition.levels[id].title)}`).join(',');
  return {
    title: 'Action',
    path,
    missing: `AND(OR(${isLower}),${nameOf(path)}="",${countForAspect(edition, aspect, 'actions')}=0)`,
    isMissing: (schoolReturn) =>
      lower.some((id) => valueAt(schoolReturn, level) === id) &&
      valueAt(schoolReturn, path) === null &&
      rowsOf(schoolReturn, aspect, 'actions') === 0,
  };
}

/** Who seeks the award says when. */
const roundNeed: Need = {
  title: 'Date or round',
  path: 'overall.round',
  missing: 'AND(Overall_Intention="Yes",Overall_Round="")',
  isMissing: ({ overall }) => overall.intention === 'yes' && overall.round === null,
};

/** True in the workbook of an organisation that does not seek the award: nobody verifies it. */
export const isAuditOnly = 'Overall_Intention="No"';

/** Whether this return has to hold what is needed. */
export function isWanted({ awardOnly }: SheetNeeds, { overall }: SchoolReturn): boolean {
  return !awardOnly || overall.intention !== 'no';
}

/** Names what is still missing; says that all is there otherwise, or that nothing is wanted. */
export function stillMissing(needs: SheetNeeds): Formula {
  const all = [...needs.entries, ...needs.others];
  const done = 'complete';
  const notNeeded = 'not needed: you do not seek the award';
  const list = all.map(({ missing, title }) => `IF(${missing},${quotedText(`, ${title}`)},"")`).join('&');
  const left = `IF(LEN(${list})=0,"${done}","still to do: "&MID(${list},3,500))`;
  return {
    formula: needs.awardOnly ? `IF(${isAuditOnly},"${notNeeded}",${left})` : left,
    result: (schoolReturn) => {
      if (!isWanted(needs, schoolReturn)) return notNeeded;
      const missing = all.filter(({ isMissing }) => isMissing(schoolReturn));
      return missing.length === 0 ? done : `still to do: ${missing.map(({ title }) => title).join(', ')}`;
    },
  };
}
