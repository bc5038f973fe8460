import { ElevenLabsProvider } from '@/lib/voice';

async function notify(text: string) {
  await fetch('@@fake:slack-webhook@@', { method: 'POST', body: JSON.stringify({ text }) });
  //           ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential
  await fetch('https://api.replicate.com/v1/predictions', { headers: { Authorization: 'Bearer @@fake:replicate@@' } });
  //                                                                                          ^^^^^^^^^^^^^^^^^^ hardcoded-credential
}

export default function VoicePanel() {
  return <ElevenLabsProvider apiKey="@@fake:elevenlabs@@" onCall={notify} />;
  //                                 ^^^^^^^^^^^^^^^^^^^ hardcoded-credential
}
