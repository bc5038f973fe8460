import { Redis } from '@upstash/redis';

export interface MemoryKey {
  owner: string;
  bot: string;
}

export class ChatMemory {
  private static instance: ChatMemory;
  private readonly redis = Redis.fromEnv();

  static async open(): Promise<ChatMemory> {
    ChatMemory.instance ??= new ChatMemory();
    return ChatMemory.instance;
  }

  private key(key: MemoryKey): string {
    return `${key.bot}-${key.owner}`;
  }

  async add(key: MemoryKey, text: string) {
    await this.redis.zadd(this.key(key), { score: Date.now(), member: text });
  }

  async latest(key: MemoryKey) {
    return this.redis.zrange(this.key(key), 0, -1);
  }
}
