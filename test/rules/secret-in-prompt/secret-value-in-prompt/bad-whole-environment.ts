import ollama from 'ollama';

export async function explainSetup(): Promise<string> {
  const { message } = await ollama.chat({
    model: 'llama3.2',
    messages: [{ role: 'user', content: `Which of these settings look wrong?\n${JSON.stringify(process.env, null, 2)}` }],
//                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ secret-value-in-prompt
  });
  return message.content;
}
