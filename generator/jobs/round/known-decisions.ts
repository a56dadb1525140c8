import type { Identified } from '../../../framework/award.ts';
import type { AwardKnown } from '../../../framework/borough/borough-return.ts';
import { check } from '../../../framework/check.ts';
import { longDate } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { Problem } from '../../../framework/problems.ts';
import { problemOf } from '../../../framework/problems.ts';
import type { Comparable } from '../../../framework/round/across-returns.ts';
import type { IsoDate, PanelDecision } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import type { Award } from '../../../register/award.ts';
import { Book } from '../../../register/book.ts';
import { standingOn } from '../../../register/proof/publishing.ts';
import type { Register } from '../../../register/register.ts';
import { isWithdrawn, lastStanding } from '../../../register/state.ts';
import type { RegisteredAward } from '../../documents/report/award.ts';
import type { CheckedDetails, TakenReturn } from '../../intake/reader.ts';
import { earlierCopies } from '../../store/written-files.ts';
import { hashOf } from '../../store/manifest.ts';
import type { AmendedReturn } from '../making/kind.ts';
import type { Means } from '../means.ts';
import { awardsOfReturn, perhapsOfReturn } from './awards-of-return.ts';
import { isOwnAward } from './own-award.ts';
import { readRoundFile } from './read-round-file.ts';
import { RoundDecisions } from './round-decisions.ts';
import { isOfDecisionInReturn } from './decision-in-return.ts';

/** What the panel is known to have decided, whatever the returns say: by the workbooks of its rounds, and by the register. */
export class KnownDecisions {
  private readonly rounds: readonly RoundDecisions[];
  /** Null where there is no register. */
  private readonly register: Register | null;
  /** Of the register; empty where there is none. */
  private readonly book: Book;
  private readonly today: IsoDate;

  private constructor(rounds: readonly RoundDecisions[], register: Register | null, today: IsoDate) {
    this.rounds = rounds;
    this.register = register;
    this.book = register?.book ?? new Book();
    this.today = today;
  }

  /** Whether the register is all there is: it knows awards, and nothing else that a panel decides. */
  get onlyAwards(): boolean {
    return this.rounds.length === 0;
  }

  /**
   * @param files workbooks of rounds
   * @returns null where there is neither a round nor a register, so that the returns are all there is
   * @throws WrongRequest where a round cannot be read without a doubt; RegisterUnusable
   */
  static async open(files: readonly string[], { reader, office, today }: Means): Promise<KnownDecisions | null> {
    if (files.length === 0 && office === null) return null;
    const rounds: RoundDecisions[] = [];
    for (const file of files) rounds.push(new RoundDecisions(file, await readRoundFile({ file }, reader), today));
    return new KnownDecisions(rounds, (await office?.register()) ?? null, today);
  }

  /**
   * The return with what the panel is known to have decided about it. Where nothing is known, a decision of its own does not count.
   * @param taken checked up to what it claims
   */
  amend(taken: TakenReturn, edition: Edition): AmendedReturn {
    const award = this.awardOf(taken.schoolReturn);
    const round = this.roundOn(taken.schoolReturn);
    const inRound = round?.decisionOn(taken.schoolReturn) ?? null;
    if (award !== null && (known(inRound?.decidedOn ?? null) ?? '') <= award.facts.decidedOn) {
      return this.withAward(taken, award, inRound, edition);
    }
    const stage = taken.stage === 'decided' ? ('verified' as const) : taken.stage;
    const problems = [...this.inDoubt(taken.schoolReturn, edition), ...taken.problems];
    const onlyAwards = this.isOnlyRegistered(taken.schoolReturn);
    if (round === null) return { ...taken, stage, problems, records: { onlyClaimed: true, onlyAwards } };
    const bare = { ...taken, stage, problems: problems.filter((problem) => !isOfPanel(problem)) };
    const decided = round.amend(bare, edition);
    const found = decided.problems.slice(0, decided.problems.length - bare.problems.length);
    return found.some(({ severity }) => severity === 'error')
      ? { ...bare, problems: decided.problems, records: { onlyClaimed: true } }
      : { ...decided, records: {} };
  }

  /**
   * What is asked of a return that was checked for what it claims: nobody has to enter what the register knows of it.
   * @param taken in an office
   */
  asked({ schoolReturn, problems }: CheckedDetails, edition: Edition): readonly Problem[] {
    const award = this.awardOf(schoolReturn);
    if (award === null) return problems;
    const { award: decision, decidedOn } = award.facts;
    const isSaid = schoolReturn.panel.decision === decision && schoolReturn.panel.decidedOn === decidedOn;
    return problems.flatMap((problem) => {
      if (!isOfDecisionInReturn(problem)) return [problem];
      const { sheet, cell } = problem;
      return isSaid ? [] : [{ ...saidOtherwise(decision, decidedOn, edition), sheet, cell }];
    });
  }

  /**
   * A hash of what is known of a return's decision.
   * @param earlier the same of an earlier run: it stands where the register says what it said then, and no round is named now
   */
  hashFor(school: Comparable, earlier = ''): string {
    const { own, inDoubt } = awardsOfReturn(this.book, school);
    const awards = [...own, ...inDoubt].map((award) => [
      this.registered(award),
      award.facts.award,
      award.facts.decidedOn,
    ]);
    const registered = hashOfAwards(awards);
    if (this.onlyAwards && earlier.startsWith(registered)) return earlier;
    return [registered, ...this.rounds.map((round) => round.hashFor(school))].join(' ');
  }

