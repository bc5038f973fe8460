export abstract class ChatModel {
  abstract complete(input: { messages: { role: string; content: string }[] }): Promise<string>;
}
