import { z } from 'zod';
import { AuditPage, ExportAudit, ReadAudit } from '../audit.js';
import { get, route } from './route.js';

export const auditRoutes = {
  auditTrail: get('/audit', AuditPage, 'Who did what in my municipality, or what the people of my association did', {
    query: ReadAudit,
  }),
  exportAudit: route({
    method: 'GET',
    path: '/audit.jsonl',
    status: 200,
    type: 'application/x-ndjson',
    reply: z.string().describe('an ExportedAuditLine on each line, the newest first'),
    summary: 'The same as JSON Lines, however long',
    query: ExportAudit,
  }),
} as const;
