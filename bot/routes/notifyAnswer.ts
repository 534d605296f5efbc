/** Notify waits five seconds for an answer; it gets one well before, and sends again what was not dealt with by then. In ms. */
const ANSWER_WITHIN_MS = 1_500;

/**
 * What came of the work, or an Error when it takes too long. The work goes on: done by the time it is asked for again, it is
 * known then.
 */
export async function answered<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Expected an end within ${ANSWER_WITHIN_MS} ms`)), ANSWER_WITHIN_MS);
  });
  // What fails after the answer is said by nobody else.
  work.catch(() => undefined);
  return await Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}
