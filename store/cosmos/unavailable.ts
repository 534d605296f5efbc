import { ConflictError, StoreUnavailableError } from '../responseStore.ts';

/** How long an answer is waited for before the account counts as out of reach, in ms. */
export const answerPatience = 10_000;

/** Runs `work`, calls of the Cosmos SDK; whatever fails but for a conflict becomes a StoreUnavailableError an operator can act on. */
export async function asking<T>(endpoint: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ConflictError || error instanceof StoreUnavailableError) throw error;
    const { whatCame, whatToDo } = explain(error as Failure);
    throw new StoreUnavailableError(
      `Expected an answer of the Azure Cosmos DB account at ${endpoint}, but ${whatCame}. ${whatToDo}`,
      { cause: error },
    );
  }
}

/** HTTP status of an answer, code of a network error (ECONNREFUSED), or none. */
interface Failure extends Error {
  code?: number | string;
}

interface Explanation {
  whatCame: string;
  whatToDo: string;
}

function explain({ code, name, message }: Failure): Explanation {
  // The text of an answer is left out: it may repeat part of a document.
  if (typeof code === 'number') return { whatCame: `it answered ${code}`, whatToDo: adviceOn[code] ?? otherAdvice };
  if (name === 'TimeoutError')
    return { whatCame: `none came within ${answerPatience / 1000} seconds`, whatToDo: networkAdvice };
  if (name === 'SyntaxError') return { whatCame: 'something else answered there', whatToDo: networkAdvice };
  if (typeof code === 'string') return { whatCame: `it cannot be reached (${message})`, whatToDo: networkAdvice };
  return { whatCame: `asking failed (${message})`, whatToDo: otherAdvice };
}

const networkAdvice = 'Check COSMOS_ENDPOINT, the network between here and there, and the state of the account.';
const otherAdvice = 'See the cause of this error.';

const adviceOn: Readonly<Record<number, string>> = {
  401: 'Check COSMOS_KEY and the clock of this machine.',
  403: 'Give the managed identity the role "Cosmos DB Built-in Data Contributor", let this network through the firewall of the account, and make the database and its containers beforehand: an identity may not make them, a key may.',
  404: 'Its database or a container is missing: start the service again to make them (this needs a key), or make them beforehand.',
  413: 'A document is larger than the 2 MB that Cosmos DB takes.',
  429: 'It is asked more than its throughput allows: raise its request units (RU/s).',
};
