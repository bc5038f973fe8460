import { Injectable } from '@nestjs/common';
import OpenAI from 'openai';

@Injectable()
export class ChatService {
  private readonly openai = new OpenAI();
  private history: OpenAI.ChatCompletionMessageParam[] = [];
  //      ^^^^^^^ module-level-history

  async answer(text: string) {
    this.history.push({ role: 'user', content: text });
    const completion = await this.openai.chat.completions.create({ model: 'gpt-4.1', messages: this.history });
    this.history.push(completion.choices[0].message);
    return completion.choices[0].message.content;
  }
}
