export async function transcribe(audio: Blob): Promise<string> {
  const response = await fetch('https://api.groq.com/openai/v1/audio/transcriptions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.GROQ_API_KEY}` },
    body: audio,
  });
  return (await response.json()).text;
}
