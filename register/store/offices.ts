import pg from 'pg';
import { RegisterRefused } from '../refused.ts';
import { inSchema, isOfficeName, queueSchema, schemaIn, usualSchema, withoutPassword } from './address.ts';
import { openPostgres, patience } from './postgres.ts';
import { unusable } from './refusals.ts';

/**
 * The schemas of a database that hold a register which this role may read, by name. Only what the owner of the database, or a
 * superuser, has made counts: what an office makes itself could run as whoever reads it.
 * @throws RegisterUnusable
 */
export function registersIn(address: string): Promise<readonly string[]> {
  return asked(address, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select space.nspname as name from pg_namespace space
       join pg_database own on own.datname = current_database()
       where has_schema_privilege(space.oid, 'usage') and 3 = (
         select count(*) from pg_class held join pg_roles maker on maker.oid = held.relowner
         where held.relnamespace = space.oid and held.relname in ('event', 'head', 'kysely_migration')
           and held.relkind = 'r' and (held.relowner = own.datdba or maker.rolsuper)
           and has_table_privilege(held.oid, 'select'))
       order by 1`,
    );
    return rows.map(({ name }) => name).filter((name) => name === usualSchema || isOfficeName(name));
  });
}

/** What an office has in a database that several share. */
export interface PreparedOffice {
  /** Address for the office, without a password. */
  readonly address: string;
  /** Schema for its queue of work. */
  readonly queue: string;
  /** The role was made just now, and cannot log in before it has a password, or a certificate. */
  readonly isRoleNew: boolean;
}

/**
 * Gives an office a schema, and a role of the same name that may read its register, add to it, and do nothing else; brings the
 * tables up to date. The same again changes nothing.
 * @param reader role that may read the registers of all offices; it is made where it is not there
 * @throws RegisterRefused where a name will not do, or the database is not this role’s; RegisterUnusable
 */
export async function prepareOffice(office: string, address: string, reader: string | null): Promise<PreparedOffice> {
  for (const name of [office, ...(reader === null ? [] : [reader])]) if (!isOfficeName(name)) throw notAName(name);
  if (office === reader) throw notAName(office);
  if (schemaIn(address) !== usualSchema) throw schemaNamed(address);
  const register = inSchema(address, office);
  const isRoleNew = await asked(address, async (client) => {
    await requireOwner(client, address);
    await client.query('begin');
    const isNew = await makeRole(client, office, address);
    if (reader !== null) await makeRole(client, reader, address);
    await client.query(`create schema if not exists "${office}"; create schema if not exists "${queueSchema(office)}"`);
    await requireOwnSchemas(client, office, address);
    await client.query('commit');
    return isNew;
  });
  await (await openPostgres(register)).close();
  await asked(address, (client) => client.query(grants(office, reader)));
  return {
    address: withoutPassword(register).replace(/^(postgres(?:ql)?:\/\/)(?:[^@/?]*@)?/, `$1${office}@`),
    queue: queueSchema(office),
    isRoleNew,
  };
}

/** Of a register, its office may read everything and add events; what stands there it can neither change nor delete. */
function grants(office: string, reader: string | null): string {
  const queue = queueSchema(office);
  return `
    revoke create on schema public from public;
    do $$ begin execute format('grant connect on database %I to "${office}"', current_database()); end $$;
    grant usage on schema "${office}" to "${office}";
    grant select on all tables in schema "${office}" to "${office}";
    grant insert on "${office}".event to "${office}";
    grant update on "${office}".head to "${office}";
    grant usage, create on schema "${queue}" to "${office}";
    ${
      reader === null
        ? ''
        : `do $$ begin execute format('grant connect on database %I to "${reader}"', current_database()); end $$;
           grant usage on schema "${office}" to "${reader}";
           grant select on "${office}".event, "${office}".head, "${office}".kysely_migration to "${reader}";`
    }`;
}

async function requireOwner(client: pg.Client, address: string): Promise<void> {
  const { rows } = await client.query<{ owns: boolean }>(
    `select pg_has_role(datdba, 'usage') as owns from pg_database where datname = current_database()`,
  );
  if (rows[0]?.owns === true) return;
  throw new RegisterRefused({
    code: 'register-not-owner',
    message: `${withoutPassword(address)}: only the owner of the database can prepare it for an office.`,
    remedy: 'Give the address with the role that owns the database.',
  });
}

/** Whoever owns a schema can put something else in the place of what is in it. */
async function requireOwnSchemas(client: pg.Client, office: string, address: string): Promise<void> {
  const { rows } = await client.query(
    `select from pg_namespace space join pg_roles owner on owner.oid = space.nspowner
     join pg_database own on own.datname = current_database()
     where space.nspname in ($1, $2) and (space.nspowner = own.datdba or owner.rolsuper)`,
    [office, queueSchema(office)],
  );
  if (rows.length === 2) return;
  throw new RegisterRefused({
    code: 'register-schema-taken',
    message: `${withoutPassword(address)}: another role owns the schema ${office} or ${queueSchema(office)}.`,
    remedy: 'Choose another name, or give that schema to the owner of the database.',
  });
}

/** @returns whether it was not there @throws RegisterRefused where it is there, and may do more than is meant */
async function makeRole(client: pg.Client, name: string, address: string): Promise<boolean> {
  const { rows } = await client.query<{ strong: boolean }>(
    `select rolsuper or rolcreaterole or rolbypassrls or rolreplication
       or exists (select from pg_auth_members where member = role.oid) as strong
     from pg_roles role where rolname = $1`,
    [name],
  );
  if (rows[0]?.strong === true) {
    throw new RegisterRefused({
      code: 'register-role-strong',
      message: `${withoutPassword(address)}: there is a role ${name} already, which may do more than the role of an office.`,
      remedy: 'Choose another name, or take from that role what it may do beyond logging in.',
    });
  }
  if (rows.length === 0) await client.query(`create role "${name}" login`);
  return rows.length === 0;
}

async function asked<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: patience });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw error instanceof RegisterRefused ? error : unusable(withoutPassword(address), error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function notAName(name: string): RegisterRefused {
  return new RegisterRefused({
    code: 'register-office-name',
    message: `${JSON.stringify(name.slice(0, 50))} cannot be the name of an office, or of a role.`,
    remedy: 'Begin with a small letter, then at most 39 small letters, digits and _: thameside, north_west.',
  });
}

function schemaNamed(address: string): RegisterRefused {
  return new RegisterRefused({
    code: 'register-schema-named',
    message: `${withoutPassword(address)}: this address names a schema already.`,
    remedy: 'Name the database alone: the office gets a schema of its own name.',
  });
}
