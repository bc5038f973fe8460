import ollama from 'ollama';

export async function show(question, output) {
  output.innerHTML = '<em>Thinking…</em>';
  const { message } = await ollama.chat({ model: 'llama3.2', messages: [{ role: 'user', content: question }] });
  output.textContent = message.content;
}
