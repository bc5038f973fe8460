import { Injectable } from '@nestjs/common';
import OpenAI from 'openai';

@Injectable()
export class AssistantService {
  private readonly openai = new OpenAI();

  async answer(question: string) {
    const answer = await this.openai.responses.create({ model: 'gpt-4.1-mini', input: question });
    return answer.output_text;
  }
}
