/**
 * Ends the program when its output cannot be written: quietly where the reader has seen enough, such as `head`, else with one
 * line and exit code 1. `name` is the command's.
 */
export function onOutputError(name: string): (error: NodeJS.ErrnoException) => void {
  return ({ code, message }) => {
    if (code !== 'EPIPE') process.stderr.write(`${name}: cannot write the result: ${message}\n`);
    process.exit(code === 'EPIPE' ? process.exitCode : 1);
  };
}
