import type { FoundDocument, SentKind } from './found-documents.ts';

/** The newest document of each kind that was made of one return. */
export type SchoolDocuments = ReadonlyMap<SentKind, FoundDocument>;

/**
 * Documents by what a round calls their returns. One whose record has lost that is known by another document of the same
 * return.
 * @param keyOf what else may tell the return of such a one; null where nothing does
 */
export function bySchool(
  documents: readonly FoundDocument[],
  keyOf: (document: FoundDocument) => string | null,
): ReadonlyMap<string, SchoolDocuments> {
  const keys = new Map(
    documents.flatMap(({ key, input }) => (key === null ? [] : inputsOf(input).map((name) => [name, key] as const))),
  );
  const keyOfInput = (input: FoundDocument['input']) => inputsOf(input).flatMap((name) => keys.get(name) ?? [])[0];
  const schools = new Map<string, Map<SentKind, FoundDocument>>();
  for (const document of documents) {
    const key = document.key ?? keyOf(document) ?? keyOfInput(document.input) ?? `return ${document.input.code}`;
    const own = schools.get(key) ?? new Map<SentKind, FoundDocument>();
    const other = own.get(document.kind);
    if (other === undefined || isNewer(document, other)) own.set(document.kind, document);
    schools.set(key, own);
  }
  return schools;
}

/** By which a return is known: its file where that is known, and the code of its place. */
function inputsOf({ file, code }: FoundDocument['input']): readonly string[] {
  return file === null ? [code] : [file, code];
}

function isNewer(one: FoundDocument, other: FoundDocument): boolean {
  return one.made === other.made ? one.file > other.file : one.made > other.made;
}
