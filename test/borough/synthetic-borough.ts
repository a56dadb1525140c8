import type { IssuedWorkbook } from '../../framework/borough/borough-return.ts';
import type { Edition } from '../../framework/edition.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import type { Changes } from '../returns.ts';
import { Chance } from './chance.ts';
import type { MadeSchool } from './made-school.ts';
import { awkwardTexts, makeSchool, returnOf, untouched } from './made-school.ts';

/** Files of made-up boroughs, with all that goes wrong in a year, and what is known of them because it was made so. */
export interface SyntheticBorough {
  /** Files that hold a return, in no order. */
  readonly files: readonly MadeFile[];
  /** Names of files that hold none. */
  readonly badFiles: readonly string[];
  readonly issued: readonly IssuedWorkbook[];
  readonly truth: Truth;
}

export interface MadeFile {
  readonly file: string;
  readonly schoolReturn: SchoolReturn;
  readonly stage: MadeSchool['stage'];
  readonly savedAt: string;
}

export interface Truth {
  /** What counts, school by school. */
  readonly counted: readonly MadeSchool[];
  /** Decided returns of schools that have begun anew. */
  readonly earlier: readonly MadeSchool[];
  readonly awaiting: number;
  readonly superseded: number;
  readonly duplicates: number;
  /** Names of the schools that nothing has come from. */
  readonly notReturned: readonly MadeSchool[];
}

/** What becomes of a school's workbook; `sends` gives its files and what they come to. */
type Story = (school: MadeSchool, telling: Telling) => void;

/** What a story tells of. */
class Telling {
  readonly files: MadeFile[] = [];
  readonly badFiles: string[] = [];
  readonly truth = {
    counted: [] as MadeSchool[],
    earlier: [] as MadeSchool[],
    notReturned: [] as MadeSchool[],
    awaiting: 0,
    superseded: 0,
    duplicates: 0,
  };
  readonly chance: Chance;
  readonly edition: Edition;
  private day = 0;

  constructor(chance: Chance, edition: Edition) {
    this.chance = chance;
    this.edition = edition;
  }

  /** A file of this school, saved a day after the one before. */
  sends(school: MadeSchool, changes: Changes = {}, more: Partial<Pick<MadeFile, 'savedAt'>> = {}): MadeFile {
    this.day += 1;
    const savedAt = new Date(Date.UTC(2018, 0, this.day, 9)).toISOString().replace('.000', '');
    const file: MadeFile = {
      file: `${String(this.chance.below(1e9)).padStart(9, '0')} ${String(this.files.length)}.xlsx`,
      schoolReturn: returnOf(school, this.edition, changes),
      stage: school.stage,
      savedAt,
      ...more,
    };
    this.files.push(file);
    return file;
  }

  sendsAgain(file: MadeFile): void {
    this.files.push({ ...file, file: `Copy of ${file.file}` });
    this.truth.duplicates += 1;
  }

  counts(school: MadeSchool): void {
    this.truth.counted.push(school);
  }

  sendsRubbish(name: string): void {
    this.badFiles.push(`${String(this.badFiles.length)} ${name}`);
  }
}

/** The school's part of a return as it was before its verification. */
const schoolPart = (school: MadeSchool): MadeSchool => ({
  ...school,
  stage: school.stage === 'draft' ? 'draft' : 'complete',
  verified: Object.fromEntries(Object.keys(school.verified).map((aspect) => [aspect, null])),
  outcome: null,
  decidedOn: null,
});

const notes = (text: string): Changes => ({ 'aspects.leadership.strands.vision.notes': text });

