import Anthropic from '@anthropic-ai/sdk';

const anthropic = new Anthropic();

export class Assistant {
  private readonly turns: Anthropic.MessageParam[] = [];
  //               ^^^^^ module-level-history

  async ask(text: string) {
    this.turns.push({ role: 'user', content: text });
    const message = await anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 500, messages: this.turns });
    this.turns.push({ role: 'assistant', content: message.content });
    return message;
  }
}
