import { readFileSync } from 'node:fs';
import { pictureFor, pictureNames } from '../../../bot/pages/pictures.ts';

const svg = readFileSync(new URL('../../../bot/pages/pictures.svg', import.meta.url), 'utf8');
const drawn = [...svg.matchAll(/<symbol id="([a-z]+)" viewBox="0 0 24 24">/gu)].map(([, id]) => id!);

test('every picture that is named is drawn, and no other', () => {
  expect(drawn.toSorted()).toEqual([...pictureNames].toSorted());
});

test('the drawings bring no script, style, colour or address with them', () => {
  expect(svg).not.toMatch(/<script|<style|href|url\(|\bon\w+=|fill=|stroke=/u);
});

test('what has no drawing gets none, whatever it is called', () => {
  expect([pictureFor('age-band', '8-10'), pictureFor('locality', 'constructor')]).toEqual([undefined, undefined]);
});
