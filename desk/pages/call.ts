import type { Answer, Asked, RouteName } from '../api/api.ts';
import type { Refused } from '../api/refused.ts';
import type { Taken } from '../api/returns.ts';
import { uploadPath } from '../api/returns.ts';
import type { BroughtBack } from '../api/rounds.ts';
import { bringPath } from '../api/rounds.ts';
import type { GivenList } from '../api/year.ts';
import { listPath } from '../api/year.ts';
import type { SentPicture } from '../api/brand.ts';
import { brandPicturePath } from '../api/brand.ts';

/** The desk could not do what was asked: its words are for the person. */
class CallRefused extends Error {
  readonly refused: Refused;

  constructor(refused: Refused) {
    super(refused.message);
    this.name = new.target.name;
    this.refused = refused;
  }
}

/** Asks the server. @throws CallRefused */
export async function call<Name extends RouteName>(
  name: Name,
  asked: Asked<Name>,
  signal?: AbortSignal,
): Promise<Answer<Name>> {
  const [method = '', path = ''] = name.split(' ');
  const sent: RequestInit = signal === undefined ? { method } : { method, signal };
  if (method === 'GET') {
    const query = new URLSearchParams(asked as Record<string, string>).toString();
    return answerTo<Answer<Name>>(query === '' ? path : `${path}?${query}`, sent);
  }
  return answerTo<Answer<Name>>(path, {
    ...sent,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
}

/** Sends a file to the folder for returns. @param name with the folders that it was dropped with. @throws CallRefused */
export function sendReturn(name: string, file: Blob): Promise<readonly Taken[]> {
  return sendFile(uploadPath, name, file);
}

/** Sends a file to an address of the desk. @throws CallRefused */
export function sendFile<T>(path: string, name: string, file: Blob): Promise<T> {
  return answerTo(`${path}?${new URLSearchParams({ name }).toString()}`, { method: 'POST', body: file });
}

/** Sends a workbook of a round back. @throws CallRefused */
export function sendRoundWorkbook(round: string, file: File): Promise<BroughtBack> {
  const query = new URLSearchParams({ name: round, file: file.name }).toString();
  return answerTo(`${bringPath}?${query}`, { method: 'POST', body: file });
}

/** Gives a list of schools to the desk. @throws CallRefused */
export function sendList(name: string, file: Blob): Promise<GivenList> {
  return answerTo(`${listPath}?${new URLSearchParams({ name }).toString()}`, { method: 'POST', body: file });
}

/** Sends a picture for the brand. @throws CallRefused */
export function sendPicture(file: Blob): Promise<SentPicture> {
  return answerTo(brandPicturePath, { method: 'POST', body: file });
}

/** What a file of the desk holds. @throws CallRefused */
export async function fetched(path: string, signal: AbortSignal): Promise<Blob> {
  const response = await responseTo(path, { signal });
  return response.blob();
}

async function answerTo<T>(path: string, sent: RequestInit): Promise<T> {
  const response = await responseTo(path, sent);
  try {
    return (await response.json()) as T;
  } catch (error) {
    if (sent.signal?.aborted === true) throw error;
    // An answer that is cut off in its middle is none.
    throw new CallRefused(notRunning);
  }
}

async function responseTo(path: string, sent: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, sent);
  } catch (error) {
    if (sent.signal?.aborted === true) throw error;
    throw new CallRefused(notRunning);
  }
  if (response.ok) return response;
  throw new CallRefused((await response.json().catch(() => notRunning)) as Refused);
}

/** What a person is told of anything that went wrong here. */
export function refusedIn(error: unknown): Refused {
  return error instanceof CallRefused ? error.refused : { code: 'fault', ...fault };
}

const fault = { message: 'Something went wrong on this page.', remedy: 'Load the page again.' };

export const notRunning: Refused = {
  code: 'not-running',
  message: 'The desk does not answer.',
  remedy: 'It may have been closed. Start it again, and use the window that opens.',
};
