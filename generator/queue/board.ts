import { queueSchema, schemaIn } from '../../register/store/address.ts';
import type { Answers, Order } from './order.ts';
import { maker, orderIn } from './order.ts';
import { PatientDatabase } from './patient-database.ts';

/**
 * Seconds after which a batch whose worker has not been heard of is another’s, and between two signs of life. Batches take a quarter
 * of a second as a rule, so that a worker has four signs to miss before anybody takes its work from it.
 */
const expiry = 12;
export const beat = 3;
/** Seconds for which a batch waits that nobody follows any more; who follows it says so more often. */
const retention = 120;
/** Seconds between two looks for what has expired, by any one of all who have the board open. */
const maintenance = 3;
/** Seconds for which what is done and was never fetched is kept. */
const keepingDone = 600;

/** A batch that a worker has in hand. */
export interface InHand {
  readonly id: string;
  readonly order: Order;
  /** How often it was taken before. */
  readonly turn: number;
}

interface Handed {
  readonly id: string;
  readonly order: Order;
  /** What has more is taken first. */
  readonly priority: number;
  /** How often it is taken again where its worker ends over it. */
  readonly again: number;
}

export interface Standing {
  readonly id: string;
  readonly state: 'created' | 'retry' | 'active' | 'completed' | 'cancelled' | 'failed';
  readonly output: unknown;
}

export function isOver({ state }: Standing): boolean {
  return state === 'completed' || state === 'cancelled' || state === 'failed';
}

/** What of pg-boss is used here. */
interface Engine {
  start(): Promise<unknown>;
  stop(options: { readonly graceful: boolean }): Promise<void>;
  createQueue(name: string): Promise<void>;
  send(name: string, data: object, options: object): Promise<string | null>;
  fetch(
    name: string,
    options: { readonly includeMetadata: true; readonly db: Pick<PatientDatabase, 'executeSql'> },
  ): Promise<{ id: string; data: unknown; retryCount: number }[]>;
  fail(name: string, id: string): Promise<unknown>;
  cancel(name: string, ids: string[]): Promise<unknown>;
}

const queue = `documents-${maker}`;

/** The queue in the register’s database, of batches for workers of this same program. */
export class Board {
  private readonly database: PatientDatabase;
  private readonly engine: Engine;
  /** Table of the batches. */
  private readonly table: string;

  private constructor(database: PatientDatabase, engine: Engine, schema: string) {
    this.database = database;
    this.engine = engine;
    this.table = `${schema}.job`;
  }

  /**
   * @param address `postgres://…`
   * @param tell told when the server goes, and when it is back
   * @throws RegisterRefused where it names a schema that no office can have; RegisterUnusable where it is not there to begin with
   */
  static async open(address: string, tell: (isGone: boolean) => void = () => undefined): Promise<Board> {
    const { default: PgBoss } = await import('pg-boss');
    const schema = queueSchema(schemaIn(address));
    const database = new PatientDatabase(address, tell);
    const engine = new PgBoss({
      db: inPreparedSchema(database, schema),
      schema,
      schedule: false,
      maintenanceIntervalSeconds: maintenance,
      archiveCompletedAfterSeconds: keepingDone,
      deleteAfterSeconds: keepingDone,
    });
    // Looking for what has expired is tried again soon.
    engine.on('error', () => undefined);
    try {
      await database.reach();
      await engine.start();
      await engine.createQueue(queue);
    } catch (cause) {
      await engine.stop({ graceful: false }).catch(() => undefined);
      await database.close();
      throw cause;
    }
    return new Board(database, engine, schema);
  }

  get isGone(): boolean {
    return this.database.isGone;
  }

  /** The same again, with the same id, hands over nothing twice. */
  async hand({ id, order, priority, again }: Handed): Promise<void> {
    const options = { id, priority, retryLimit: again, expireInSeconds: expiry, retentionSeconds: retention };
    await this.engine.send(queue, order, options);
  }

  /** The next batch, of the highest priority; null where there is none. */
  async take(): Promise<InHand | null> {
    const errors: unknown[] = [];
    const db: Pick<PatientDatabase, 'executeSql'> = {
      executeSql: (text, values) => {
        const asking = this.database.executeSql<never>(text, values);
        // The engine keeps them to itself, as if there were no work.
        asking.catch((error: unknown) => errors.push(error));
        return asking;
      },
    };
    const [job] = await this.engine.fetch(queue, { includeMetadata: true, db });
    if (errors.length > 0) throw errors[0];
    if (job === undefined) return null;
    const order = orderIn(job.data);
    if (order !== null) return { id: job.id, order, turn: job.retryCount };
    await this.engine.fail(queue, job.id);
    return null;
  }

  /** @returns false where the batch was called off, or is another’s by now */
  async isStillMine({ id, turn }: InHand): Promise<boolean> {
    const { rows } = await this.database.executeSql(
      `update ${this.table} set started_on = now() where name = $1 and id = $2 and state = 'active' and retry_count = $3 returning id`,
      [queue, id, turn],
    );
    return rows.length > 0;
  }

  /** @returns false where the batch was called off, or is another’s by now: it is not answered then */
  async answer({ id, turn }: InHand, answers: Answers): Promise<boolean> {
    const { rows } = await this.database.executeSql(
      `update ${this.table} set state = 'completed', completed_on = now(), output = $4 where name = $1 and id = $2 and state = 'active' and retry_count = $3 returning id`,
      [queue, id, turn, JSON.stringify(answers)],
    );
    return rows.length > 0;
  }

  /** How these stand. What is over is told once, and then forgotten; what is no longer there is left out. */
  async look(ids: readonly string[]): Promise<readonly Standing[]> {
    const these = `from ${this.table} where name = $1 and id = any($2::uuid[]) and state`;
    const { rows } = await this.database.executeSql<Standing>(
      `with over as (delete ${these} > 'active' returning id, state, output)
       select id, state, output from over union all select id, state, null ${these} <= 'active'`,
      [queue, ids],
    );
    return rows;
  }

  /** Says that these are still followed. */
  async keep(ids: readonly string[]): Promise<void> {
    await this.database.executeSql(
      `update ${this.table} set keep_until = now() + interval '${String(retention)} seconds' where name = $1 and id = any($2::uuid[]) and state < 'active'`,
      [queue, ids],
    );
  }

  /** Whether any batch at all is in a worker’s hand. */
  async isAnybodyAtWork(): Promise<boolean> {
    const { rows } = await this.database.executeSql(
      `select 1 from ${this.table} where name = $1 and state = 'active' limit 1`,
      [queue],
    );
    return rows.length > 0;
  }

  async callOff(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.engine.cancel(queue, [...ids]);
  }

  /** From now on a server that is gone is waited for a few seconds only. */
  hurry(): void {
    this.database.hurry();
  }

  async close(): Promise<void> {
    await this.engine.stop({ graceful: false });
    await this.database.close();
  }
}

/** The engine makes its schema where it is not there. The role of an office may make none, not even one that is there already. */
function inPreparedSchema(database: PatientDatabase, schema: string): Pick<PatientDatabase, 'executeSql'> {
  const making = `CREATE SCHEMA IF NOT EXISTS ${schema}`;
  return {
    async executeSql<Row extends object>(text: string, values?: readonly unknown[]) {
      const { rows } = text.includes(making)
        ? await database.executeSql('select 1 from pg_namespace where nspname = $1', [schema])
        : { rows: [] };
      return database.executeSql<Row>(rows.length > 0 ? text.replace(making, '') : text, values);
    },
  };
}
