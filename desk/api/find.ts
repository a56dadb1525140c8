/** A place of the desk that is about a school. */
export type FoundPlace =
  | { readonly place: 'award'; readonly serial: string }
  | { readonly place: 'round'; readonly round: string; readonly isHeldHere: boolean; readonly row: string }
  | { readonly place: 'return'; readonly file: string };

export type Found = FoundPlace & {
  /** Name of the school, or of the file where no school is named. */
  readonly name: string;
  /** `Gold, PDQM-2026-AAAAAAAA`, `in the round Summer`, `Alder.xlsx` */
  readonly about: string;
};

export interface FindApi {
  /** By words of a school’s name, or the beginning of its URN, LAESTAB or serial: awards first, then rounds, then returns. */
  readonly 'GET /api/find': { readonly asked: { readonly text: string }; readonly answer: readonly Found[] };
}
