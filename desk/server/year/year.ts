import { today } from '../../../framework/today.ts';
import { registerOf } from '../../../generator/jobs/register/register-of.ts';
import { Book } from '../../../register/book.ts';
import type { Refused } from '../../api/refused.ts';
import type { Year } from '../../api/year.ts';
import type { OpenOffice } from '../desk.ts';
import { titlesIn } from '../register/rows.ts';
import { refusedOf } from '../words.ts';
import { issuedListsOf, onceEach, readListOf } from './issued.ts';
import { sentOf } from './sent.ts';
import { standingOf } from './standing.ts';

/** Where an office stands. @throws EnvironmentLacks */
export async function yearOf({ office, returns, roundWorkbooks, tools }: OpenOffice): Promise<Year> {
  const troubles: Refused[] = [];
  const orElse = async <T>(known: Promise<T>, otherwise: T): Promise<T> =>
    known.catch((error: unknown) => {
      troubles.push(refusedOf(error));
      return otherwise;
    });
  const lists = await issuedListsOf(office);
  const issued = await Promise.all(lists.map((list) => orElse(readListOf(office, list), [])));
  const list = await returns.list();
  const standing = standingOf({
    day: today(),
    issued: onceEach(issued),
    returns: returns.newest().map(({ reading }) => ({
      ...reading,
      key: reading.key ?? '',
      errors: reading.problems.filter(({ severity }) => severity === 'error').length,
    })),
    unreadable: list.rows.filter(({ status }) => status === 'unreadable').length,
    unread: list.unread,
    rounds: await roundWorkbooks.all(),
    book: await orElse(
      registerOf({ office }).then((register) => register.refresh()),
      new Book(),
    ),
    sent: await sentOf(office),
  });
  return {
    ...standing,
    awardTitles: titlesIn(tools.reader.editions[0]),
    lists: lists.map((each) => office.nameOf(each)),
    troubles: troubles.map(({ message, remedy }) => ({ message, remedy })),
  };
}
