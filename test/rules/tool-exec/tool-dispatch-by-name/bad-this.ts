import Anthropic from '@anthropic-ai/sdk';

export class Assistant {
  private readonly anthropic = new Anthropic();

  async run(messages: Anthropic.MessageParam[], tools: Anthropic.Tool[]) {
    const reply = await this.anthropic.messages.create({ model: 'claude-sonnet-5', max_tokens: 500, messages, tools });
    for (const block of reply.content) {
      if (block.type !== 'tool_use') continue;
      await this[block.name](block.input);
      //    ^^^^^^^^^^^^^^^^ tool-dispatch-by-name
    }
  }

  async findOrder(input: unknown) {
    return input;
  }

  async dropAllOrders() {}
}
