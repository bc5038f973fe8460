import Anthropic from '@anthropic-ai/sdk';
import { logger } from './logger';

export class SupportService {
  private readonly client = new Anthropic();

  async answer(message: string, ticketId: string): Promise<string> {
    logger.info('asking the model', { ticketId, message });
//                                              ^^^^^^^ prompt-logged
    const reply = await this.client.messages.create({
      model: 'claude-haiku-4-5',
      max_tokens: 600,
      messages: [{ role: 'user', content: message }],
    });
    const text = reply.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
    logger.debug(`answer for ${ticketId}: ${text}`);
//                                          ^^^^ prompt-logged
    return text;
  }
}
