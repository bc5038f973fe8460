import express, { type Request, type Response } from 'express';
import OpenAI from 'openai';

class CoachService {
  private readonly client: OpenAI;

  constructor(apiKey: string) {
    this.client = new OpenAI({ apiKey });
  }

  private systemText(goal: string): string {
    return `You are a fitness coach. The member's goal: ${goal}`;
//                                                        ^^^^ untrusted-in-system
  }

  async plan(goal: string, level: 'beginner' | 'advanced') {
    return this.client.chat.completions.create({
      model: 'gpt-4o',
      messages: [
        { role: 'developer', content: this.systemText(goal) },
        { role: 'user', content: level === 'beginner' ? 'Make a gentle plan.' : 'Make a hard plan.' },
      ],
    });
  }
}

const coach = new CoachService(process.env.OPENAI_API_KEY!);
export const router = express.Router();

router.post('/plan', async (req: Request, res: Response) => {
  res.json(await coach.plan(req.body.goal, 'beginner'));
});
