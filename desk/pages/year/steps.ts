import type { Year } from '../../api/year.ts';
import type { PageName } from '../routes.ts';
import { counted } from '../words.ts';

/** Something at a step that waits for somebody, and where it is listed. */
export interface Waits {
  readonly words: string;
  /** Optional: it is listed below. */
  readonly page?: PageName;
  readonly asked?: Readonly<Record<string, string>>;
}

export interface Step {
  readonly title: string;
  readonly reached: number;
  readonly waits: readonly Waits[];
}

/** The steps of a year in their order, each with how many have come to it and what waits there. */
export function stepsOf({ reached, waiting }: Pick<Year, 'reached' | 'waiting'>): readonly Step[] {
  const waits = (count: number, words: string, page: PageName, asked?: Waits['asked']): readonly Waits[] =>
    count === 0 ? [] : [{ words: `${count.toLocaleString('en-GB')} ${words}`, page, ...(asked ? { asked } : {}) }];
  const { toReturn, toPutRight, unreadable, unread, toVerify, toSchedule, toDecide, toCertify, contradicted, toSend } =
    waiting;
  return [
    {
      title: 'Workbooks issued',
      reached: reached.issued,
      waits: toReturn === 0 ? [] : [{ words: `${toReturn.toLocaleString('en-GB')} not returned yet` }],
    },
    {
      title: 'Returned',
      reached: reached.returned,
      waits: [
        ...waits(toPutRight, 'to put right', 'returns', { status: 'problems' }),
        ...waits(unreadable, 'cannot be read', 'returns', { status: 'unreadable' }),
        ...waits(unread, 'being read', 'returns', { status: 'unread' }),
        ...waits(toVerify, 'to be verified', 'returns', { stage: 'complete' }),
      ],
    },
    { title: 'Verified', reached: reached.verified, waits: waits(toSchedule, 'on no agenda yet', 'round') },
    { title: 'On the agenda', reached: reached.agenda, waits: waits(toDecide, 'to be decided', 'round') },
    {
      title: 'Decided',
      reached: reached.decided,
      waits: [
        ...waits(toCertify, `${toCertify === 1 ? 'award' : 'awards'} without certificate`, 'round'),
        ...waits(contradicted, 'otherwise in the register', 'round'),
      ],
    },
    { title: 'Certified', reached: reached.certified, waits: waits(toSend, 'to be sent out', 'certificates') },
    { title: 'Put together to send', reached: reached.sent, waits: [] },
  ];
}

/** `12 of 18 decided` */
export function roundInWords({ agenda, decided }: Year['rounds'][number]): string {
  if (agenda === 0) return 'Nothing on the agenda';
  return decided === agenda
    ? `${counted(agenda, 'return')}, all decided`
    : `${decided.toLocaleString('en-GB')} of ${counted(agenda, 'return')} decided`;
}
