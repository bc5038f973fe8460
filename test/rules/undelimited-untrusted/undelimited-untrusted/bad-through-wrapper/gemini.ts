// path: src/services/gemini.ts
class Gemini {
  private key = process.env.GEMINI_API_KEY;

  async answer(prompt: string, context?: string): Promise<string> {
    const full = context ? `${context}\n\nUser question: ${prompt}` : prompt;
    //                                                     ^^^^^^ undelimited-untrusted
    return this.send('gemini-2.5-flash', full);
  }

  private async send(model: string, text: string): Promise<string> {
    const url = `https://generativelanguage.googleapis.com/v1beta/models/${model}:generateContent?key=${this.key}`;
    const response = await fetch(url, { method: 'POST', body: JSON.stringify({ contents: [{ parts: [{ text }] }] }) });
    const data = await response.json();
    return data.candidates[0].content.parts[0].text;
  }
}

export const gemini = new Gemini();
