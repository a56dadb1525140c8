import { isUsedAgain } from '../../../framework/award.ts';
import { outcomeChoices } from '../../../framework/fields.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import { today } from '../../../framework/today.ts';
import { registerOf } from '../../../generator/jobs/register/register-of.ts';
import type { Award } from '../../../register/award.ts';
import { isWithdrawn } from '../../../register/state.ts';
import type { KnownDecision, ReturnPage, ReturnRow, ReturnsAnswer } from '../../api/returns.ts';
import type { OpenOffice } from '../desk.ts';
import { decidedRounds } from '../rounds/decided.ts';

/** The returns, with what is known of the decisions on them. @throws EnvironmentLacks */
export async function returnsWithDecisions(here: OpenOffice): Promise<ReturnsAnswer> {
  const { rows, unread } = await here.returns.list();
  const known = await decisionsByFile(here);
  return { unread, known, rows: rows.map((row) => ({ ...row, stage: stageOf(row, known[row.file]) })) };
}

/** @throws DeskRefused; EnvironmentLacks */
export async function returnWithDecision(
  file: string,
  here: OpenOffice,
): Promise<ReturnPage & { known: KnownDecision | null }> {
  const page = here.returns.page(file);
  const known = (await decisionsByFile(here))[file] ?? null;
  return { ...page, known, stage: stageOf(page, known) };
}

/** Whatever its own Panel sheet says, a return is decided where the panel is known to have done so. */
function stageOf({ stage }: ReturnRow, decision: KnownDecision | null | undefined): ReturnRow['stage'] {
  if (decision != null) return 'decided';
  return stage === 'decided' ? 'verified' : stage;
}

/** A decision, and its day. */
interface KnownOn {
  readonly decidedOn: IsoDate | null;
  readonly known: KnownDecision;
}

/** What the register or a round says of each return: the register first, and of several rounds the one that decided last. */
async function decisionsByFile(here: OpenOffice): Promise<Readonly<Record<string, KnownDecision>>> {
  const [edition] = here.tools.reader.editions;
  const titles = new Map<string, string>(outcomeChoices(edition).map(({ id, title }) => [id, title]));
  const titleOf = (outcome: string): string => titles.get(outcome) ?? outcome;
  const inRounds = new Map<string, KnownOn>();
  for (const { name, isHeldHere, decisions } of await decidedRounds(here, edition))
    for (const [key, { outcome, decidedOn }] of decisions) {
      const words = `Decided in ${name}`;
      const before = inRounds.get(key);
      if (before !== undefined && (decidedOn ?? '') <= (before.decidedOn ?? '')) continue;
      const known = { decision: titleOf(outcome), words, serial: null, round: { name, isHeldHere } };
      inRounds.set(key, { decidedOn, known });
    }
  const inRegister = new Map<string, KnownOn>();
  for (const [key, award] of await awardsByReturn(here)) {
    const { serial, facts } = award;
    const known = { decision: titleOf(facts.award), words: standing(award), serial, round: null };
    inRegister.set(key, { decidedOn: facts.decidedOn, known });
  }
  const files = (await here.returns.readings()).flatMap(({ file, reading: { key, assessedOn } }) => {
    const found = [inRegister, inRounds]
      .map((decisions) => decisions.get(key ?? ''))
      .find((each) => each !== undefined && !isUsedAgain(assessedOn, each.decidedOn));
    return found === undefined ? [] : [[file, found.known] as const];
  });
  return Object.fromEntries(files);
}

/** The latest award that was made on each return, one that is not withdrawn before one that is; none where there is no register. */
async function awardsByReturn({ office }: OpenOffice): Promise<ReadonlyMap<string, Award>> {
  const register = await registerOf({ office }).catch(() => null);
  await register?.refresh();
  const awards = new Map<string, Award>();
  const rank = (award: Award) => `${isWithdrawn(award, today()) ? '0' : '1'} ${award.facts.decidedOn}`;
  for (const award of register?.book.awards() ?? []) {
    const { returnId } = award.school;
    if (returnId === null) continue;
    const before = awards.get(returnId);
    if (before === undefined || rank(before) <= rank(award)) awards.set(returnId, award);
  }
  return awards;
}

function standing(award: Award): string {
  if (isWithdrawn(award, today())) return 'Withdrawn';
  return award.document === null ? 'In the register' : 'Certificate issued';
}
