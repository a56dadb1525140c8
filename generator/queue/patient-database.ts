import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { RegisterUnusable } from '../../register/refused.ts';
import { withoutPassword } from '../../register/store/address.ts';
import { isGone } from '../../register/store/gone.ts';

/** Milliseconds between two tries to reach a server that is not there, and until one that does not answer counts as such. */
const betweenTries = 500;
const patience = 10_000;
const patienceWithAnswer = 40_000;
/** Milliseconds for which a server that is gone is waited for once there is a hurry. */
const patienceInHurry = 5000;

interface Rows<Row> {
  readonly rows: Row[];
}

const none: readonly unknown[] = [];

/** A PostgreSQL server that may end and come back: what is asked of it meanwhile waits. */
export class PatientDatabase {
  /** Whether it did not answer when it was last asked. */
  isGone = false;
  private readonly address: string;
  private readonly pool: pg.Pool;
  private readonly tell: (isGone: boolean) => void;
  /** When waiting for it ends, on the clock. */
  private until = Infinity;

  /** @param tell told when it goes, and when it is back */
  constructor(address: string, tell: (isGone: boolean) => void) {
    this.address = address;
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

  /** Asks once, without patience. @throws RegisterUnusable */
  async reach(): Promise<void> {
    try {
      await this.pool.query('select 1');
    } catch (error) {
      throw unusable(this.address, error);
    }
  }

  /** What is asked may be done twice, where the server went before it answered. @throws RegisterUnusable */
  async executeSql<Row extends object>(text: string, values = none): Promise<Rows<Row>> {
    for (;;) {
      try {
        const answer = await this.pool.query<Row>(text, [...values]);
        this.note(false);
        return answer;
      } catch (error) {
        if (isToAskAgain(error)) continue;
        if (!isGone(error)) throw unusable(this.address, error);
        this.note(true);
        if (performance.now() > this.until) throw unusable(this.address, error);
        await pause(betweenTries);
      }
    }
  }

  /** From now on a server that is gone is waited for a few seconds only. */
  hurry(): void {
    this.until = Math.min(this.until, performance.now() + patienceInHurry);
  }

  async close(): Promise<void> {
    this.until = 0;
    await this.pool.end();
  }

  private note(isGoneNow: boolean): void {
    if (this.isGone === isGoneNow) return;
    this.isGone = isGoneNow;
    this.tell(isGoneNow);
  }
}

/** Who took the same batches at once were in each other’s way, and PostgreSQL ended this one. */
function isToAskAgain(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001');
}

function unusable(address: string, cause: unknown): RegisterUnusable {
  const reason = (cause instanceof Error ? cause.message : String(cause)).replace(/\s+/g, ' ').slice(0, 200);
  return new RegisterUnusable(
    {
      code: 'register-unusable',
      message: `${withoutPassword(address)}: the queue in the register cannot be used (${reason}).`,
      remedy:
        'See that PostgreSQL runs, and that the database is prepared for this office, or its user may make a schema.',
    },
    { cause },
  );
}
