import path from 'node:path';
import type { ProofKey, Signer } from '../../register/proof/keys.ts';
import type { Site } from '../../register/proof/site.ts';
import { siteAt } from '../../register/proof/site.ts';
import { Register } from '../../register/register.ts';
import { isElsewhere, isPostgres, withoutPassword } from '../../register/store/address.ts';
import { WrongRequest } from '../failure.ts';
import { keysOfOffice, signerOf } from './keys.ts';
import { isOnNetwork } from './network-folder.ts';
import { requireOwnRegister } from './own-register.ts';
import { requireRegister } from './register-there.ts';
import type { OfficeSettings } from './settings.ts';
import { readSettings } from './settings.ts';

/** A folder with settings and a register, in which all that is issued is remembered. */
export class Office {
  readonly folder: string;
  /** Of its register: path of a file, or `postgres://…`. */
  readonly address: string;
  /** Whether the settings say so, and nothing above them. */
  readonly isAsInSettings: boolean;
  private said: OfficeSettings;
  private by: string;
  private opened: Promise<Register> | null = null;
  private signing: Promise<Signer> | null = null;

  private constructor(folder: string, settings: OfficeSettings, register: string | undefined, by: string) {
    const address = register ?? settings.register;
    this.folder = folder;
    this.said = settings;
    this.address = isPostgres(address) ? address : path.resolve(folder, address);
    this.isAsInSettings = register === undefined;
    this.by = by;
  }

  /**
   * @param by who works in it
   * @param register address that stands above that of the settings
   * @throws WrongRequest where the folder is no office, and for an address where no register can be
   */
  static async open(folder: string, by: string, register?: string): Promise<Office> {
    if (register !== undefined && isElsewhere(register))
      throw new WrongRequest('register-address', { address: withoutPassword(register), isAsked: false });
    return new Office(folder, await readSettings(folder), register, by);
  }

  get settings(): OfficeSettings {
    return this.said;
  }

  /** Who is noted for what is put on record. */
  get worker(): string {
    return this.by;
  }

  /** Takes in what its settings and keys say by now; its register stays where it is. @throws WrongRequest */
  async refresh(): Promise<void> {
    this.said = await readSettings(this.folder);
    this.signing = null;
  }

  /** Somebody else works in it from now on. */
  async handTo(by: string): Promise<void> {
    this.by = by;
    (await this.opened)?.handTo(by);
  }

  /** Its register, which is there already, opened when it is asked for first, and then the same. @throws RegisterUnusable */
  register(): Promise<Register> {
    return (this.opened ??= this.openRegister().catch((error: unknown) => {
      // It may be there when it is asked for again.
      this.opened = null;
      throw error;
    }));
  }

  private async openRegister(): Promise<Register> {
    await requireRegister(this.address);
    const register = await Register.open(this.address, this.by);
    try {
      await requireOwnRegister(this, await register.begins());
    } catch (error) {
      await register.close();
      throw error;
    }
    return register;
  }

  /** Where its certificates can be checked; null where nowhere. */
  get site(): Site | null {
    const { verifyAddress } = this.settings;
    return verifyAddress === undefined ? null : siteAt(verifyAddress);
  }

  /** What its certificates are signed with, read when it is asked for first. @throws WrongRequest */
  signer(): Promise<Signer> {
    return (this.signing ??= signerOf(this.folder));
  }

  /** All keys by which its certificates are genuine. @throws WrongRequest */
  keys(): Promise<readonly ProofKey[]> {
    return keysOfOffice(this.folder);
  }

  /** Whether its register is a file on another machine, as far as the system tells. */
  async isRegisterOnNetwork(): Promise<boolean> {
    return !isPostgres(this.address) && (await isOnNetwork(this.address));
  }

  /** How the register names a file: from the office's folder, with `/`; what lies elsewhere, by its whole path. */
  nameOf(file: string): string {
    const relative = path.relative(this.folder, path.resolve(file));
    const isInside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
    return (isInside ? relative : path.resolve(file)).split(path.sep).join('/');
  }

  /** The file of a name. */
  fileOf(name: string): string {
    return path.resolve(this.folder, name);
  }

  async close(): Promise<void> {
    await (await this.opened?.catch(() => null))?.close();
  }
}