const stories: Readonly<Record<string, Story>> = {
  once: (school, telling) => {
    telling.sends(school);
    telling.counts(school);
  },
  'once, with awkward texts': (school, telling) => {
    telling.sends(school, { 'details.contact': telling.chance.pick(awkwardTexts), ...notes(awkwardTexts[0]) });
    telling.counts(school);
  },
  'a correction by mail': (school, telling) => {
    telling.sends(schoolPart(school), notes('To be written'));
    telling.sends(school, notes('Shared by all staff'));
    telling.truth.superseded += 1;
    telling.counts(school);
  },
  'a draft, then the return, twice': (school, telling) => {
    const draft = { ...schoolPart(school), overall: null, intention: null, stage: 'draft' as const };
    telling.sends(draft);
    telling.sendsAgain(telling.sends(school));
    telling.truth.superseded += 1;
    telling.counts(school);
  },
  'became an academy, and was renamed': (school, telling) => {
    const before = {
      ...schoolPart(school),
      urn: `9${(school.urn ?? '').slice(1)}`,
      organisation: `${school.organisation} (maintained)`,
    };
    telling.sends(before, notes('Before'));
    telling.sends(school, notes('After'));
    telling.truth.superseded += 1;
    telling.counts(school);
  },
  'lost its hidden sheet': (school, telling) => {
    telling.sends(schoolPart(school), notes('Before'));
    telling.sends({ ...school, returnId: null }, notes('After'));
    telling.truth.superseded += 1;
    telling.counts({ ...school, returnId: null });
  },
  'has no number at all': (school, telling) => {
    const unnumbered = { ...school, returnId: null, urn: null, laestab: null };
    telling.sends(unnumbered);
    telling.counts(unnumbered);
    telling.truth.notReturned.push(school);
  },
  'two different returns': (school, telling) => {
    telling.sends(school);
    telling.sends({ ...school, returnId: `${school.returnId ?? ''}B`, laestab: null }, notes('Another'));
    telling.truth.awaiting += 2;
  },
  'copies that nothing puts in order': (school, telling) => {
    const savedAt = '2024-05-01T09:00:00Z';
    telling.sends(school, notes('One'), { savedAt });
    telling.sends(school, notes('Other'), { savedAt });
    telling.truth.awaiting += 2;
  },
  'a new cycle': (school, telling) => {
    const decided: MadeSchool = {
      ...school,
      stage: 'decided',
      intention: 'yes',
      overall: 'enhancing',
      levels: Object.fromEntries(Object.keys(school.levels).map((aspect) => [aspect, 'enhancing'])),
      verified: Object.fromEntries(Object.keys(school.levels).map((aspect) => [aspect, 'enhancing'])),
      assessedOn: '2019-03-11',
      outcome: 'silver',
      decidedOn: '2019-06-20',
    };
    const anew = { ...school, returnId: `${school.returnId ?? ''}N` };
    telling.sends(decided);
    telling.sends(anew);
    telling.truth.earlier.push(decided);
    telling.counts(anew);
  },
  'sent back as it was issued': (school, telling) => {
    const blank = untouched(school, telling.edition);
    telling.sends(blank);
    telling.counts(blank);
  },
  missing: (school, telling) => {
    telling.truth.notReturned.push(school);
  },
  unreadable: (school, telling) => {
    telling.sendsRubbish('unreadable.xlsx');
    telling.truth.notReturned.push(school);
  },
};

/** Every so many schools have each story; the rest send their return once. */
const frequencies: Readonly<Record<string, number>> = {
  'once, with awkward texts': 20,
  'a correction by mail': 20,
  'a draft, then the return, twice': 25,
  'became an academy, and was renamed': 50,
  'lost its hidden sheet': 33,
  'has no number at all': 50,
  'two different returns': 50,
  'copies that nothing puts in order': 50,
  'a new cycle': 25,
  'sent back as it was issued': 50,
  missing: 12,
  unreadable: 33,
};

const firstWords = ['St Mary’s', 'Alder', 'Łąka', 'Thistle', 'Gŵyl', 'Bustān', 'Lantern', 'Pennybrass'] as const;
const lastWords = ['Primary School', 'Academy', 'High School', 'Nursery', 'C of E School, “Lower”'] as const;

/** @param las codes of the LAs that the schools are spread over */
export function syntheticBorough(
  seed: number,
  size: { readonly schools: number; readonly las: readonly string[] },
  edition: Edition,
): SyntheticBorough {
  const chance = new Chance(seed);
  const telling = new Telling(chance, edition);
  const told = chance.shuffle(
    Array.from({ length: size.schools }, (_, index) => {
      const [story = 'once'] = Object.entries(frequencies).find(([, every], at) => index % every === at % every) ?? [];
      return story;
    }),
  );
  const issued = told.map((story, index): IssuedWorkbook => {
    const la = size.las[index % size.las.length] ?? '';
    const school = makeSchool(chance, edition, {
      la,
      organisation: `${chance.pick(firstWords)} ${chance.pick(lastWords)}`,
      urn: String(100_000 + index),
      laestab: `${la}/${String(2000 + index)}`,
      returnId: `RSCHOOL${String(index).padStart(6, '0')}`,
    });
    stories[story]?.(school, telling);
    const { organisation, urn, laestab, returnId } = school;
    return { organisation, la, urn, laestab, returnId, file: `${organisation} - ${urn ?? ''}.xlsx`, issuedOn: null };
  });
  telling.sendsRubbish('dinner money.xlsx');
  return { files: chance.shuffle(telling.files), badFiles: telling.badFiles, issued, truth: telling.truth };
}
