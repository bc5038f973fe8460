'use client';

import OpenAI from 'openai';
import { useRef, useState } from 'react';

const openai = new OpenAI({ apiKey: process.env.NEXT_PUBLIC_OPENAI_API_KEY, dangerouslyAllowBrowser: true });

export function VoiceNote() {
  const recorder = useRef<MediaRecorder | null>(null);
  const [text, setText] = useState('');

  async function start() {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const chunks: Blob[] = [];
    recorder.current = new MediaRecorder(stream);
    recorder.current.ondataavailable = (event) => chunks.push(event.data);
    recorder.current.onstop = async () => {
      const file = new File(chunks, 'note.webm', { type: 'audio/webm' });
      const transcript = await openai.audio.transcriptions.create({ file, model: 'gpt-4o-mini-transcribe' });
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
