import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { ProofKey, Signer } from '../../register/proof/keys.ts';
import { keyIdOf } from '../../register/proof/keys.ts';
import { WrongRequest } from '../failure.ts';
import { forItsOwner, makeFolder } from '../store/folder-to-write-to.ts';
import { exists, writeWhole } from '../store/write-file.ts';
import { systemCode, whyNot } from '../system-error.ts';

const folderName = 'keys';

/** Public: by these keys certificates are genuine, those that an earlier key signed as well. */
const listName = 'keys.json';

const list = z.strictObject({
  /** Id of the key that signs now. */
  current: z.string(),
  keys: z
    .array(
      z.strictObject({
        id: z.string(),
        /** Base64url of 32 bytes. */
        publicKey: z.string(),
        /** An ISO instant. */
        made: z.string(),
      }),
    )
    .min(1),
});

type KeyList = z.infer<typeof list>;

/**
 * Makes a key with which an office signs from now on. What earlier keys signed stays genuine.
 * @returns its id
 * @throws WrongRequest where the list of keys is not as it should be; EnvironmentLacks
 */
export async function makeKey(office: string): Promise<string> {
  const folder = path.join(office, folderName);
  const before = await readList(office);
  const pair = generateKeyPairSync('ed25519');
  const publicKey = bytesOf(pair.publicKey);
  const id = keyIdOf(publicKey);
  // For nobody but who runs the office.
  await makeFolder(folder, forItsOwner);
  const file = path.join(folder, `${id}.pem`);
  await writeWhole(file, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }), 0o600);
  const made = { id, publicKey: publicKey.toString('base64url'), made: new Date().toISOString() };
  const after: KeyList = { current: id, keys: [...(before?.keys ?? []), made] };
  await writeWhole(path.join(folder, listName), `${JSON.stringify(after, null, 2)}\n`).catch(async (error: unknown) => {
    // Nobody will ever sign with it.
    await rm(file, { force: true });
    throw error;
  });
  return id;
}

/** All keys of an office, the one that signs now among them; none where it has none. @throws WrongRequest */
export async function keysOfOffice(office: string): Promise<readonly ProofKey[]> {
  return ((await readList(office))?.keys ?? []).map(keyIn);
}

/** A key as its owner knows it. */
export interface KnownKey {
  readonly id: string;
  /** An ISO instant. */
  readonly made: string;
  /** Whether it signs now. */
  readonly isCurrent: boolean;
}

/** What is public of an office's keys, the oldest first. @throws WrongRequest */
export async function keyHistory(office: string): Promise<readonly KnownKey[]> {
  const found = await readList(office);
  return (found?.keys ?? []).map(({ id, made }) => ({ id, made, isCurrent: id === found?.current }));
}

/** The key that an office signs with. @throws WrongRequest where it has none, or it is not as it should be */
export async function signerOf(office: string): Promise<Signer> {
  const found = await readList(office);
  if (found === null) throw new WrongRequest('no-key', { folder: office });
  const file = path.join(office, folderName, `${found.current}.pem`);
  const key = await privateKeyIn(file);
  if (keyIdOf(bytesOf(createPublicKey(key))) !== found.current)
    throw new WrongRequest('key-wrong', { file, reason: 'it is another key than its name says' });
  return { keyId: found.current, sign: (bytes) => sign(null, bytes, key) };
}

/** Whether there is a key to sign with, as an office has one whose making was ended half-way. @throws WrongRequest */
export async function hasKey(office: string): Promise<boolean> {
  const found = await readList(office);
  return found !== null && exists(path.join(office, folderName, `${found.current}.pem`));
}

async function privateKeyIn(file: string): Promise<KeyObject> {
  try {
    return createPrivateKey(await readFile(file));
  } catch (cause) {
    throw keyFault(file, cause, 'it is not a private key');
  }
}

/** What is there and cannot be read may be as it should be: a new key is no remedy then. */
function keyFault(file: string, cause: unknown, otherwise: string): WrongRequest {
  const code = systemCode(cause);
  if (code === null || code.startsWith('ERR_'))
    return new WrongRequest('key-wrong', { file, reason: otherwise }, { cause });
  const { reason, remedy } = whyNot(cause);
  return code === 'ENOENT'
    ? new WrongRequest('key-wrong', { file, reason }, { cause })
    : new WrongRequest('file-not-read', { file, reason, remedy }, { cause });
}

async function readList(office: string): Promise<KeyList | null> {
  const file = path.join(office, folderName, listName);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return null;
    throw keyFault(file, cause, 'it is not the list of keys that was written');
  }
  try {
    const found = list.parse(JSON.parse(text));
    found.keys.forEach(keyIn);
    if (!found.keys.some(({ id }) => id === found.current)) throw new RangeError('The key in use is not listed');
    return found;
  } catch (cause) {
    throw new WrongRequest('key-wrong', { file, reason: 'it is not the list of keys that was written' }, { cause });
  }
}

function keyIn({ id, publicKey }: KeyList['keys'][number]): ProofKey {
  const bytes = Buffer.from(publicKey, 'base64url');
  if (bytes.length !== 32 || keyIdOf(bytes) !== id) throw new RangeError(`${id} is no key`);
  return { id, publicKey: bytes };
}

function bytesOf(publicKey: KeyObject): Buffer {
  return Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
}
