interface SupportContext {
  customerName: string;
  productLine: string;
}

const rules = ['Be polite.', 'Never promise refunds.'];

export function buildSystemPrompt({ customerName, productLine }: SupportContext): string {
  return [`You help ${customerName} with products of the ${productLine} line.`, ...rules].join('\n');
}
