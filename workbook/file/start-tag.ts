import { isAt } from './character-kinds.ts';
import { limits } from './limits.ts';
import { damaged } from './unreadable-workbook.ts';

/** Numbers that are kept of an attribute: where its name and its value begin and end. */
const placesOfAttribute = 4;

/** The tag that is being read. There is one for a whole part: most tags are skipped, and cost no object and no text. */
export class StartTag {
  private window = '';
  private writtenName = '';
  private attributeCount = 0;
  private declares = false;
  private readonly places: number[] = [];
  /** Values that are not as they are written; null for the others. */
  private readonly resolved: (string | null)[] = [];

  /** Name as written, with its prefix. */
  get name(): string {
    return this.writtenName;
  }

  /** Number of attributes. */
  get count(): number {
    return this.attributeCount;
  }

  get declaresNamespace(): boolean {
    return this.declares;
  }

  /** The value of an attribute by its name as written. One without a prefix belongs to its element alone. */
  get(name: string): string | undefined {
    for (let index = 0; index < this.attributeCount; index += 1) {
      const start = this.places[index * placesOfAttribute] ?? 0;
      const end = this.places[index * placesOfAttribute + 1] ?? 0;
      if (end - start === name.length && isAt(this.window, start, name)) return this.value(index);
    }
    return undefined;
  }

  attributes(): readonly (readonly [name: string, value: string])[] {
    return Array.from({ length: this.attributeCount }, (_, index) => {
      const [start, end] = this.places.slice(index * placesOfAttribute);
      return [this.window.slice(start, end), this.value(index)];
    });
  }

  begin(window: string, name: string): void {
    this.window = window;
    this.writtenName = name;
    this.attributeCount = 0;
    this.declares = false;
  }

  /**
   * Adds the attribute that stands at these places of the window.
   * @param resolved its value where that is not as it is written
   * @throws UnreadableWorkbook `damaged` when it is there already, or one too many
   */
  add(name: number, nameEnd: number, value: number, valueEnd: number, resolved: string | null): void {
    if (this.has(name, nameEnd)) throw damaged('an attribute that is there twice');
    if (this.attributeCount === limits.attributesOfElement) throw damaged('an element of too many attributes');
    if (isAt(this.window, name, 'xmlns')) this.declares = true;
    const first = this.attributeCount * placesOfAttribute;
    this.places[first] = name;
    this.places[first + 1] = nameEnd;
    this.places[first + 2] = value;
    this.places[first + 3] = valueEnd;
    this.resolved[this.attributeCount] = resolved;
    this.attributeCount += 1;
  }

  private has(name: number, nameEnd: number): boolean {
    for (let first = 0; first < this.attributeCount * placesOfAttribute; first += placesOfAttribute) {
      let at = this.places[first] ?? 0;
      if ((this.places[first + 1] ?? 0) - at !== nameEnd - name) continue;
      let other = name;
      while (other < nameEnd && this.window.charCodeAt(at) === this.window.charCodeAt(other)) {
        at += 1;
        other += 1;
      }
      if (other === nameEnd) return true;
    }
    return false;
  }

  private value(index: number): string {
    const first = index * placesOfAttribute;
    return this.resolved[index] ?? this.window.slice(this.places[first + 2], this.places[first + 3]);
  }
}
