export async function transcribe(audio: Blob): Promise<string> {
  const response = await fetch('https://api.groq.com/openai/v1/audio/transcriptions', {
    method: 'POST',
    headers: { Authorization: 'Bearer @@fake:groq@@' },
    //                                ^^^^^^^^^^^^^ hardcoded-credential
    body: audio,
  });
  return (await response.json()).text;
}
