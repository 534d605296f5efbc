import { tellingMistakes } from '../../../coding/evaluation/mistakes.ts';
import { compared } from './compared.ts';

it('shows what the coder was surest of and had wrong, and what it had least idea of', () => {
  const answers = [
    compared(['calmer'], [['happier', 0.9]]),
    compared(
      ['safer'],
      [
        ['home', 0.6],
        ['safer', 0.4],
      ],
    ),
    compared(['coping'], [['coping', 0.9]]),
  ];
  const mistakes = tellingMistakes(answers, 2).map(({ code, kind, confidence }) => [kind, code, confidence]);
  expect(mistakes).toEqual([
    ['wrong', 'happier', 0.9],
    ['missed', 'calmer', 0],
  ]);
  expect(tellingMistakes(answers, 10)).toHaveLength(4);
});
