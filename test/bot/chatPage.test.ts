import { wordsFor } from '../../locales/words.ts';
import { responsesIn, startChat, type ChatService } from '../support/chatService.ts';
import { FormVisitor } from '../support/formVisitor.ts';

let chat: ChatService;
beforeEach(async () => void (chat = await startChat()));
afterEach(() => chat.stop());

describe('the survey by plain forms', () => {
  test('is answered from the first question to the last', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.answerUpTo();
    const [response] = await responsesIn(chat.store);
    expect(parent.text).toContain(wordsFor('en', 'parent').say('says.thanks'));
    expect(response).toMatchObject({ status: 'complete', channel: 'page', locale: 'en' });
    expect(response!.answers['key-group']).toMatchObject({ options: ['autism', 'school-absence'] });
    expect(response!.answers['correct-difference']).toMatchObject({
      review: { proposed: ['calmer'], confirmed: [], added: ['safer'], removed: ['calmer'] },
    });
    expect(response!.answers.improve).toMatchObject({ kind: 'text', text: 'Come sooner.' });
  });

  test('shows the talk so far, question by question', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.answerUpTo('supports');
    expect(parent.text).toMatch(/Who are you\?.* You said I am a parent or carer .*You said Autistic, Misses/u);
    expect(parent.text).toContain('Question 4 of about');
  });

  test('says after the redirect that a reply was not understood, tied to the question', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.send({});
    expect(parent.html).toContain('<fieldset aria-labelledby="asked label" aria-describedby="problem">');
    expect(parent.html).toContain(`id="problem"><p>${wordsFor('en', 'child').say('says.not-understood')}</p>`);
    expect(parent.question).toBe('consent');
  });

  test('welcomes back a person who comes again, at the same question', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.answerUpTo('supports');
    await parent.open();
    expect(parent.text).toContain(wordsFor('en', 'parent').say('says.welcome-back'));
    expect(parent.question).toBe('supports');
  });

  test('keeps two browsers apart', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.answerUpTo('supports');
    const other = await new FormVisitor(chat.address).open();
    expect(other.question).toBe('consent');
    expect(other.cookie).not.toBe(parent.cookie);
  });
});
