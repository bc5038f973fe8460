import { Injectable } from '@nestjs/common';
import { OpenAiBase } from './openai.base';

@Injectable()
export class ChatService extends OpenAiBase {
  async ask(persona: string, tone: string, question: string) {
    const completion = await this.client.chat.completions.create({
      model: 'gpt-4o-mini',
      messages: [
        { role: 'system', content: `You are a ${persona}. Be ${tone}.` },
//                                              ^^^^^^^ untrusted-in-system
        { role: 'user', content: question },
      ],
    });
    return completion.choices[0]?.message.content;
  }
}
