import type { Answer, Asked, RouteName } from '../api/api.ts';
import type { Refused } from '../api/refused.ts';
import type { Taken } from '../api/returns.ts';
import { uploadPath } from '../api/returns.ts';
import type { GivenList } from '../api/year.ts';
import { listPath } from '../api/year.ts';

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

/** Gives a list of schools to the desk. @throws CallRefused */
export function sendList(name: string, file: Blob): Promise<GivenList> {
  return answerTo(`${listPath}?${new URLSearchParams({ name }).toString()}`, { method: 'POST', body: file });
}

async function answerTo<T>(path: string, sent: RequestInit): Promise<T> {
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(path, sent);
    // An answer that is cut off in its middle is none.
    answer = await response.json();
  } catch (error) {
    if (sent.signal?.aborted === true) throw error;
    throw new CallRefused(notRunning);
  }
  if (!response.ok) throw new CallRefused(answer as Refused);
  return answer as T;
}

/** What a person is told of anything that went wrong here. */
export function refusedIn(error: unknown): Refused {
  return error instanceof CallRefused ? error.refused : { code: 'fault', ...fault };
}

const fault = { message: 'Something went wrong on this page.', remedy: 'Load the page again.' };

const notRunning: Refused = {
  code: 'not-running',
  message: 'The desk does not answer.',
  remedy: 'It may have been closed. Start it again, and use the window that opens.',
};
