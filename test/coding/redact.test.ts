import { redact } from '../../coding/redact.ts';

describe('redact', () => {
  it.each([
    ['My son Kyle likes it', 'My son [name] likes it'],
    ['miss k is nice', 'miss [name] is nice'],
    ['ring 07700 900123 please', 'ring [phone] please'],
    ['i rang Childline 0800 1111 in year 9', 'i rang Childline 0800 1111 in year 9'],
    ['nhs number 943 476 5919', 'nhs number [nhs-number]'],
    ['mail sam.j@example.org', 'mail [email]'],
    ['we live at 12 Acacia Avenue, AB1 2CD', 'we live at [address], [postcode]'],
  ])('turns "%s" into "%s"', (text, expected) => {
    expect(redact(text).text).toBe(expected);
  });

  it('gives offsets of the original', () => {
    const text = '😀 miss k';
    expect(redact(text).spans).toEqual([{ start: 8, end: 9, kind: 'name' }]);
  });
});
