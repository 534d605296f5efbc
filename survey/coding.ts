/** One category of the code frame given to an answer, with the reason. */
export interface GivenCode {
  /** Id in the code frame, such as `less-angry`. */
  code: string;
  /** 0 to 1: how often the coder in the process is right when it says this; 0 where it had not thought of the code. */
  confidence: number;
  /** The words of the answer the code rests on, as the person wrote them. */
  evidence: string;
  /** Missing: the coder in the process. How often a second coder is right is not known, so it gives no confidence of its own. */
  by?: 'second-coder';
}

/** What a coder made of one answer. No codes at all is an honest outcome. */
export interface Coding {
  codes: GivenCode[];
  /** Codes that could also fit, the given ones included, most likely first. */
  candidates: { code: string; confidence: number }[];
  /** ISO 639-1 code of the language the answer looks written in, whatever the survey speaks. */
  language: string;
  /** Version of the code frame, such as `larc-1`. */
  frame: string;
  /** Version of the coder, such as `cues-1`; a second coder that was asked stands behind a plus sign. */
  coder: string;
}

/** Which of the study's two questions an answer replies to. */
export type Topic = 'difference' | 'improve';

export interface CodingContext {
  topic: Topic;
  respondent: 'parent' | 'child';
  /** BCP 47 tag of the survey's language; the answer itself may be in another. */
  language?: string;
}

/** Gives one answer its codes: pure, in the process, never throws on any text. */
export interface Coder {
  readonly version: string;
  code(text: string, context: CodingContext): Coding;
}

/** Gives one answer its codes and may take its time, to ask somebody else. Throws on no text either. */
export interface PatientCoder {
  /** What stands in its codings where it has asked. */
  readonly version: string;
  code(text: string, context: CodingContext): Promise<Coding>;
}
