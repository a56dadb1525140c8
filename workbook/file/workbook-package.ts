import type { Budget } from './limits.ts';
import { steps } from './limits.ts';
import { officeRelationships } from './namespaces.ts';
import { partKey, relationshipsPart, resolveTarget } from './part-names.ts';
import { damaged } from './unreadable-workbook.ts';
import type { ElementReader, XmlDocument } from './xml.ts';
import { readXml } from './xml.ts';
import type { ZipEntry } from './zip.ts';
import { readZipDirectory, unpack } from './zip.ts';

export interface Relationship {
  /** Last segment of its type (`worksheet`), where the type is Office's or of the package's metadata. */
  readonly kind: string | null;
  /** Key of the part that it points to; null where that lies outside the package. */
  readonly target: string | null;
}

export type Relationships = ReadonlyMap<string, Relationship>;

/**
 * Of all the relationships of a workbook few are followed, so its target is worked out when it is asked for. In an object without a
 * class the engine would keep each such getter, and all that it refers to, until it clears away what is old.
 */
class Leading implements Relationship {
  readonly kind: string | null;
  private readonly source: string;
  private readonly written: string | null;

  constructor(kind: string | null, source: string, written: string | null) {
    this.kind = kind;
    this.source = source;
    this.written = written;
  }

  get target(): string | null {
    return this.written === null ? null : resolveTarget(this.source, this.written);
  }
}

const nowhere: Relationship = { kind: null, target: null };

const contentTypesNamespace = new Set(['http://schemas.openxmlformats.org/package/2006/content-types']);
const relationshipsNamespace = new Set(['http://schemas.openxmlformats.org/package/2006/relationships']);

/** The file as an OPC package (ECMA-376 Part 2): parts, their types and their relationships. A part is unpacked when it is read. */
export class WorkbookPackage {
  private readonly file: Buffer;
  private readonly budget: Budget;
  private readonly entries = new Map<string, ZipEntry>();

  /** @throws UnreadableWorkbook */
  constructor(file: Buffer, budget: Budget) {
    this.file = file;
    this.budget = budget;
    for (const entry of readZipDirectory(file)) {
      const key = partKey(`/${entry.name}`);
      if (this.entries.has(key)) throw damaged(`two parts named ${entry.name}`);
      this.entries.set(key, entry);
    }
  }

  get parts(): Iterable<string> {
    return this.entries.keys();
  }

  has(part: string): boolean {
    return this.entries.has(part);
  }

  /** @throws UnreadableWorkbook */
  read(part: string, document: XmlDocument): void {
    readXml(this.readBytes(part), document, this.budget);
  }

  /** @throws UnreadableWorkbook */
  readBytes(part: string): Buffer {
    this.budget.spend('work', steps.part);
    const entry = this.entries.get(part);
    if (!entry) throw damaged(`no part named ${part}`);
    return unpack(this.file, entry, this.budget);
  }

  /**
   * Section 6.5: the relationships of a part, by id; none where it has no such part. One without an id leads nowhere, and so do
   * those that share one: nobody can say which of them is meant.
   */
  relationshipsOf(source: string): Relationships {
    const budget = this.budget;
    const relationships = new Map<string, Relationship>();
    const relationship: ElementReader = {
      open(tag) {
        budget.spend('work', steps.relationship);
        const id = tag.get('Id') ?? '';
        if (id === '') return;
        const target = tag.get('TargetMode') === 'External' ? null : (tag.get('Target') ?? '');
        const found = new Leading(officeKind(tag.get('Type') ?? ''), source, target);
        relationships.set(id, relationships.has(id) ? nowhere : found);
      },
    };
    const part = partKey(relationshipsPart(source));
    if (this.has(part)) {
      const reader = { children: new Map([['Relationship', relationship]]) };
      this.read(part, { root: 'Relationships', vocabulary: relationshipsNamespace, reader });
    }
    return relationships;
  }

  /** Section 6.2.3.3: the media type of a part, by its own name, else by its extension; null when it has none. */
  typeOf(part: string): string | null {
    const budget = this.budget;
    const extension = part.slice(part.lastIndexOf('.') + 1);
    const found: { own?: string; ofExtension?: string } = {};
    const override: ElementReader = {
      open(tag) {
        budget.spend('work', steps.contentType);
        if (partKey(tag.get('PartName') ?? '') === part) found.own = tag.get('ContentType') ?? '';
      },
    };
    const byExtension: ElementReader = {
      open(tag) {
        budget.spend('work', steps.contentType);
        if (tag.get('Extension')?.toLowerCase() === extension) found.ofExtension = tag.get('ContentType') ?? '';
      },
    };
    const reader = {
      children: new Map([
        ['Override', override],
        ['Default', byExtension],
      ]),
    };
    this.read(contentTypesPart, { root: 'Types', vocabulary: contentTypesNamespace, reader });
    return found.own ?? found.ofExtension ?? null;
  }
}

export const contentTypesPart = '/[content_types].xml';

const relationshipNamespaces = new Set([
  ...officeRelationships,
  'http://schemas.microsoft.com/office/2006/relationships',
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata',
]);

function officeKind(type: string): string | null {
  const slash = type.lastIndexOf('/');
  const namespace = type.slice(0, slash);
  return relationshipNamespaces.has(namespace) ? type.slice(slash + 1) : null;
}
