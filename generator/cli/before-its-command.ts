import type { Command } from 'commander';
import { asTyped } from './as-typed.ts';

/**
 * What to type where a flag stands before the command that it is for: a program takes it for one of its own there.
 * @param args what the program was given
 * @returns null where the flag is none of a command’s, or stands after it
 */
export function beforeItsCommand(program: Command, flag: string, args: readonly string[]): string | null {
  const register = program.commands.find((each) => each.name() === 'register' && each.name() === args[0]);
  const { commands } = register ?? program;
  const from = register === undefined ? 0 : 1;
  const place = args.findIndex((arg) => arg.split('=')[0] === flag);
  const named = args.findIndex((arg, at) => at >= from && commands.some((each) => each.name() === arg));
  if (place < from || (named !== -1 && named < place)) return null;
  const having = commands.filter(({ options }) => options.some(({ long }) => long === flag));
  const command = args[named] ?? having[0]?.name();
  if (command === undefined || !having.some((each) => each.name() === command)) return null;
  const words = [...args.slice(0, from), command, '…', flag];
  return `${flag} stands after the command that it is for: ${asTyped(words.join(' '))}`;
}
