export abstract class BaseModel {
  abstract streamText(input: { messages: { role: string; content: string }[] }): AsyncGenerator<{ text: string }>;
}
