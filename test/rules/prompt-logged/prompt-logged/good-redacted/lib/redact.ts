const email = /[\w.+-]+@[\w-]+\.[\w.]+/g;

export function redactText(text: string): string {
  return text.replace(email, '[email]').replace(/\d{4,}/g, '[number]');
}
