import Anthropic from '@anthropic-ai/sdk';
import knex from 'knex';

const anthropic = new Anthropic();
const database = knex({ client: 'pg', connection: process.env.DATABASE_URL });

export async function analyse(messages: Anthropic.MessageParam[], tools: Anthropic.Tool[]) {
  const response = await anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 2000, messages, tools });
  const results: Anthropic.ToolResultBlockParam[] = [];
  for (const block of response.content) {
    if (block.type !== 'tool_use') continue;
    const { query } = block.input as { query: string };
    const rows = await database.raw(query);
//                                  ^^^^^ tool-runs-model-sql
    results.push({ type: 'tool_result', tool_use_id: block.id, content: JSON.stringify(rows) });
  }
  return results;
}
