import type { Command } from 'commander';
import { onOutputError } from './onOutputError.ts';

/** Runs one command of the command line: bad input ends in one clear line on standard error and exit code 1. */
export async function runCommand<Options>(
  command: Command,
  action: (options: Options, args: string[]) => Promise<void>,
): Promise<void> {
  process.stdout.on('error', onOutputError(command.name()));
  command.showHelpAfterError('Add --help to see how to use it.').parse();
  try {
    await action(command.opts<Options & object>(), command.args);
  } catch (error) {
    process.stderr.write(`${command.name()}: ${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
