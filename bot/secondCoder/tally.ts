import type { NoOpinionReason, Usage } from './ask.ts';

/** What one million tokens cost, in whatever currency the settings mean. */
export interface Prices {
  input: number;
  output: number;
}

/** What a second coder was asked, for the log and for people who pay. */
export interface SecondCoderTally {
  /** Answers coded in all. */
  answers: number;
  /** Answers the first coder was unsure of. */
  unsure: number;
  /** Unsure answers that nobody outside may see: those with a concern, found among those that are not left out. */
  keptBack: number;
  /** Texts put to the service; texts it was asked before come from memory. */
  asked: number;
  remembered: number;
  /** Unsure answers left out because the service had just failed several times, or that are too long. */
  leftOut: number;
  /** `fault`: one of our own. */
  failed: Partial<Record<NoOpinionReason | 'fault', number>>;
  /** Codes in replies that were left out. */
  dropped: number;
  usage: Usage;
}

export function emptyTally(): SecondCoderTally {
  const none = { answers: 0, unsure: 0, keptBack: 0, asked: 0, remembered: 0, leftOut: 0, dropped: 0 };
  return { ...none, failed: {}, usage: { input: 0, output: 0 } };
}

/** Cost of all 1,000 answers, asked about or not; undefined without prices or answers. */
export function costPerThousand({ answers, usage }: SecondCoderTally, prices?: Prices): number | undefined {
  if (!prices || answers === 0) return undefined;
  return ((usage.input * prices.input + usage.output * prices.output) / 1_000_000 / answers) * 1000;
}

/** The tally for a terminal. */
export function tallyText(tally: SecondCoderTally, prices?: Prices): string {
  const { answers, unsure, keptBack, asked, remembered, leftOut, failed, dropped, usage } = tally;
  const share = answers > 0 ? ` (${((100 * unsure) / answers).toFixed(1)} %)` : '';
  const failures = Object.entries(failed).map(([reason, times]) => `${times} ${reason}`);
  const cost = costPerThousand(tally, prices);
  return [
    `Second coder: unsure of ${unsure} of ${answers} answers${share}; asked about ${asked}, remembered ${remembered}`,
    ...(keptBack > 0 ? [`Not asked because of a concern: ${keptBack}`] : []),
    ...(leftOut > 0 ? [`Not asked because too long, or after failures: ${leftOut} (run this again later)`] : []),
    ...(failures.length > 0 ? [`Without an opinion: ${failures.join(', ')} (run this again later)`] : []),
    ...(dropped > 0 ? [`Codes left out, not in the frame or without words of the answer: ${dropped}`] : []),
    `Tokens: ${usage.input} in, ${usage.output} out`,
    cost === undefined
      ? 'Cost: not known, set SECOND_CODER_PRICE_IN and SECOND_CODER_PRICE_OUT (for a million tokens)'
      : `Cost: ${cost.toFixed(4)} for 1,000 answers at the prices set`,
  ].join('\n');
}
