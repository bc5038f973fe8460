// The person goes on there by themselves.
export const openChat = (question: string) => window.open(`https://claude.ai/new?q=${encodeURIComponent(question)}`);
