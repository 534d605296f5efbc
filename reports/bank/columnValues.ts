/** How the words in a column that says who answers, or what was asked, were taken. */
export interface ColumnValues {
  option: '--respondent-column' | '--question-column';
  /** As the file has it. */
  column: string;
  /** The most frequent first. */
  values: ColumnValue[];
  /** Rows with values that were not counted apart, since there are too many. */
  otherRows: number;
}

export interface ColumnValue {
  /** Without personal data; empty where the cell is. */
  words: string;
  /** Such as `parent` or `difference`; missing where the words were not understood. */
  taken?: string;
  rows: number;
}
