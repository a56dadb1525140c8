import { hashOf } from '../store/manifest.ts';
import type { DocumentStore } from './document-store.ts';
import { putWhole } from './whole.ts';

/** Texts that many items of a run need: each is put into the store once. */
export class SharedTexts {
  private readonly store: DocumentStore;
  private readonly run: string;
  /** They are long, and asked for with each item. */
  private readonly names = new Map<string, string>();
  private readonly texts = new Map<string, string>();
  private readonly brought = new Map<string, Promise<unknown>>();

  constructor(store: DocumentStore, run: string) {
    this.store = store;
    this.run = run;
  }

  nameOf(text: string): string {
    const name = this.names.get(text) ?? hashOf(text);
    this.names.set(text, name);
    this.texts.set(name, text);
    return name;
  }

  /** @throws EnvironmentLacks */
  bring(name: string): Promise<unknown> {
    const brought = this.brought.get(name) ?? putWhole(this.store, this.run, Buffer.from(this.texts.get(name) ?? ''));
    this.brought.set(name, brought);
    return brought;
  }

  /** It may have been lost, and is brought again for the next that needs it. */
  doubt(name: string): void {
    this.brought.delete(name);
  }
}
