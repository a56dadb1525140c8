import type { Command } from 'commander';
import { WrongUsage } from './wrong-usage.ts';

/**
 * A shell gives an empty text for a variable that is not set: taken as it is, it would be this folder, or everything. What is
 * a free text, such as a reason, says for itself what it lacks.
 * @throws WrongUsage
 */
export function requireValues(command: Command): void {
  for (const option of command.options) {
    const { flags, long, mandatory } = option;
    const name = option.attributeName();
    const flag = long ?? flags;
    const isGiven = command.getOptionValueSource(name) === 'cli' && !flags.includes('<text>');
    if (isGiven && isEmpty(command.getOptionValue(name)))
      throw new WrongUsage(
        `${flag}: what stands after it is empty. Give a value${mandatory ? '' : `, or leave ${flag} out`}.`,
      );
  }
  if (command.args.includes(''))
    throw new WrongUsage(`${command.name()}: a text after it is empty (""). Give a value, or leave it out.`);
}

function isEmpty(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && (value.length === 0 || value.includes('')));
}
