import type { Notice } from '../../addin/excel/notice.ts';
import type { SessionState } from '../../addin/session/session.ts';
import { london } from '../../framework/editions/london/index.ts';
import { emptyReturn } from '../../framework/fields.ts';
import { receiptOf } from '../../framework/receipt.ts';
import { changed, completeReturn, decidedReturn, verifiedReturn } from '../returns.ts';
import { readyState } from './fake-session.ts';

const complete = completeReturn(london);

/** On its way: some strands without a level, one level that nobody knows, an aspect above its strands. */
const half = changed(complete, {
  'details.assessedOn': { unreadable: 'last spring' },
  'aspects.leadership.strands.culture.level': 'enhancing',
  'aspects.leadership.strands.culture.notes':
    'Coaching reaches most teams; support staff are to follow in the autumn. Minutes of the PD group, March.',
  'aspects.quality.strands.strategy.level': null,
  'aspects.quality.strands.value.level': null,
  'aspects.quality.level': { unreadable: 'between the two' },
  'aspects.impact.level': null,
  'aspects.impact.evidence': null,
  'aspects.impact.strands.vision.level': 'developing',
  'aspects.collaboration.level': 'developing',
  'aspects.collaboration.action': null,
  'evidence.2.kept': 'www.aldergrove',
  'evidence.3.aspect': null,
  'actions.1.status': { unreadable: 'soon' },
  'overall.level': null,
  'overall.intention': null,
});

const submitted = changed(complete, { 'meta.submittedReceipt': receiptOf(complete, london) });
const failing: Notice = {
  kind: 'failed',
  message: 'Excel did not do what it was asked.',
  remedy: 'What you entered here is kept, even if you close this pane. The pane will try again.',
  detail: 'GeneralException at Range.values',
};
const begun = {
  evidence: {
    ref: 'E5',
    aspect: 'quality',
    evidence: 'Minutes of the governing body, with what it decided on coaching for support staff',
  },
  actions: { ref: 'A4' },
};
/** As it comes from a browser's address bar: nothing in it breaks. */
const address = `https://aldergrove.example/${'folder'.repeat(30)}`;
const long = changed(complete, { 'aspects.leadership.reason': 'Coaching reaches most teams. '.repeat(1_200) });
const [row] = complete.evidence;
const many = changed(complete, {
  evidence: Array.from({ length: 200 }, (_, index) => ({ ...row, ref: `E${String(index + 1)}` })),
});

/** What the pane can have before it, by name. */
export const sampleStates = {
  opening: { kind: 'opening' },
  'not-ours': { kind: 'not-ours' },
  unsuited: {
    kind: 'unsuited',
    message: 'This workbook was made for a newer version of the add-in than the one that you have.',
    remedy: 'Ask whoever looks after your computers for the newer add-in.',
  },
  closed: {
    kind: 'closed',
    notice: {
      kind: 'failed',
      message: 'Excel did not do what it was asked.',
      remedy: 'Try again. If it happens again, save the workbook and open it anew.',
      detail: 'GeneralException at Workbook.worksheets',
    },
  },
  blank: readyState(emptyReturn(london), london),
  half: readyState(half, london),
  complete: readyState(complete, london),
  submitted: readyState(submitted, london),
  changed: readyState(changed(submitted, { 'details.pdLead': 'Chidi Okafor' }), london),
  /** Two entries that Excel has not taken; it is asked again. */
  trying: {
    ...readyState(complete, london),
    waiting: new Set(['details.organisation', 'details.la']),
    daysAsText: new Set(['details.assessedOn']),
    notice: failing,
  },
  /** What only a person can decide about: cells that have changed, and a row that is gone. */
  kept: {
    ...readyState(complete, london),
    kept: [
      { id: '1', title: 'Details, PD lead', text: 'Joan Fairweather', place: { now: 'Chidi Okafor' } },
      { id: '2', title: 'Details, URN', text: '', place: { now: '100999' } },
      { id: '3', title: 'Evidence, Where kept of E7', text: address, place: null },
    ],
  },
  /** As after a day in the sheets, by somebody else. */
  manyKept: {
    ...readyState(complete, london),
    kept: Array.from({ length: 20 }, (_, index) => ({
      id: String(index),
      title: `Evidence, Where kept of E${String(index + 1)}`,
      text: address,
      place: { now: 'In the office' },
    })),
  },
  /** Rows that somebody has begun and not added. */
  unfinished: { ...readyState(complete, london), newRows: begun },
  /** A text that no cell holds. */
  long: {
    ...readyState(long, london),
    waiting: new Set(['aspects.leadership.reason']),
    notice: {
      kind: 'refused',
      message: 'A cell holds at most 32,767 characters.',
      remedy: 'Shorten the text by 2,033. What you entered here is kept until then.',
      detail: '34800 characters',
    },
  },
  many: readyState(many, london),
  /** Cannot be changed; one entry and a row were begun before that was known. */
  reading: {
    ...readyState(changed(verifiedReturn(london), { 'meta.reviewedReceipt': null }), london),
    isReadOnly: true,
    newRows: begun,
    waiting: new Set(['details.pdLead']),
  },
  verified: readyState(verifiedReturn(london), london),
  decided: readyState(decidedReturn(london), london),
  /** A fault of the program: something that the types rule out. */
  broken: { ...readyState(complete, london), schoolReturn: { ...complete, evidence: null as unknown as [] } },
} as const satisfies Readonly<Record<string, SessionState>>;

export type SampleName = keyof typeof sampleStates;
