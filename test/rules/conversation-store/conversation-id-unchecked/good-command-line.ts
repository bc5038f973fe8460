import { FileSystemChatMessageHistory } from '@langchain/community/stores/message/file_system';

const sessionId = process.argv[2] ?? 'default';
const history = new FileSystemChatMessageHistory({ sessionId, userId: 'me' });

for (const message of await history.getMessages()) console.log(message.getType());
