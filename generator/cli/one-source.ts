import { WrongUsage } from './wrong-usage.ts';

/** @throws WrongUsage where decisions would count from a round and from the returns themselves */
export function requireOneSource(decisions: string | undefined, fromReturns: boolean): void {
  if (decisions !== undefined && fromReturns)
    throw new WrongUsage('Give --decisions or --from-returns, not both: a decision counts from one place.');
}
