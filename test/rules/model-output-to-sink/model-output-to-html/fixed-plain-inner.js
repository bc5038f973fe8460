import ollama from 'ollama';

export async function show(question) {
  const output = document.querySelector('#output');
  const { message } = await ollama.chat({ model: 'llama3.2', messages: [{ role: 'user', content: question }] });
  output.textContent = message.content;
}
