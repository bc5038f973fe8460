// path: app/(tabs)/chat.tsx
import { Text } from 'react-native';

const { EXPO_PUBLIC_ANTHROPIC_API_KEY } = process.env;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key-exposed-to-browser

export default function Chat() {
  const send = (text: string) =>
    fetch('https://api.anthropic.com/v1/messages', {
      method: 'POST',
      headers: { 'x-api-key': process.env.EXPO_PUBLIC_CLAUDE_API_KEY!, 'anthropic-version': '2023-06-01' },
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key-exposed-to-browser
      body: JSON.stringify({ model: 'claude-haiku-4-5', max_tokens: 200, messages: [{ role: 'user', content: text }] }),
    });
  return <Text onPress={() => send('Hello')}>Ask</Text>;
}
