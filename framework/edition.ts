/** The three levels of the framework, lowest first. */
export const levelIds = ['developing', 'enhancing', 'embedded'] as const;
export type LevelId = (typeof levelIds)[number];

/** Place of a level among the three: 0, 1, 2. */
export function rankOf(level: LevelId): number {
  return levelIds.indexOf(level);
}

/** The three awards, lowest first. Which level earns which award is edition data. */
export const awardIds = ['bronze', 'silver', 'gold'] as const;
export type AwardId = (typeof awardIds)[number];

/** Names a part of an edition (an aspect, a strand, a part of the visit): lower-case letters and digits. */
export type PartId = string;

/**
 * One published version of the Quality Mark: everything that a reader of the framework would call its text,
 * and the rules that are data. Plain JSON; `edition-schema.ts` says what a well-formed one looks like.
 */
export interface Edition {
  /** Written into every workbook, so that it is read with the edition it was made from. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly introduction: Introduction;
  readonly levels: Readonly<Record<LevelId, Level>>;
  readonly awards: Readonly<Record<AwardId, Award>>;
  /** Whole years; the last day is the day before this anniversary of the award date. */
  readonly validityYears: number;
  readonly aspects: readonly Aspect[];
  readonly template: SelfEvaluationTemplate;
  readonly process: VerificationProcess;
  readonly visitParts: readonly VisitPart[];
  readonly glossary: readonly GlossaryEntry[];
  readonly contributors: Contributors;
  readonly acknowledgements: string;
  readonly localAuthorities: readonly LocalAuthority[];
}

export interface Introduction {
  readonly aim: string;
  readonly purposes: readonly string[];
  readonly use: string;
  readonly contact: string;
}

export interface Level {
  readonly title: string;
  readonly award: AwardId;
}

export interface Award {
  readonly title: string;
  /** The source's own heading, e.g. "BRONZE (DEVELOPING) AWARD ACHIEVED". */
  readonly heading: string;
  /** The source's own paragraph under that heading. */
  readonly text: string;
  /** Heading of the report's section on what follows from this award. */
  readonly next: string;
}

export interface Aspect {
  readonly id: PartId;
  /** As the source's table is headed. */
  readonly title: string;
  /** One word or two, for sheet tabs and charts. At most 31 characters, unique in the edition. */
  readonly shortTitle: string;
  /** As the source's self-evaluation template names the aspect. */
  readonly templateTitle: string;
  readonly strands: readonly Strand[];
}

export interface Strand {
  readonly id: PartId;
  readonly title: string;
  /** Paragraphs of each level's descriptor, verbatim. */
  readonly descriptors: Readonly<Record<LevelId, readonly string[]>>;
  readonly evidenceExamples: readonly EvidenceExample[];
}

export interface EvidenceExample {
  /** The level that the row belongs to; the published table says so by the row's position only. */
  readonly level: LevelId;
  readonly items: readonly string[];
  /**
   * How the source's row became items: it held one; it marked them with bullets; or its bullets had run together
   * and the division is inferred.
   */
  readonly split: 'single' | 'explicit' | 'inferred';
}

/** Wording of the source's Self-Evaluation and Action Planning Template. */
export interface SelfEvaluationTemplate {
  readonly title: string;
  readonly note: string;
  readonly la: string;
  readonly organisation: string;
  readonly pdLead: string;
  readonly assessedOn: string;
  readonly aspectJudgement: string;
  readonly evidence: string;
  readonly action: string;
  readonly actionLabel: string;
  readonly overall: string;
  readonly overallJudgement: string;
  readonly intention: string;
  readonly yes: string;
  readonly no: string;
  readonly round: string;
}

export interface VerificationProcess {
  readonly title: string;
  readonly selfEvaluation: ProcessStep;
  readonly submission: ProcessStep;
  readonly verificationTitle: string;
  readonly preVisit: { readonly title: string; readonly steps: readonly string[] };
  readonly visit: string;
  readonly postVisit: string;
  readonly awardsTitle: string;
}

export interface ProcessStep {
  readonly title: string;
  readonly text: string;
}

export interface VisitPart {
  readonly id: PartId;
  /** Two to four words, for headings and tables. */
  readonly shortTitle: string;
  /** The source's wording. */
  readonly title: string;
}

export interface GlossaryEntry {
  readonly term: string;
  readonly meaning: string;
}

export interface Contributors {
  readonly title: string;
  readonly thanks: string;
  /** `starred` keeps the asterisk that the source prints after some names without explaining it. */
  readonly people: readonly { readonly name: string; readonly starred: boolean; readonly role: string }[];
}

/** A local authority with its three-digit Department for Education code. */
export interface LocalAuthority {
  readonly code: string;
  readonly name: string;
  /** As it stands on certificates: `London Borough of Lambeth`; the name where left out. */
  readonly formalName?: string | undefined;
  /** Short forms that people write, beside those of `namesOfLa`. */
  readonly otherNames?: readonly string[] | undefined;
}
