/** One category of the code frame given to an answer, with the reason. */
export interface GivenCode {
  /** Id in the code frame, such as `less-angry`. */
  code: string;
  /** 0 to 1: how often the coder is right when it says this. */
  confidence: number;
  /** The words of the answer the code rests on, as the person wrote them. */
  evidence: string;
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
  /** Version of the coder, such as `rules-1`. */
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
