import type { Server } from 'restify';
import type { Service } from '../service.ts';

export function addMessages(_server: Server, _service: Service): void {}
