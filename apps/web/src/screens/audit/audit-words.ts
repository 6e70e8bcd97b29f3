import type { AuditLine } from '@vertskap/contract';
import { t, type MessageKey } from '../../i18n/index.js';

/** "Kari Nordmann (Plan og bygg, Bodø) svarte." What has no words of its own is said as the code. */
export function auditWords({ action, object, by }: AuditLine): string {
  const who = by ? t('audit.who', { name: by.name, unit: placeOf(by) }) : t('audit.nobody');
  const key = keyOf(action);
  const said = t(key, { who, subject: object });
  return said === key ? t('audit.other', { who, action }) : said;
}

const placeOf = ({ unit, organisation }: NonNullable<AuditLine['by']>): string =>
  unit === organisation ? unit : `${unit}, ${organisation}`;

/** Deeds on needs and on people have their words where their history is shown. */
function keyOf(action: string): MessageKey {
  const [about, deed] = action.split('.');
  return (about === 'need' || about === 'people' ? `${about}.deed.${deed}` : `audit.did.${action}`) as MessageKey;
}
