import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { measuredRedaction } from '../../coding/evaluation/measuredRedaction.ts';
import { redactMessages } from '../../coding/evaluation/redaction.ts';
import { parseMarkedMessages, type MarkedMessage } from '../../coding/evaluation/redactionLines.ts';
import { redactionTable } from '../../coding/evaluation/tables/redaction.ts';

const unseen = 'test/coding/data/redaction/';
const development = 'coding/training/data/redaction/';
const measured = 'coding/redaction/measured.json';

/** `npm run evaluate -- redaction`: how much personal data is found in messages in which a person has marked it. */
export const redactionCommand = new Command('redaction')
  .description('Compares what is redacted with what people marked: on your messages, or on those kept for it.')
  .option('--file <file...>', `JSON lines {id, lang?, text, spans[{start, end, kind}]}; all of ${unseen} without it`)
  .addOption(new Option('--write', `writes the totals to ${measured}: see npm run governance`).conflicts('file'))
  .addHelpText('after', '\nExample:\n  npm run -s evaluate -- redaction --file my-marked-messages.jsonl')
  .action(evaluateRedaction);

function evaluateRedaction({ file, write }: { file?: string[]; write?: true }): void {
  try {
    if (file) return print(file.join(', '), readFiles(file));
    const messages = readFiles(filesIn(unseen));
    if (write) writeMeasured(messages);
    print('unseen messages', messages);
    print(
      '\ndevelopment messages (lists and patterns were mended on them, so this flatters)',
      readFiles(filesIn(development)),
    );
  } catch (error) {
    console.error(
      `evaluate redaction: ${(error as Error).message}\nGive JSON lines of marked messages with --file; see --help.`,
    );
    process.exitCode = 1;
  }
}

function writeMeasured(messages: MarkedMessage[]): void {
  const measuredOn = new Date().toISOString().slice(0, 10);
  const totals = measuredRedaction(redactMessages(messages));
  writeFileSync(measured, `${JSON.stringify({ ...totals, measuredOn }, null, 2)}\n`);
}

function print(title: string, messages: MarkedMessage[]): void {
  console.log(`${title}: ${messages.length}\n\n${redactionTable(redactMessages(messages))}`);
}

function readFiles(names: string[]): MarkedMessage[] {
  const messages = names.flatMap((name) => parseMarkedMessages(readFileSync(name, 'utf8'), name));
  if (messages.length === 0) throw new Error(`${names.join(', ')}: expected at least one marked message, got none.`);
  return messages;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => folder + name);
}
