import { counted } from '../counted.ts';
import type { DemoStep, Remark } from '../jobs/remark.ts';
import { remedyHere } from './remedy-here.ts';

/** Whether the remark is important enough to be shown with `--quiet`. */
export function isForTheQuiet({ code }: Remark): boolean {
  return code === 'dropped' || code === 'left-as-it-was';
}

export function remarkWords(remark: Remark): string {
  switch (remark.code) {
    case 'own-documents-left-out':
      return `Left out: ${counted(remark.documents, 'document that was', 'documents that were')} made here.`;
    case 'dropped':
      return `Not printed, because it is not on this computer: ${remark.what} (template ${remark.template}).`;
    case 'look-otherwise':
      return `Made again, because the program, the template or the brand has changed since: ${counted(remark.documents, 'document')}. What you have sent out still holds: it is of the same returns and decisions.`;
    case 'left-as-it-was':
      return `${remark.file} is not as this program made it (somebody changed it, or put it there), so it was left as it is, and the new one is ${remark.place}.`;
    case 'not-of-round':
      return `Left out, with documents here: ${counted(remark.schools, 'school that is', 'schools that are')} not of this round.`;
    case 'not-decided':
      return `Left out, with documents here: ${counted(remark.schools, 'school')} about which no decision is known.`;
    case 'only-awards-known':
      return `${counted(remark.returns, 'verified return has', 'verified returns have')} no award on the register, which knows awards only. Name the workbooks of the rounds with --decisions, so that “No award” and “Deferred” are counted.`;
    case 'register-not-asked':
      return `The register was not asked about the ${remark.returns === 1 ? 'decision that stands' : 'decisions that stand'} in ${counted(remark.returns, 'return')}. ${remark.refusal.message} ${remedyHere(remark.refusal)}`;
    case 'no-code-for-checking':
      return 'These certificates carry no code by which anybody could check them. To have one, first put the web address of the page for it into the office’s pdqm.json, as verifyAddress.';
    case 'demo-step':
      return demoSteps[remark.step](remark.count);
  }
}

const demoSteps: Readonly<Record<DemoStep, (count: number) => string>> = {
  returns: (count) => `Making ${String(count)} sample returns …`,
  check: () => 'Checking them …',
  reports: () => 'Making verifier reports …',
  round: () => 'Making the agenda of a panel round …',
  certificates: () => 'Making certificates …',
  consolidation: () => 'Consolidating the returns of the boroughs …',
  publication: () => 'Writing the pages on which certificates are checked …',
  'send-out': () => 'Writing letters, and putting together what is sent out …',
};
