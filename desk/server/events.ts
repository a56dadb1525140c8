import type { DeskEvent } from '../api/jobs.ts';

type Hear = (event: DeskEvent) => void;

/** Tells every open window what has changed. */
export class Events {
  private readonly hearers = new Set<Hear>();
  private readonly closers = new Set<() => void>();

  /** @returns a call that ends it */
  listen(hear: Hear): () => void {
    this.hearers.add(hear);
    return () => this.hearers.delete(hear);
  }

  tell(event: DeskEvent): void {
    for (const hear of this.hearers) hear(event);
  }

  /** Calls back when there is no more to tell. */
  onClose(close: () => void): void {
    this.closers.add(close);
  }

  close(): void {
    for (const close of this.closers) close();
  }
}
