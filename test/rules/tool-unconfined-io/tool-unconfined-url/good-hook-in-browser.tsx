import { useCopilotAction } from '@copilotkit/react-core';

// It runs in the browser of the person who asks, with that person's rights.
export function Reader() {
  useCopilotAction({
    name: 'readPage',
    description: 'Reads a page of this site.',
    parameters: [{ name: 'address', type: 'string' }],
    handler: async ({ address }) => (await fetch(address)).text(),
  });
  return null;
}
