import { bytesToHex } from '@noble/hashes/utils.js';
import { codeOf } from './receipt.ts';

/** A return's id, e.g. `R3AC4DEFGHJKM`. @param random at least 16 bytes that nobody can guess */
export function returnIdOf(random: Uint8Array): string {
  return `R${codeOf(bytesToHex(random), 12)}`;
}
