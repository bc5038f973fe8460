import { Context, type Effect } from 'effect';

export interface ChatRepository {
  messagesOf: (chatId: string) => Effect.Effect<unknown[]>;
}
export const ChatRepository = Context.GenericTag<ChatRepository>('ChatRepository');
