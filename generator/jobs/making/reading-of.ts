import { copyCodeOf } from '../../../framework/borough/content.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { TakenReturn } from '../../intake/reader.ts';
import type { Reading } from '../../store/journal.ts';
import { build } from '../../version.ts';
import { takenResult } from '../result-of.ts';
import type { PreparedDocument } from './kind.ts';

interface KnownBeside
  extends
    Pick<Reading, 'name' | 'serial' | 'decision' | 'day' | 'fileCode'>,
    Required<Pick<PreparedDocument, 'remarks' | 'asides'>> {}

/** What is remembered of a return with its document, so that it need not be read again. */
export function readingOf(taken: TakenReturn, edition: Edition, { remarks, asides, ...known }: KnownBeside): Reading {
  const { organisation, la, stage, receipt, problems } = takenResult('', taken, edition, {
    status: 'made',
    output: null,
  });
  return {
    program: build,
    lasts: taken.lasts,
    school: schoolIn(taken),
    copyCode: copyCodeOf(taken, edition),
    ...known,
    answer: { organisation, la, stage, receipt, problems: [...remarks, ...problems, ...asides] },
  };
}

/** What tells a return from others. */
export function schoolIn({ schoolReturn: { meta, details, panel } }: TakenReturn): Reading['school'] {
  const { organisation, la, urn, laestab } = details;
  return {
    meta: { returnId: meta.returnId },
    details: { organisation, la, urn, laestab },
    panel: { decidedOn: panel.decidedOn, decision: panel.decision },
  };
}
