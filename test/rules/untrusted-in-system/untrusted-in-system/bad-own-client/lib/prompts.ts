export const writerPrompt = (tone: string): string => `Answer from the manual.\nInstructions on tone:\n${tone}`;
