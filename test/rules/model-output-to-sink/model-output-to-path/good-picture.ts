import { writeFile } from 'node:fs/promises';
import { generateImage } from 'ai';

export async function draw(prompt: string): Promise<void> {
  const { images } = await generateImage({ model: 'openai/gpt-image-1', prompt });
  for (const [index, image] of images.entries()) {
    const name = `out/picture-${index}.${image.mediaType.split('/')[1]}`;
    await writeFile(name, image.uint8Array);
  }
}
