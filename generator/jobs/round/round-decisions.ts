import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Identified } from '../../../framework/award.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { Problem } from '../../../framework/problems.ts';
import { problemOf } from '../../../framework/problems.ts';
import { awardNotSought, obstaclesTo, queriesOf } from '../../../framework/round/agenda.ts';
import type { DecidedReturn } from '../../../framework/round/decisions.ts';
import { decide, isOutstanding } from '../../../framework/round/decisions.ts';
import { RoundNames } from '../../../framework/round/round-names.ts';
import { returnKeyOf } from '../../../framework/round/return-key.ts';
import type { Comparable } from '../../../framework/round/across-returns.ts';
import { isAuditOnly } from '../../../framework/rules/entries.ts';
import type { IsoDate, PanelDecision } from '../../../framework/school-return.ts';
import { lastDay } from '../../../framework/today.ts';
import type { ReadDecision, ReadRound } from '../../../workbook/round/read/read-round.ts';
import type { TakenReturn } from '../../intake/reader.ts';
import type { Result } from '../../result.ts';
import { hashOf } from '../../store/manifest.ts';
import { resultOf } from '../result-of.ts';

/** The panel's decisions of a round, for the returns that it decided on. */
export class RoundDecisions {
  private readonly file: string;
  private readonly decisions: ReadonlyMap<string, ReadDecision>;
  private readonly names: RoundNames;
  private readonly today: IsoDate;

  constructor(file: string, { decisions }: ReadRound, today: IsoDate) {
    this.file = path.basename(file);
    this.today = today;
    this.names = new RoundNames(decisions);
    this.decisions = new Map(decisions.map((decision) => [decision.key, decision]));
  }

  /**
   * The return with the round's decision as the panel's, and the problems of that decision.
   * @param taken checked up to the verification
   */
  amend(taken: TakenReturn, edition: Edition): TakenReturn {
    const decision = this.decisions.get(returnKeyOf(taken.schoolReturn));
    if (!decision) return { ...taken, problems: offAgenda(taken, edition) };
    const { receipt, stage } = taken;
    const decidedOn = (day: IsoDate) =>
      decide(taken.schoolReturn, decision, { edition, today: day, receipt, names: this.names });
    const decided = decidedOn(this.today);
    return {
      ...taken,
      lasts: taken.lasts && isDeepStrictEqual(decided, decidedOn(lastDay)),
      schoolReturn: decided.schoolReturn,
      stage: stage === 'draft' ? stage : decided.stage,
      problems: [...this.problemsOf(decided, decision), ...taken.problems],
    };
  }

  /** What the panel decided about a return; null where the round has no decision on it. */
  decisionOn(school: Identified): PanelDecision | null {
    const panel = this.decisions.get(returnKeyOf(school))?.panel ?? null;
    return panel?.decision == null ? null : panel;
  }

  isOnAgenda(school: Identified): boolean {
    return this.decisions.has(returnKeyOf(school));
  }

  /** A hash of what the round says of a return. */
  hashFor(school: Comparable): string {
    const decision = this.decisions.get(returnKeyOf(school)) ?? null;
    const name = decision && this.names.nameIn(decision, school.details.organisation);
    return hashOf(JSON.stringify([this.file, decision, name]));
  }

  /**
   * A result for each return that the round has a decision on, or owes one, and that nobody named.
   * @param given keys of the returns that were named
   */
  absent(given: ReadonlySet<string>): readonly Result[] {
    return [...this.decisions.values()]
      .filter((decision) => !given.has(decision.key) && isOutstanding(decision))
      .map(({ key, organisation, la, receipt, spots }) =>
        resultOf(this.file, 'refused', {
          organisation,
          la,
          receipt,
          problems: [
            {
              ...problemOf({
                code: 'return-not-given',
                message: `In ${this.file}, ${organisation ?? key} is on the agenda, but its return (${key}) is not among the workbooks named.`,
                remedy: 'Name the folder that holds it as well; or decide “No award” or “Deferred”.',
              }),
              ...spots['panel.decision'],
            },
          ],
        }),
      );
  }

  private problemsOf({ conflicts, findings }: DecidedReturn, { spots }: ReadDecision): readonly Problem[] {
    return [...conflicts, ...findings].map(({ code, severity, field, message, remedy }) => {
      const spot = spots[field as keyof typeof spots] as (typeof spots)[keyof typeof spots] | undefined;
      const { sheet, cell } = spot ?? { sheet: null, cell: null };
      return { code, severity, sheet, cell, field, message: `In ${this.file}: ${message}`, remedy };
    });
  }

  /**
   * Why the round says nothing of a return; nothing where it does.
   * @param isOneOfSeveral there are other returns of its school
   */
  missing(school: Identified, isOneOfSeveral: boolean): readonly Problem[] {
    if (this.isOnAgenda(school)) return [];
    return [
      problemOf({
        code: 'not-in-round',
        ...(isOneOfSeveral
          ? {
              message: `${this.file} has no decision on this return, which is not the only one of its school.`,
              remedy:
                'Settle first which return of the school counts, and take the others out; then make the round again and have the panel decide.',
            }
          : {
              message: `${this.file} has no decision on this return: it is not on the agenda.`,
              remedy:
                'Make the round again with this return and have the panel decide; or take the return out of the folder.',
            }),
      }),
    ];
  }
}

/** What is said of a return that is not on the agenda: what keeps it from there, and its queries. A school that does not seek the award owes nothing. */
function offAgenda({ schoolReturn, problems }: TakenReturn, edition: Edition): readonly Problem[] {
  if (isAuditOnly(schoolReturn)) return [{ ...awardNotSought, severity: 'query' }];
  const judged = { schoolReturn, edition, problems };
  return [...obstaclesTo(judged, edition), ...queriesOf(judged)];
}
