import ollama from 'ollama';

const escapeHtml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export async function show(question, output) {
  const { message } = await ollama.chat({ model: 'llama3.2', messages: [{ role: 'user', content: question }] });
  output.innerHTML = `<strong>Assistant:</strong> ${escapeHtml(message.content)}`;
}
