import type { Activity } from 'botbuilder-core';
import { readReply } from '../../dialogs/reply.ts';

const read = (activity: object) => readReply({ type: 'message', id: 'm1', ...activity } as Activity);

describe('readReply', () => {
  test.each<[what: string, activity: object, reply: object]>([
    ['typed words', { text: ' yes please\n' }, { text: 'yes please' }],
    ['no words', {}, { text: '' }],
    [
      'a button',
      { text: 'Yes', value: { question: 'consent', options: ['yes'] } },
      { question: 'consent', options: ['yes'] },
    ],
    ['a Teams button', { value: { question: 'consent', options: 'yes' } }, { text: '', options: ['yes'] }],
    ['a Teams choice set', { value: { question: 'supports', options: 'camhs,gp' } }, { options: ['camhs', 'gp'] }],
    ['a choice set with nothing chosen', { value: { question: 'supports', options: '' } }, { options: undefined }],
    [
      'a form',
      { value: { question: 'improve', options: [], text: ' ring back ' } },
      { text: 'ring back', options: undefined },
    ],
    ['a command button', { value: { command: 'forget' } }, { command: 'forget' }],
    ['a command nobody knows', { value: { command: 'dance' } }, { command: undefined }],
    ['a value that is text', { text: 'hi', value: 'yes' }, { text: 'hi', options: undefined, question: undefined }],
    ['a value that is nothing', { text: 'hi', value: null }, { text: 'hi' }],
    ['a picture', { attachments: [{ contentType: 'image/png' }] }, { attachment: true }],
    ['the copy that Teams adds', { text: 'hi', attachments: [{ contentType: 'text/html' }] }, { attachment: false }],
    [
      'when a text was sent',
      { channelId: 'sms', timestamp: '2026-11-02T10:00:00+01:00' },
      { sentAt: '2026-11-02T09:00:00.000Z' },
    ],
    ['a text sent at no time', { channelId: 'sms', text: 'hi', timestamp: 'noon' }, { text: 'hi', sentAt: undefined }],
    ['an event', { type: 'event', name: 'arrived' }, { arrived: true }],
    ['a message', {}, { arrived: false }],
  ])('takes %s', (_, activity, reply) => {
    expect(read(activity)).toMatchObject(reply);
  });

  test('leaves out the name of the bot that Teams puts before the words', () => {
    const entities = [
      { type: 'mention', text: '<at>Family Views</at>', mentioned: { id: 'bot', name: 'Family Views' } },
    ];
    expect(read({ text: '<at>Family Views</at> yes', recipient: { id: 'bot' }, entities }).text).toBe('yes');
  });
});
