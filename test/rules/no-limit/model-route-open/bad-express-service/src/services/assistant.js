import { GoogleGenerativeAI } from '@google/generative-ai';

export class AssistantService {
  constructor() {
    const genAI = new GoogleGenerativeAI(process.env.GEMINI_API_KEY);
    this.model = genAI.getGenerativeModel({ model: 'gemini-2.0-flash' });
  }

  async ask(question) {
    const result = await this.model.generateContent(question);
    return result.response.text();
  }
}
