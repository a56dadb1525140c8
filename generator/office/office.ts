import path from 'node:path';
import { Register } from '../../register/register.ts';
import { isPostgres } from '../../register/store/open.ts';
import type { OfficeSettings } from './settings.ts';
import { readSettings } from './settings.ts';

/** A folder with settings and a register, in which all that is issued is remembered. */
export class Office {
  readonly folder: string;
  readonly settings: OfficeSettings;
  /** Of its register: path of a file, or `postgres://…`. */
  readonly address: string;
  private readonly by: string;
  private opened: Promise<Register> | null = null;

  private constructor(folder: string, settings: OfficeSettings, address: string, by: string) {
    this.folder = folder;
    this.settings = settings;
    this.address = address;
    this.by = by;
  }

  /**
   * @param by who works in it
   * @param register address that stands above that of the settings
   * @throws WrongRequest where the folder is no office
   */
  static async open(folder: string, by: string, register?: string): Promise<Office> {
    const settings = await readSettings(folder);
    const address = register ?? settings.register;
    return new Office(folder, settings, isPostgres(address) ? address : path.resolve(folder, address), by);
  }

  /** Its register, opened when it is asked for first, and then the same. @throws RegisterUnusable */
  register(): Promise<Register> {
    return (this.opened ??= Register.open(this.address, this.by));
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
