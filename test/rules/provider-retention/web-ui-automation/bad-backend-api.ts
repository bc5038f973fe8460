export async function ask(question: string, token: string) {
  const response = await fetch('https://chatgpt.com/backend-api/conversation', {
  //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ web-ui-automation
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ action: 'next', messages: [{ content: { parts: [question] } }] }),
  });
  return response.text();
}
