export interface Turn {
  role: 'user' | 'assistant';
  content: string;
}

const allowed = new Set(['user', 'assistant']);

export function keepConversation(messages: Turn[]): Turn[] {
  return messages.filter(({ role }) => allowed.has(role)).map(({ role, content }) => ({ role, content }));
}
