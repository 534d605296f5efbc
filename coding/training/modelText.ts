import type { CodingModel, Expert } from '../model.ts';

/** The model as it is stored: one feature a line, so that a difference between two models can be read. */
export function modelText({ language, codes, ...decisions }: CodingModel): string {
  const fields = Object.entries(decisions).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
  const all = [...fields, `"language": ${expertText(language)}`, `"codes": ${expertText(codes)}`];
  return `{\n${all.join(',\n')}\n}\n`;
}

function expertText({ weights, ...rest }: Expert): string {
  const head = Object.entries(rest).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
  const lines = Object.entries(weights).map(([name, pairs]) => `${JSON.stringify(name)}:${JSON.stringify(pairs)}`);
  return `{\n${head.join(',\n')},\n"weights": {\n${lines.join(',\n')}\n}}`;
}
