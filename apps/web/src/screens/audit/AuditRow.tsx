import { Link } from 'wouter';
import type { AuditLine } from '@vertskap/contract';
import { exact } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { seesNeeds } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { auditWords } from './audit-words.js';

type Props = { line: AuditLine; onPerson?: (id: string) => void };

/** One line: what somebody did, on which need, and when. An administrator reads numbers, and opens no case. */
export function AuditRow({ line, onPerson }: Props) {
  const { at, object, needId, by } = line;
  const opens = needId !== null && seesNeeds(useActing());
  return (
    <li className="audit-row">
      <p>
        {auditWords(line)}{' '}
        {needId &&
          (opens ? (
            <Link href={`/b/${object.replace('B-', '')}`} className="ds-link">
              {object}
            </Link>
          ) : (
            <strong>{object}</strong>
          ))}
      </p>
      <p className="audit-row-facts">
        <time dateTime={at}>{exact(at)}</time>
        {by && onPerson && (
          <button type="button" className="audit-person" onClick={() => onPerson(by.personId)}>
            {t('audit.only', { name: by.name })}
          </button>
        )}
      </p>
    </li>
  );
}
