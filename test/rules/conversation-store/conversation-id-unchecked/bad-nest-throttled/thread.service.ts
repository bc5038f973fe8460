import { Injectable } from '@nestjs/common';
import OpenAI from 'openai';

@Injectable()
export class ThreadService {
  private readonly openai = new OpenAI();

  messagesOf(threadId: string) {
    return this.openai.beta.threads.messages.list(threadId);
  }
}
