export async function ask(content) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  //                     ^^^^^ provider-not-allowed
    method: 'POST',
    body: JSON.stringify({ model: 'meta-llama/llama-4', messages: [{ role: 'user', content }] }),
  });
  return response.json();
}
