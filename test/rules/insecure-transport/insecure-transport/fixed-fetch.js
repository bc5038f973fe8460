import axios from 'axios';

const base = 'https://203.0.114.7:8080';

export async function complete(messages) {
  const response = await fetch(`${base}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: 'qwen3-8b', messages }),
  });
  return response.json();
}

export const transcribe = (form) => axios.post('https://whisper.northwind-desk.com/v1/audio/transcriptions', form);
