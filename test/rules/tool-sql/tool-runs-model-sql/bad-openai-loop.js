const OpenAI = require('openai');
const { Client } = require('pg');

const openai = new OpenAI();
const db = new Client();

async function runTool(call) {
  const args = JSON.parse(call.function.arguments);
  switch (call.function.name) {
    case 'run_sql':
      return (await db.query(args.sql)).rows;
//                           ^^^^^^^^ tool-runs-model-sql
    default:
      return { error: 'unknown tool' };
  }
}

async function answer(messages, tools) {
  const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages, tools });
  const message = completion.choices[0].message;
  for (const call of message.tool_calls ?? []) {
    messages.push({ role: 'tool', tool_call_id: call.id, content: JSON.stringify(await runTool(call)) });
  }
  return message;
}

module.exports = { answer };
