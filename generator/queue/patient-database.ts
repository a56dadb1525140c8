import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { isGone } from '../../register/store/gone.ts';

/** Milliseconds between two tries to reach a server that is not there, and until one that does not answer counts as such. */
const betweenTries = 500;
const patience = 10_000;
const patienceWithAnswer = 40_000;

interface Rows<Row> {
  readonly rows: Row[];
}

const none: readonly unknown[] = [];

/** A PostgreSQL server that may end and come back: what is asked of it meanwhile waits. */
export class PatientDatabase {
  /** Whether it did not answer when it was last asked. */
  isGone = false;
  private readonly pool: pg.Pool;
  private readonly tell: (isGone: boolean) => void;
  private closed = false;

  /** @param tell told when it goes, and when it is back */
  constructor(address: string, tell: (isGone: boolean) => void) {
    // Many workers share the connections that a server has.
    this.pool = new pg.Pool({
      connectionString: address,
      max: 2,
      connectionTimeoutMillis: patience,
      // A machine that loses its power ends no connection.
      query_timeout: patienceWithAnswer,
    });
    // What is asked over a connection that ends is told so; the connection itself tells nobody.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.tell = tell;
  }

  /** Asks once, without patience. */
  async reach(): Promise<void> {
    await this.pool.query('select 1');
  }

  /** What is asked may be done twice, where the server went before it answered. */
  async executeSql<Row extends object>(text: string, values = none): Promise<Rows<Row>> {
    for (;;) {
      try {
        const answer = await this.pool.query<Row>(text, [...values]);
        this.note(false);
        return answer;
      } catch (error) {
        if (!isGone(error) || this.closed) throw error;
        this.note(true);
        await pause(betweenTries);
      }
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.pool.end();
  }

  private note(isGoneNow: boolean): void {
    if (this.isGone === isGoneNow) return;
    this.isGone = isGoneNow;
    this.tell(isGoneNow);
  }
}
