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
  submitted: readyState(changed(complete, { 'meta.submittedReceipt': receiptOf(complete, london) }), london),
  changed: readyState(
    changed(complete, { 'meta.submittedReceipt': receiptOf(complete, london), 'details.pdLead': 'Chidi Okafor' }),
    london,
  ),
  verified: readyState(verifiedReturn(london), london),
  decided: readyState(decidedReturn(london), london),
  /** A fault of the program: something that the types rule out. */
  broken: { ...readyState(complete, london), schoolReturn: { ...complete, evidence: null as unknown as [] } },
} as const satisfies Readonly<Record<string, SessionState>>;

export type SampleName = keyof typeof sampleStates;
