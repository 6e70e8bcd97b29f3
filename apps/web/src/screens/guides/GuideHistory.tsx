import { Details } from '@digdir/designsystemet-react';
import type { GuideView, GuideVersion } from '@vertskap/contract';
import { exact } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { useGuideVersions } from './use-guides.js';

/** Who wrote or checked what the municipality says, and what it said then. */
export function GuideHistory({ guide }: { guide: GuideView }) {
  const { data = [] } = useGuideVersions(guide.id);
  if (data.length === 0) return null;
  return (
    <Details>
      <Details.Summary>{t('guides.history', { n: data.length })}</Details.Summary>
      <Details.Content>
        <ol className="guide-versions">
          {data.map((version) => (
            <li key={version.version}>
              <p>
                {t(version.changed ? 'guides.history.written' : 'guides.history.checked', {
                  by: version.by,
                  date: exact(version.at),
                })}
              </p>
              {version.changed && <Said version={version} />}
            </li>
          ))}
        </ol>
      </Details.Content>
    </Details>
  );
}

function Said({ version: { own } }: { version: GuideVersion }) {
  const said = [own.text, ...own.items.map(({ what }) => `• ${what}`), own.fee, own.link].filter((it) => it !== null);
  return (
    <p className="guide-text guides-quiet" lang={own.language}>
      {said.length > 0 ? said.join('\n') : t('guides.history.nothing')}
    </p>
  );
}
