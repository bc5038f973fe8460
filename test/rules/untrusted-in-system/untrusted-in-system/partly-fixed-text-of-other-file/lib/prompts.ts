export const writerPrompt = (tone: string): string => `Answer from the manual alone, and say so where it is silent.\nTone:\n${tone}`;
