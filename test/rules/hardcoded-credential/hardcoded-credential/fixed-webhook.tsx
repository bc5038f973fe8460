import { ElevenLabsProvider } from '@/lib/voice';

async function notify(text: string) {
  await fetch(process.env.SLACK_WEBHOOK_URL, { method: 'POST', body: JSON.stringify({ text }) });
  await fetch('https://api.replicate.com/v1/predictions', { headers: { Authorization: `Bearer ${process.env.REPLICATE_API_TOKEN}` } });
}

export default function VoicePanel() {
  return <ElevenLabsProvider apiKey={process.env.ELEVENLABS_API_KEY} onCall={notify} />;
}
