import type { ModelMessage } from 'ai';
import { rows } from './db';

interface StoredMessage {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

/** The last messages of a person, oldest first. */
export async function recentMessages(userId: string): Promise<ModelMessage[]> {
  const stored = await rows<StoredMessage>(
    'select role, content from chat_messages where user_id = $1 order by created_at desc, id desc limit 20',
    [userId],
  );
  return stored.reverse().map(({ role, content }) => ({ role, content }));
}

export async function remember(userId: string, role: StoredMessage['role'], content: string): Promise<void> {
  await rows('insert into chat_messages (user_id, role, content) values ($1, $2, $3)', [userId, role, content]);
}
