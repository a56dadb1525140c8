import { useMemo, useSyncExternalStore } from 'react';
import type { Refused } from '../../api/refused.ts';
import type { Entry, RoundDecisions, Sitting } from '../../api/rounds.ts';
import { call, refusedIn } from '../call.ts';

/** What can be entered: about a return, or about the sitting. */
export type Fields = Partial<Entry & Sitting>;
export type FieldName = keyof Fields;

/** In place of the key of a row: what is entered about the sitting. */
export const ofSitting = '';

/** What is entered and not kept yet, and what whoever entered it saw in its place. */
interface Entered {
  readonly now: Fields;
  readonly seen: Fields;
}

export interface EnteringState {
  /** What the desk has said last; null until it has said something. */
  readonly said: RoundDecisions | null;
  /** By the key of the row; `ofSitting` for the sitting. */
  readonly entered: Readonly<Record<string, Entered>>;
  /** Why what is entered is not all kept; null where it is, or is on its way. */
  readonly why: Refused | null;
}

/** Something that was entered here while somebody else has changed it. */
export interface Overtaken {
  readonly key: string;
  readonly field: FieldName;
  readonly theirs: string | null;
  readonly mine: string | null;
}

/**
 * What is entered in a round goes to the desk in the order of entering. What the desk could not keep stays here, also
 * while another page is looked at, and goes with whatever is entered next beside it.
 */
export class Entering {
  private readonly name: string;
  private state: EnteringState = { said: null, entered: {}, why: null };
  private last: Promise<unknown> = Promise.resolve();

  constructor(name: string) {
    this.name = name;
  }

  get now(): EnteringState {
    return this.state;
  }

  hear(said: RoundDecisions): void {
    this.change({ said });
  }

  /**
   * @param seen what whoever entered it saw in place of each field
   * @throws CallRefused
   */
  put(key: string, now: Fields, seen: Fields): Promise<RoundDecisions | null> {
    const before = this.state.entered[key];
    this.enter(key, { now: { ...before?.now, ...now }, seen: { ...seen, ...before?.seen } });
    return this.send(key);
  }

  /** Resolves when all that is entered is kept. @throws CallRefused */
  async settled(): Promise<void> {
    await this.last;
    for (const key of Object.keys(this.state.entered)) await this.send(key);
  }

  /** Enters what counts of two texts. @throws CallRefused */
  async choose({ key, field, theirs }: Overtaken, value: string | null): Promise<void> {
    const { now, seen } = this.state.entered[key] ?? nothing;
    this.enter(
      key,
      value === theirs
        ? without({ now, seen }, field)
        : { now: { ...now, [field]: value }, seen: { ...seen, [field]: theirs } },
    );
    if (!overtakenIn(this.state).some((other) => other.key === key)) await this.send(key);
  }

  private send(key: string): Promise<RoundDecisions | null> {
    const sent = this.last.then(() => this.sendNow(key));
    this.last = sent.catch(() => undefined);
    return sent;
  }

  private async sendNow(key: string): Promise<RoundDecisions | null> {
    const { name } = this;
    const sent = this.state.entered[key];
    if (sent === undefined) return this.state.said;
    const { now, seen } = sent;
    try {
      const said = await (key === ofSitting
        ? call('POST /api/rounds/sitting', { name, ...now, seen })
        : call('POST /api/rounds/decide', { name, key, entry: now, seen }));
      this.change({ said });
      this.enter(
        key,
        whatIsLeft(this.state.entered[key] ?? nothing, sent, (field) => saidIn(said, key, field)),
      );
      return said;
    } catch (error) {
      const why = refusedIn(error);
      if (why.code === changedMeanwhile) this.hear(await call('GET /api/rounds/decisions', { name }));
      this.change({ why });
      throw error;
    }
  }

  private enter(key: string, entry: Entered): void {
    const { [key]: _, ...others } = this.state.entered;
    const entered = Object.keys(entry.now).length === 0 ? others : { ...others, [key]: entry };
    this.change({ entered, ...(Object.keys(entered).length === 0 ? { why: null } : {}) });
  }

  private change(change: Partial<EnteringState>): void {
    this.state = { ...this.state, ...change };
    for (const watch of watchers) watch();
  }
}

const nothing: Entered = { now: {}, seen: {} };
const changedMeanwhile = 'changed-meanwhile';

/** What was entered while something was on its way, by somebody who saw that there. */
function whatIsLeft({ now, seen }: Entered, sent: Entered, kept: (field: FieldName) => string | null): Entered {
  const fields = namesIn(now).filter((field) => !(field in sent.now) || sent.now[field] !== now[field]);
  return {
    now: picked(now, fields),
    seen: {
      ...picked(seen, fields),
      ...Object.fromEntries(fields.filter((field) => field in sent.now).map((field) => [field, kept(field)])),
    },
  };
}

function without({ now, seen }: Entered, field: FieldName): Entered {
  const fields = namesIn(now).filter((each) => each !== field);
  return { now: picked(now, fields), seen: picked(seen, fields) };
}

function namesIn(fields: Fields): readonly FieldName[] {
  return Object.keys(fields) as FieldName[];
}

function picked(all: Fields, names: readonly FieldName[]): Fields {
  return Object.fromEntries(names.filter((name) => name in all).map((name) => [name, all[name]]));
}

function saidIn(said: RoundDecisions, key: string, field: FieldName): string | null {
  const fields: Fields = key === ofSitting ? said : (said.decisions[key] ?? {});
  return fields[field] ?? null;
}

/** What has to be chosen between, where the desk has refused it for that. */
export function overtakenIn({ said, entered, why }: EnteringState): readonly Overtaken[] {
  if (said === null || why?.code !== changedMeanwhile) return [];
  return Object.entries(entered).flatMap(([key, { now, seen }]) =>
    namesIn(now).flatMap((field): readonly Overtaken[] => {
      const [theirs, mine] = [saidIn(said, key, field), now[field] ?? null];
      return theirs === (seen[field] ?? null) || theirs === mine ? [] : [{ key, field, theirs, mine }];
    }),
  );
}

const watchers = new Set<() => void>();
const rounds = new Map<string, Entering>();

function watch(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

export function enteringIn(name: string): Entering {
  const entering = rounds.get(name) ?? new Entering(name);
  rounds.set(name, entering);
  return entering;
}

export function useEntering(name: string): EnteringState {
  return useSyncExternalStore(watch, () => enteringIn(name).now);
}

/** The names of the rounds in which something is entered and not kept yet. */
export function useUnsavedRounds(): readonly string[] {
  const names = useSyncExternalStore(watch, () =>
    JSON.stringify([...rounds].flatMap(([name, { now }]) => (Object.keys(now.entered).length > 0 ? [name] : []))),
  );
  return useMemo(() => JSON.parse(names) as readonly string[], [names]);
}
