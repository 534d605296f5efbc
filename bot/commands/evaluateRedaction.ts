import { readdirSync, readFileSync } from 'node:fs';
import { Command } from 'commander';
import { redactMessages } from '../../coding/evaluation/redaction.ts';
import { parseMarkedMessages, type MarkedMessage } from '../../coding/evaluation/redactionLines.ts';
import { redactionTable } from '../../coding/evaluation/tables/redaction.ts';

const unseen = 'test/coding/data/redaction/';
const development = 'coding/training/data/redaction/';

/** `npm run evaluate -- redaction`: how much personal data is found in messages in which a person has marked it. */
export const redactionCommand = new Command('redaction')
  .description('Compares what is redacted with what people marked: on your messages, or on those kept for it.')
  .option('--file <file...>', `JSON lines {id, lang?, text, spans[{start, end, kind}]}; all of ${unseen} without it`)
  .addHelpText('after', '\nExample:\n  npm run -s evaluate -- redaction --file my-marked-messages.jsonl')
  .action(evaluateRedaction);

function evaluateRedaction({ file }: { file?: string[] }): void {
  try {
    if (file) return print(file.join(', '), readFiles(file));
    print('unseen messages', readFiles(filesIn(unseen)));
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
