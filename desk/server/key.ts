import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Who may come in: the address that is printed holds a token, which is worth one cookie. Whoever comes second with it is sent
 * away, so that an address left in a history or a log opens nothing.
 */
export class Key {
  /** In the address. */
  readonly token = secret();
  private readonly session = secret();
  private isUsed = false;
  private readonly cookieName: string;

  /** @param port cookies are shared by all ports of a machine: each desk has a name of its own */
  constructor(port: number) {
    this.cookieName = `pdqm-desk-${String(port)}`;
  }

  /** @returns what is to be set as a cookie; null where the token is wrong or was used */
  redeem(token: string): string | null {
    if (this.isUsed || !isSame(token, this.token)) return null;
    this.isUsed = true;
    return `${this.cookieName}=${this.session}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** @param cookies as a request's header has them */
  opens(cookies: string | undefined): boolean {
    const pairs = (cookies ?? '').split(';').map((pair) => pair.trim());
    const mine = `${this.cookieName}=`;
    return pairs.some((pair) => pair.startsWith(mine) && isSame(pair.slice(mine.length), this.session));
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** In a time that tells nothing of where two texts differ. */
function isSame(one: string, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
