/** A key of another installation, and the authorities whose figures are taken when signed with it. */
export interface TrustedKey {
  /** What it is called here, such as the council that handed it over. */
  name: string;
  /** Tells keys apart: bot/benchmark/publicKey.ts. */
  id: string;
  /** As handed over: PEM, SPKI. */
  publicKey: string;
  /** ONS codes. */
  authorities: string[];
  /** Since when, ISO 8601, UTC. */
  at: string;
}

/** Another authority's figures of one round, as they came. */
export interface ImportedBenchmark {
  /** ONS code. */
  authority: string;
  round: string;
  /** When the figures were counted, ISO 8601, UTC. */
  madeAt: string;
  importedAt: string;
  /** The whole signed file, so that whoever reads it here can check the signature too. */
  signed: string;
  /** 0 for one never saved; raised by one with each save. */
  version: number;
}

/** What other installations have handed over for comparing: no words, and no count that is hidden there. */
export interface BenchmarkStore {
  /** Adds a key, or replaces the one of that name. */
  trust(key: TrustedKey): Promise<void>;
  /** False when there was none of that name. */
  untrust(name: string): Promise<boolean>;
  /** By name. */
  trusted(): Promise<TrustedKey[]>;
  /** Puts it in place of what was there. Throws ConflictError unless `version` is the stored one. */
  save(benchmark: ImportedBenchmark): Promise<void>;
  find(authority: string, round: string): Promise<ImportedBenchmark | undefined>;
  /** All, or those of one round; by authority and round. */
  list(round?: string): Promise<ImportedBenchmark[]>;
}
