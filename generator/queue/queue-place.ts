import type { Board } from './board.ts';
import type { DocumentStore } from './document-store.ts';

/** Where work is handed over: the queue, and the store beside it. */
export interface QueuePlace {
  readonly board: Board;
  readonly store: DocumentStore;
}

export interface PlaceRequest {
  /** Address of a register, `postgres://…`. */
  readonly register: string;
  /** Path of a folder, or `s3://bucket/prefix`. */
  readonly documents: string;
  /** Told when the database goes, and when it is back. Optional: nobody is. */
  readonly tell?: (isGone: boolean) => void;
}

/** @throws RegisterUnusable, EnvironmentLacks, WrongRequest */
export async function openQueuePlace({ register, documents, tell }: PlaceRequest): Promise<QueuePlace> {
  const { openDocumentStore } = await import('./open-document-store.ts');
  const { Board } = await import('./board.ts');
  const store = await openDocumentStore(documents);
  return { store, board: await Board.open(register, tell) };
}

export async function closeQueuePlace({ board, store }: QueuePlace): Promise<void> {
  await board.close();
  store.close();
}
