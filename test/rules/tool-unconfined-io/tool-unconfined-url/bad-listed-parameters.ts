import { CopilotRuntime } from '@copilotkit/runtime';

export const runtime = new CopilotRuntime({
  actions: [
    {
      name: 'readPage',
      description: 'Reads a page and gives its text.',
      parameters: [
        { name: 'address', type: 'string', description: 'Where the page is', required: true },
        { name: 'format', type: 'string', enum: ['html', 'text'] },
      ],
      handler: async ({ address, format }: { address: string; format: string }) => {
        const page = await fetch(address);
        //                       ^^^^^^^ tool-unconfined-url
        const view = await fetch(`https://${format}.viewer.example/`);
        return { page: await page.text(), view: view.status };
      },
    },
  ],
});
