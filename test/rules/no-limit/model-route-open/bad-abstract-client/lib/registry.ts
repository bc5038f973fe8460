import type { ChatModel } from './model';

const models = new Map<string, ChatModel>();

export class Registry {
  async load(key: string): Promise<ChatModel> {
    const model = models.get(key);
    if (!model) throw new Error('no such model');
    return model;
  }
}
