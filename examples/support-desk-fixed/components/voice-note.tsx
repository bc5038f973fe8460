'use client';

import { useRef, useState } from 'react';

export function VoiceNote() {
  const recorder = useRef<MediaRecorder | null>(null);
  const [text, setText] = useState('');

  async function start() {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const chunks: Blob[] = [];
    recorder.current = new MediaRecorder(stream);
    recorder.current.ondataavailable = (event) => chunks.push(event.data);
    recorder.current.onstop = async () => {
      const form = new FormData();
      form.set('note', new File(chunks, 'note.webm', { type: 'audio/webm' }));
      const response = await fetch('/api/transcribe', { method: 'POST', body: form });
      const transcript: { text: string } = await response.json();
      setText(transcript.text);
    };
    recorder.current.start();
  }

  return (
    <section aria-label="Voice note">
      <button type="button" onClick={start}>
        Record
      </button>
      <button type="button" onClick={() => recorder.current?.stop()}>
        Stop
      </button>
      <output>{text}</output>
    </section>
  );
}
