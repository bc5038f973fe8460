import { Document } from '@langchain/core/documents';

export const cite = (text: string, authorEmail: string) => new Document({ pageContent: text, metadata: { authorEmail } });
