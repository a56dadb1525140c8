import type { EventEmitter } from 'node:events';
import type { Command } from 'commander';
import { serialsOf, severalOf } from './option-values.ts';
import { WrongUsage } from './wrong-usage.ts';

/**
 * Has a command, and those below it, refuse a flag of one value that is given again: the last would count, and nobody would be told.
 * @throws WrongUsage once such a line is parsed
 */
export function refuseTwice(command: Command): void {
  for (const option of command.options) {
    if (option.isBoolean() || option.variadic || gathering.some((parse) => parse === option.parseArg)) continue;
    const flag = option.long ?? option.flags;
    // Before commander notes the value.
    emitter(command).prependListener(`option:${option.name()}`, () => {
      if (command.getOptionValueSource(option.attributeName()) !== 'cli') return;
      throw new WrongUsage(`${flag}: it is given twice, and only one can count. Give it once.`);
    });
  }
  for (const each of command.commands) refuseTwice(each);
}

/** What makes one list of all that is given. */
const gathering: readonly unknown[] = [severalOf, serialsOf];

/** A command is one, though commander’s types say so of `on` only. */
function emitter(command: Command): Pick<EventEmitter, 'prependListener'> {
  return command as Command & Pick<EventEmitter, 'prependListener'>;
}
