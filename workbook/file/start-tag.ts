import { limits } from './limits.ts';
import { damaged } from './unreadable-workbook.ts';

/** The tag that is being read. There is one for a whole part: most tags are skipped, and cost no object. */
export class StartTag {
  #name = '';
  #count = 0;
  #declares = false;
  readonly #names: string[] = [];
  readonly #values: string[] = [];

  /** Name as written, with its prefix. */
  get name(): string {
    return this.#name;
  }

  /** Number of attributes. */
  get count(): number {
    return this.#count;
  }

  get declaresNamespace(): boolean {
    return this.#declares;
  }

  /** The value of an attribute by its name as written. One without a prefix belongs to its element alone. */
  get(name: string): string | undefined {
    for (let index = 0; index < this.#count; index += 1) {
      if (this.#names[index] === name) return this.#values[index];
    }
    return undefined;
  }

  attributes(): readonly (readonly [name: string, value: string])[] {
    return this.#names.slice(0, this.#count).map((name, index) => [name, this.#values[index] ?? '']);
  }

  begin(name: string): void {
    this.#name = name;
    this.#count = 0;
    this.#declares = false;
  }

  /** @throws UnreadableWorkbook `damaged` when it is there already, or one too many */
  add(name: string, value: string): void {
    if (this.get(name) !== undefined) throw damaged('an attribute that is there twice');
    if (this.#count === limits.attributesOfElement) throw damaged('an element of too many attributes');
    if (name.startsWith('xmlns')) this.#declares = true;
    this.#names[this.#count] = name;
    this.#values[this.#count] = value;
    this.#count += 1;
  }
}
