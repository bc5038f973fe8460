import { Context, Effect, Layer } from 'effect';
import { ChatRepository } from './repository.js';

export interface ChatService {
  read: (id: string) => Effect.Effect<unknown>;
}
export const ChatService = Context.GenericTag<ChatService>('ChatService');

const make = (repository: ChatRepository): ChatService => ({
  read: (id) => Effect.gen(function* () {
    const messages = yield* repository.messagesOf(id);
    return { id, messages };
  }),
});

export const ChatServiceLive = Layer.effect(
  ChatService,
  Effect.gen(function* () {
    return make(yield* ChatRepository);
  }),
);
