import { sql, type Sql } from '@vertskap/platform';
import { amendedIn, amendmentsOf } from './amend/amendments.js';
import { attachedTo, attachmentsOf } from './attachments/attached.js';
import { mentionedIn, mentionsOf } from './mentions/mentions.js';

/** What hangs on messages and notes of a need (as `n`). */
export const hanging: Sql = sql`${attachedTo} cross join ${amendedIn} cross join ${mentionedIn}`;

/** A message (as `m`) as it travels, of a need with `hanging`. */
export const message: Sql = sql`jsonb_build_object('id', m.id, 'ordinal', m.ordinal, 'kind', m.kind, 'body', m.body, 'language', m.language,
  'author', jsonb_build_object('name', m.author_name, 'side', m.author_side, 'unit', m.author_unit), 'at', iso(m.at), 'reason', m.reason,
  'promisedBy', m.promised_by) || case when m.outcome_open then '{"outcomeOpen": true}' else '{}' end::jsonb || ${attachmentsOf('m.id')} || ${amendmentsOf('m.id')} || ${mentionsOf('m.id')}`;

/** The same of an internal note (as `i`). */
export const note: Sql = sql`jsonb_build_object('id', i.id, 'body', i.body, 'at', iso(i.at),
  'author', jsonb_build_object('name', i.author_name, 'side', 'municipality', 'unit', i.author_unit)) || ${attachmentsOf('i.id')} || ${amendmentsOf('i.id')} || ${mentionsOf('i.id')}`;
