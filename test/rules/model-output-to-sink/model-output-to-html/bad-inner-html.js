import ollamaNode from 'ollama';

const output = document.querySelector('#output');

export async function show(question) {
  const { message } = await ollamaNode.chat({ model: 'llama3.2', messages: [{ role: 'user', content: question }] });
  output.innerHTML = `<p>${message.content}</p>`;
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ model-output-to-html
}
