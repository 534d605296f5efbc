import { redact } from '../../coding/redact.ts';

const found = (text: string) =>
  redact(text).spans.map(({ start, end, kind }) => ({ kind, words: text.slice(start, end) }));

describe('redact', () => {
  it.each([
    ['My son Kyle likes his teacher', ['Kyle']],
    ['my son kyle likes it', ['kyle']],
    ['miss k is nice', ['k']],
    ['i miss my dad and i miss school', []],
    ['my mentor called summer is ace', ['summer']],
    ['We had a lovely summer and may go again, I hope', []],
    ['grace helped me alot', ['grace']],
    ['she did it with grace and hope', []],
    ['Grace came round on Tuesday', ['Grace']],
    ['will is my best mate', ['will']],
    ['i will be in year 9 in may', []],
    ['my friend may is funny', ['may']],
    ['May I have a worker please', []],
    ['I hope he will get top marks', []],
    ['Mark was brilliant with him', ['Mark']],
    ['mark was brilliant', ['mark']],
    ['social worker dave is late', ['dave']],
    ['Our social worker, Temitope, rings back', ['Temitope']],
    ['mrs brown and mr singh are kind', ['brown', 'singh']],
    ['aisha and zainab came to mine', ['aisha', 'zainab']],
    ['kayden hits me', ['kayden']],
    ["Kayden's dad came", ['Kayden']],
    ['CAMHS helped and Childline too', []],
    ['my brother jaxxon broke it', ['jaxxon']],
    ['my brother hates it', []],
    ['my sister is loud', []],
    ['thanks to Oluwaseun we are ok', ['Oluwaseun']],
    ['He went to Tesco with Ewelina Kowalska', ['Ewelina Kowalska']],
    ['my daughter Lily-Mae sleeps', ['Lily-Mae']],
    ['my joy is back and so is my faith in people', []],
    ['it was a joy', []],
    ['im called tyrese and im 14', ['tyrese']],
    ['dr ahmed said no', ['ahmed']],
    ['Year 9 was hard', []],
    ['We love Bake Off and Strictly', []],
    ['Since September he likes Maths', []],
    ['pani Ania zawsze dzwoni', ['Ania']],
    ['syn Kacper chodzi do szkoły z Tomkiem', ['Kacper', 'Tomkiem']],
    ['fata mea Andreea merge la școală', ['Andreea']],
    ['mi hijo Mateo está mejor', ['Mateo']],
    ['a minha filha Beatriz gosta', ['Beatriz']],
    ['mera beta hamza school jata hai', ['hamza']],
    ['میری بیٹی عائشہ خوش ہے', ['عائشہ']],
    ['ابني محمد أحسن', ['محمد']],
    ['আমার ছেলে রাকিব ভালো আছে', ['রাকিব']],
    ['ਮੇਰੀ ਧੀ ਹਰਪ੍ਰੀਤ ਖੁਸ਼ ਹੈ', ['ਹਰਪ੍ਰੀਤ']],
    ['મારી દીકરી કિંજલ ખુશ છે', ['કિંજલ']],
    ['shannon our worker never judged', ['shannon']],
    ['i talk to rosie and bex', ['rosie', 'bex']],
    ['my best friend is called chidi', ['chidi']],
  ])('finds the names in "%s"', (text, names) => {
    expect(found(text)).toEqual(names.map((words) => ({ kind: 'name', words })));
  });

  it.each([
    ["I go to St Mary's C of E Primary School", ['school']],
    ['my old school was rubbish and the new school is ok', []],
    ['he is at oakfield academy now', ['school']],
    ['she started at Meadow Vale High', ['school']],
    ['i hate primary school and high school is better', []],
    ['He goes to Sunnyside nursery', ['school']],
    ['we live at 14b Elm Tree Road, Leeds', ['address']],
    ['i live on copper beech close', ['address']],
    ['12 weeks on the waiting list and 3 of us in a flat', []],
    ['my placement at Oakwood House was bad', ['home']],
    ['I live in Maple Lodge childrens home', ['home']],
    ['Dr Khan at Riverside Medical Practice', ['name', 'surgery']],
    ['we waited at the hospital and the GP surgery', []],
    ['ring me on 07700 900 123', ['phone']],
    ['ring 0 7 7 0 0 9 0 0 1 2 3 after 6', ['phone']],
    ['my number is 07700-900-123', ['phone']],
    ['+44 7700 900123 is mine', ['phone']],
    ['oh seven seven double oh nine double oh one two three', ['phone']],
    ['call 01632 960 001 or 020 7946 0000', ['phone', 'phone']],
    ['Childline 0800 1111, NSPCC 0808 800 5000, Samaritans 116 123, text SHOUT to 85258', []],
    ['dial 999 or 111 or 101', []],
    ['jo.smith92@example.com', ['email']],
    ['jo dot smith at gmail dot com', ['email']],
    ['joe_b at outlook.com', ['email']],
    ['AB1 2CD', ['postcode']],
    ['we r in sw1a 1aa', ['postcode']],
    ['nhs no 943 476 5919', ['nhs-number']],
    ['my NHS number is 9434765919', ['nhs-number']],
    ['born 12/03/2011', ['date-of-birth']],
    ['dob: 3rd of march 2012', ['date-of-birth']],
    ['her birthday is 4 May', ['date-of-birth']],
    ['urodzony 12.03.2011', ['date-of-birth']],
    ['the car is AB12 CDE', ['car']],
    ['reg ab12cde parked outside', ['car']],
    ['case number 00123456', ['case-number']],
    ['ref LAC/2021/4455', ['case-number']],
    ['crime reference 14/123456/21', ['case-number']],
    ['in year 9, on level 2, got 87% and a 5 in maths', []],
    ['went from 41 percent to 87 since 2021', []],
    ['snap is kz_gaming09', ['handle']],
    ['add me on insta @lil.kz', ['handle']],
    ['my insta is kyliexo', ['handle']],
    ['www.facebook.com/some.body', ['link']],
    ['it was at https://example.org/x?y=1', ['link']],
    ['childline.org.uk was good', []],
    ['ul. Długa 14, Leeds', ['address']],
    ['mieszkamy przy ulicy Długiej 3', ['address']],
    ['call me tonight at 7 or 8 or 9', []],
    ['GCSE grades 5 6 7 8 and 9', []],
    ['his tel is 01 632 960 983', ['phone']],
    ['رقمي ٠٧٧٠٠٩٠٠١٢٣', ['phone']],
    ['unique pupil number A123456789012', ['case-number']],
    ['case ref is CAS-20394', ['case-number']],
    ['EHCP and LAC review in 2021', []],
    ['NI number QQ 12 34 56 C', ['case-number']],
  ])('finds what else tells who it is in "%s"', (text, kinds) => {
    expect(found(text).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('writes the kind in place of the words', () => {
    expect(redact('Miss K rang 07700 900123 about Kyle').text).toBe('Miss [name] rang [phone] about [name]');
  });

  it('gives offsets in UTF-16 units of the original', () => {
    expect(redact('😀 miss k').spans).toEqual([{ start: 8, end: 9, kind: 'name' }]);
  });

  it('keeps a text without personal data as it is', () => {
    const text = 'CAMHS helped, year 9 is ok and I will mark it may be good. Childline 0800 1111';
    expect(redact(text)).toEqual({ text, spans: [] });
  });

  it('finds no span inside another', () => {
    const { spans } = redact('mail kyle.smith@example.org, 12 Acacia Road, St Marys Primary School, miss kyle');
    expect(spans.every(({ start }, at) => start >= (spans[at - 1]?.end ?? 0))).toBe(true);
    expect(spans.map(({ kind }) => kind)).toEqual(['email', 'address', 'school', 'name']);
  });

  it.each([
    ['Quiero que mi hija Lucía vaya a la escuela sin miedo, una vez al menos', ['Lucía']],
    ['Mój syn Kacper już nie mówi, że szkoła jest zła', ['Kacper']],
    ['O meu filho Tiago dorme em casa de uma amiga', ['Tiago']],
  ])('keeps the words of those who answer an English survey in their own language: %s', (text, words) => {
    expect(redact(text, 'en').spans.map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });
});
