import { readFileSync } from 'node:fs';
import path from 'node:path';
import { audit } from '../register/audit.ts';
import type { AuditFinding } from '../register/audit.ts';
import type { EventKind } from '../register/events.ts';
import { Register } from '../register/register.ts';
import { openStore } from '../register/store/open.ts';
import { hashOf } from '../generator/store/manifest.ts';

/** An office that a test looks into from outside. */
export class TestOffice {
  readonly folder: string;
  private readonly address: string;

  /** @param address of its register, where that is none of its files */
  constructor(folder: string, address = path.join(folder, 'register.sqlite')) {
    this.folder = folder;
    this.address = address;
  }

  /** What is recorded, in order. */
  async events(): Promise<readonly { readonly kind: EventKind; readonly serial: string }[]> {
    const store = await openStore(this.address);
    try {
      return (await store.read(0)).map(({ kind, serial }) => ({ kind: kind as EventKind, serial }));
    } finally {
      await store.close();
    }
  }

  async findings(): Promise<readonly AuditFinding[]> {
    const store = await openStore(this.address);
    try {
      const hashOfDocument = (file: string) => Promise.resolve(this.hashOfDocument(file));
      return (await audit(store, hashOfDocument)).findings;
    } finally {
      await store.close();
    }
  }

  async withRegister<T>(work: (register: Register) => Promise<T>): Promise<T> {
    const register = await Register.open(this.address, 'The test');
    try {
      return await work(register);
    } finally {
      await register.close();
    }
  }

  private hashOfDocument(file: string): string | null {
    try {
      return hashOf(readFileSync(path.resolve(this.folder, file)));
    } catch {
      return null;
    }
  }
}
