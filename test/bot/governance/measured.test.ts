import { readdirSync, readFileSync } from 'node:fs';
import { readMeasured } from '../../../bot/governance/readMeasured.ts';
import { measuredRedaction } from '../../../coding/evaluation/measuredRedaction.ts';
import { redactMessages } from '../../../coding/evaluation/redaction.ts';
import { parseMarkedMessages } from '../../../coding/evaluation/redactionLines.ts';
import { readModel } from '../../../coding/model.ts';

test('the figures of the coder are those of the model that is shipped: npm run evaluate -- --write', () => {
  expect(readMeasured('coder')!.inputs).toBe(readModel().inputs);
});

test('the figures of the redactor are those it has now: npm run evaluate -- redaction --write', () => {
  const folder = 'test/coding/data/redaction/';
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const messages = files.flatMap((name) => parseMarkedMessages(readFileSync(folder + name, 'utf8'), name));
  expect(readMeasured('redactor')).toMatchObject(measuredRedaction(redactMessages(messages)));
});
