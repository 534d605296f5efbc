import type { Server } from 'restify';
import type { Service } from '../service.ts';

export function addChatPage(_server: Server, _service: Service): void {}
