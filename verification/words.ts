import { longDate } from '../framework/dates.ts';
import type { CertificateState } from '../register/proof/verdict.ts';
import { notGenuine } from '../register/proof/verdict.ts';
import type { Answer } from './check.ts';
import type { Published } from './published-data.ts';

/** How an answer is marked: by a word, a symbol and a colour together. */
export type Tone = 'good' | 'caution' | 'bad';

/** What the page says. */
export interface Words {
  readonly tone: Tone;
  readonly heading: string;
  readonly text: string;
  /** What must stand on the paper. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly compare: string | null;
}

export function wordsFor(answer: Answer, { status, boroughs, awards }: Published): Words {
  if (!answer.genuine) return refusal(answer.why, status.issuer);
  const { said, verdict, bySerial } = answer;
  const la = said.la ?? (said.laCode === null ? null : (boroughs[said.laCode] ?? null));
  const facts: readonly (readonly [string, string | null])[] = [
    ['School', said.organisation],
    ['Local authority', la],
    ['Award', awards[said.award]],
    ['Valid from', longDate(said.validFrom)],
    ['Valid until', longDate(said.validUntil)],
    ['Serial', said.serial],
    ['Issue', said.issue > 1 ? String(said.issue) : null],
  ];
  const isShortened = said.organisation.endsWith('…');
  return {
    tone: said.sample ? 'caution' : tones[verdict.state],
    heading: bySerial ? `In the register: ${verdict.stateWords}` : verdict.words,
    text: said.sample ? 'It was made of sample data. No school has this award.' : (meanings[verdict.state] ?? ''),
    facts: facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
    compare: [
      bySerial
        ? 'A certificate with this serial was issued. The one that you have is genuine only if it says the same:'
        : 'The certificate that you have must say the same. If it says anything else, it has been altered:',
      ...(isShortened ? ['The name is longer than is shown here.'] : []),
    ].join(' '),
  };
}

const tones: Readonly<Record<CertificateState, Tone>> = {
  'in force': 'good',
  due: 'good',
  'not yet': 'caution',
  lapsed: 'caution',
  superseded: 'caution',
  replaced: 'caution',
  withdrawn: 'bad',
};

const meanings: Readonly<Partial<Record<CertificateState, string>>> = {
  due: 'It is due: its last day is within twelve months.',
  'not yet': 'The award was made, and its first day is still to come.',
  lapsed: 'The award was made, and is not in force any more.',
  superseded: 'The school has a later award, with a certificate of its own.',
  replaced: 'The certificate was corrected. Ask the school for the later issue.',
  withdrawn: 'The award does not count any more.',
};

function refusal(why: Extract<Answer, { genuine: false }>['why'], issuer: Published['status']['issuer']): Words {
  const ask = `If you have doubts, ask ${issuer.name}: ${issuer.contact}`;
  const { tone, heading, text } = {
    unreadable: {
      tone: 'bad',
      heading: notGenuine,
      text: 'This is damaged or altered, or it was made by a later version than this page can read.',
    },
    'other-issuer': {
      tone: 'caution',
      heading: 'From another issuing body',
      text: `${issuer.name} did not issue this. It can be checked only at the address of the body that it names.`,
    },
    'unknown-key': {
      tone: 'bad',
      heading: notGenuine,
      text: `It is not signed with a key of ${issuer.name}. If another body issued it, open the address on the certificate.`,
    },
    signature: { tone: 'bad', heading: notGenuine, text: `What it says is not what ${issuer.name} signed.` },
    'nothing-shown': {
      tone: 'caution',
      heading: 'Nothing to check',
      text: 'This is not a serial, an address from a certificate, a certificate with a signature in it, or a badge.',
    },
    several: {
      tone: 'bad',
      heading: notGenuine,
      text: 'There are different credentials in this file. A certificate has one.',
    },
    'serial-unknown': {
      tone: 'bad',
      heading: 'Not found',
      text: 'No award has this serial. Compare each character with the certificate.',
    },
    'serials-missing': {
      tone: 'caution',
      heading: 'Cannot be looked up here',
      text: 'The list of serials could not be read. Scan the code on the certificate, or choose its file.',
    },
  }[why] satisfies { tone: string; heading: string; text: string };
  return { tone: tone as Tone, heading, text: `${text} ${ask}`, facts: [], compare: null };
}
