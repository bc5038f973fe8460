// Plain addresses that nothing is sent to, and pages that hold no conversation.
export const namespace = 'http://www.w3.org/2000/svg';
export const schema = { $schema: 'http://json-schema.org/draft-07/schema#' };
export const isLink = (text: string) => text.startsWith('http://') || text.startsWith('https://');
export const feed = () => fetch('http://feeds.bbci.co.uk/news/rss.xml');
export const suggestions = ['http://host.docker.internal:11434', 'http://172.17.0.1:11434'];
