/** Whether an address is that of a PostgreSQL database; any other is the path of a file. */
export function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address);
}

/** An address as people may read it. */
export function withoutPassword(address: string): string {
  return address.replace(/^(postgres(?:ql)?:\/\/[^:/@]*):[^@]*@/, '$1@').replace(/([?&]password=)[^&]*/, '$1…');
}

export function hasPassword(address: string): boolean {
  return withoutPassword(address) !== address;
}
