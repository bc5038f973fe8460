import * as assistant from './assistant.js';
import { onlyMembers } from './members.js';

const checks = [onlyMembers];

export function registerRoutes(app) {
  app.route('/assistant').post(checks, assistant.answer);
  app.post('/assistant/title', [...checks], assistant.title);
}
