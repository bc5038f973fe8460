import { redirect } from 'next/navigation';
import { Chat } from '@/components/chat';
import { VoiceNote } from '@/components/voice-note';
import { readSession } from '@/lib/session';

export default async function Home() {
  const session = await readSession();
  if (!session) redirect('/sign-in');
  return (
    <main>
      <h1>How can we help?</h1>
      <Chat about="orders" />
      <VoiceNote />
    </main>
  );
}