  /** The awards of the register, as of today. */
  awards(): readonly AwardKnown[] {
    return this.book.awards().map((award) => {
      const { school, facts, serial } = award;
      const { organisation, laCode: la, returnId, urn, laestab } = school;
      return {
        ...{ serial, organisation, la, returnId, urn, laestab },
        award: facts.award,
        awardedOn: facts.decidedOn,
        lastDay: facts.validUntil,
        withdrawn: isWithdrawn(award, this.today),
        sample: facts.sample,
      };
    });
  }

  /** The latest of several rounds that have decided about a return. */
  private roundOn(school: Identified): RoundDecisions | null {
    const dayOf = (round: RoundDecisions) => known(round.decisionOn(school)?.decidedOn ?? null) ?? '';
    const rounds = this.rounds.filter((round) => round.decisionOn(school) !== null);
    return rounds.reduce<RoundDecisions | null>(
      (latest, round) => (latest === null || dayOf(round) >= dayOf(latest) ? round : latest),
      null,
    );
  }

  /** The award that a return was given, or one of its school that it names itself. */
  private awardOf(schoolReturn: CheckedDetails['schoolReturn']): Award | null {
    const { panel } = schoolReturn;
    const awards = awardsOfReturn(this.book, schoolReturn).own;
    const own = awards.filter((award) => isOwnAward(schoolReturn, award));
    const named = awards.filter(
      ({ facts }) => facts.award === known(panel.decision) && facts.decidedOn === known(panel.decidedOn),
    );
    return lastStanding(own, this.today) ?? lastStanding(named, this.today);
  }

  /** Whether nobody but the register was asked about a return. */
  private isOnlyRegistered(school: Identified): boolean {
    return this.register !== null && !this.rounds.some((round) => round.isOnAgenda(school));
  }

  private registered(award: Award): RegisteredAward {
    const { state, words } = standingOn(award, this.today, this.book);
    const hasEnded = state === 'withdrawn' || state === 'superseded' || state === 'lapsed';
    return { serial: award.serial, ended: hasEnded ? { word: state, words } : null };
  }

  private inDoubt(school: Identified, edition: Edition): readonly Problem[] {
    const award = lastStanding(awardsOfReturn(this.book, school).inDoubt, this.today);
    return award === null ? [] : [perhapsOfReturn(award, edition)];
  }

  private withAward(taken: TakenReturn, award: Award, inRound: PanelDecision | null, edition: Edition): AmendedReturn {
    const { schoolReturn, stage, problems } = taken;
    const { award: decision, decidedOn } = award.facts;
    const isSaid = (panel: PanelDecision) => panel.decision === decision && panel.decidedOn === decidedOn;
    const told = [inRound, schoolReturn.panel].find((panel) => panel !== null && isSaid(panel));
    const panel = { members: null, rationale: null, ...told, decision, decidedOn };
    const decided = { ...schoolReturn, panel };
    const options = { edition, today: this.today, upTo: 'award', isDecidedInRound: true } as const;
    // Why it is not the recommendation is asked before a certificate, and the register does not keep it.
    const found = check(decided, options).findings.filter(
      ({ step, severity }) => step === 'award' && severity === 'query',
    );
    return {
      ...taken,
      schoolReturn: decided,
      records: { registered: this.registered(award), onlyAwards: this.isOnlyRegistered(schoolReturn) },
      stage: stage === 'draft' ? stage : 'decided',
      problems: [
        ...(told !== undefined || schoolReturn.panel.decision === null
          ? []
          : [saidOtherwise(decision, decidedOn, edition)]),
        ...found.map((finding) => ({ ...finding, sheet: null, cell: null })),
        ...problems.filter((problem) => !isOfPanel(problem)),
      ],
    };
  }
}

const hashOfAwards = (awards: readonly unknown[]): string => hashOf(JSON.stringify(awards));

/**
 * What is asked where a document is made with less than the one in whose place it is put.
 * @param earlier what `hashFor` gave then; empty where nothing was asked but the return
 */
export function lostSince(earlier: string, now: string): Problem | null {
  const [before, after] = [earlier, now].map((hashes) => {
    const [registered = hashOfAwards([]), ...rounds] = hashes.split(' ').filter((hash) => hash !== '');
    return { hasAward: registered !== hashOfAwards([]), rounds: rounds.length };
  }) as [Known, Known];
  const lost = [
    ...(before.hasAward && !after.hasAward ? ['an award of the register'] : []),
    ...(before.rounds > after.rounds ? ['the workbook of a round'] : []),
  ];
  if (lost.length === 0) return null;
  return problemOf({
    code: 'made-with-less',
    severity: 'query',
    message: `The report that stood here was made with ${lost.join(' and ')}, and this one without, so it may lack what the panel decided.`,
    remedy: `Make it again with ${lost.length > 1 ? 'both' : 'that'}, if it should say so.`,
  });
}

interface Known {
  readonly hasAward: boolean;
  readonly rounds: number;
}

/** The files that are no returns, though they may lie among them: rounds, and the copies that are kept of them. */
export async function roundFiles(files: readonly string[]): Promise<readonly string[]> {
  return (await Promise.all(files.map(async (file) => [file, ...(await earlierCopies(file))]))).flat();
}

/** Whether a problem is about a return's own Panel sheet. */
export function isOfPanel({ field }: Problem): boolean {
  return field?.startsWith('panel.') ?? false;
}

function saidOtherwise(award: Award['facts']['award'], decidedOn: IsoDate, edition: Edition): Problem {
  return problemOf(
    {
      code: 'decisions-disagree',
      severity: 'query',
      message: `The register says ${edition.awards[award].title} of ${longDate(decidedOn)}; the workbook’s own Panel sheet says something else.`,
      remedy:
        'The register counts. If it is right, empty the sheet Panel of this workbook. If the sheet is right, withdraw the award, and have the panel decide again.',
    },
    { field: 'panel.decision' },
  );
}
