import { type Field, settingsSchema } from './schema.js';

/** A settings file to start from: every key with its explanation, only the preset switched on. YAML. */
export function starterSettings(): string {
  const fields: [string, Field][] = Object.entries(settingsSchema.fields);
  const parts = fields.map(([name, field]) => {
    const example = field.example ?? `${name}:`;
    const body = name === 'preset' ? example : example.replace(/^/gm, '# ');
    return `# ${field.doc}\n${body}\n`;
  });
  return parts.join('\n');
}
