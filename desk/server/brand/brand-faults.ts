import { isFailure } from '../../../generator/failure.ts';
import type { BrandFault } from '../../api/brand.ts';

/** Faults of a brand file by their places. @throws what is none */
export function faultsIn(error: unknown): readonly BrandFault[] {
  if (!isFailure(error) || !('faults' in error.facts)) throw error;
  return (error.facts.faults as readonly unknown[]).map((fault) => {
    const [, place = '', message = String(fault)] = /^([\w.-]+): ([^]*)$/.exec(String(fault)) ?? [];
    // A picture is called by what it is for, which need not be said twice.
    return { place, message: message.replace(/^(?:logo|partner|signature-\d) (?=\S)/, '') };
  });
}
