import { redact } from '../../../coding/redact.ts';

const taken = (text: string, language?: string) =>
  redact(text, language).spans.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);

describe('the names of places', () => {
  it.each([
    ['registered at The Elms Medical Practice', 'surgery: The Elms Medical Practice'],
    ['doing bricklaying at Barking and Dagenham College', 'school: Barking and Dagenham College'],
    ['we picked North Street Primary', 'school: North Street Primary'],
    ['on the ward at St Helier', 'name: St Helier'],
    ['his school is Highbury Fields', 'school: Highbury Fields'],
    ['foster carers house is Willow Barn', 'home: Willow Barn'],
    ['taken out of King Edward VI', 'school: King Edward VI'],
    ['goes to a PRU called The Bridge', 'school: The Bridge'],
  ])('goes whole: %s', (text, span) => {
    expect(taken(text)).toEqual([span]);
  });

  it.each([
    ['im at larchmere now', 'home: larchmere'],
    ['when i was in Fairhaven i got hit', 'home: Fairhaven'],
    ['i hate quarry house', 'home: quarry house'],
    ['silver birches is a dump', 'home: silver birches'],
    ['nursery at tanselow', 'school: tanselow'],
    ['she got into kings manor', 'school: kings manor'],
    ['the manager of Tall Trees shouts', 'home: Tall Trees'],
    ['three nights in leeds general', 'surgery: leeds general'],
  ])('is told by the article that a thing would have: %s', (text, span) => {
    expect(taken(text)).toEqual([span]);
  });

  it.each([
    'we are moving house and he is in court on Monday',
    'at nans house we had tea, at christmas tree time',
    'he was in hospital before school, at college now',
    'staff at Family Hub and Early Help were good',
    'moving from London to Leeds next year',
    'my friends at school and the head at primary',
  ])('are not seen in "%s"', (text) => expect(redact(text).text).toBe(text));
});
