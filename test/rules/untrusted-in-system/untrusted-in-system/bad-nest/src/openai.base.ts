import OpenAI from 'openai';

export abstract class OpenAiBase {
  private instance?: OpenAI;

  protected get client(): OpenAI {
    this.instance ??= new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
    return this.instance;
  }
}
