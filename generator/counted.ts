/** `1 problem`, `42 problems`. @param plural where it does not end with `s` */
export function counted(count: number, one: string, plural = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : plural}`;
}
