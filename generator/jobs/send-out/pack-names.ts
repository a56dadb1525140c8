import { safeName } from '../../store/file-name.ts';

/** Of a school’s name, so that folders in folders stay below the 260 characters of a path on Windows. */
const longestSchool = 80;
const longestLa = 60;

/** How packs are cut: one for each local authority with a folder for each school, or one for each school. */
export type PackBy = 'la' | 'school';

/** Names of packs and of folders in them, each given once. Many disks do not tell case. */
export class PackNames {
  private readonly taken = new Set<string>();

  /** `Camden.zip` */
  la(la: string | null): string {
    return `${safeName(la ?? '', 'Other organisations', longestLa)}.zip`;
  }

  /** `Camden - Ivy.zip` */
  school(la: string | null, organisation: string): string {
    const place = safeName(la ?? '', 'Other organisations', longestLa);
    return `${this.once(`${place} - ${schoolName(organisation)}`)}.zip`;
  }

  /** Of a school in the pack of its local authority. */
  folder(pack: string, organisation: string): string {
    const whole = this.once(`${pack}/${schoolName(organisation)}`);
    return whole.slice(pack.length + 1);
  }

  private once(name: string): string {
    for (let copy = 1; ; copy += 1) {
      const own = copy === 1 ? name : `${name} (${String(copy)})`;
      const folded = own.toLowerCase();
      if (this.taken.has(folded)) continue;
      this.taken.add(folded);
      return own;
    }
  }
}

function schoolName(organisation: string): string {
  return safeName(organisation, 'Unnamed organisation', longestSchool);
}
