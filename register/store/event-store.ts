import type { Head, StoredEvent, UnchainedEvent } from '../chain.ts';
import type { NumberedForm } from '../stored-form.ts';

/** Where the events of a register are kept, whole and in their order. */
export interface EventStore {
  /** As people know it, without a password. */
  readonly address: string;
  /** The events after so many, in order: all, or the next ones. */
  read(after: number, most?: number): Promise<readonly StoredEvent[]>;
  /** The same without their hashes, which take as long to read as all else: all, or the next ones. */
  readBare(after: number, most?: number): Promise<readonly NumberedForm[]>;
  /** The end of the chain as it was noted when the last event was added. */
  head(): Promise<Head>;
  /**
   * Adds events while nobody else can. What it answers with survives a loss of power.
   * @param decide is given what came after so many, and says what to add
   */
  append(
    after: number,
    decide: (later: readonly StoredEvent[]) => readonly UnchainedEvent[],
  ): Promise<readonly StoredEvent[]>;
  /**
   * Fills an empty store with the events of another, as they are.
   * @throws RegisterRefused where it holds some
   */
  fill(events: readonly StoredEvent[]): Promise<void>;
  /** Where it was moved to, without a password; null where it is in use. */
  movedTo(): Promise<string | null>;
  /**
   * Ends all writing, by whoever has it open too: from now on they are told where it was moved to. The same again changes nothing.
   * @param to address without a password
   * @throws RegisterRefused where it was moved elsewhere
   */
  seal(to: string): Promise<void>;
  /** Gives a register that could not be moved back to its writers. */
  unseal(): Promise<void>;
  close(): Promise<void>;
}
