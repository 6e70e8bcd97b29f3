import { Button, Heading, Tag } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';

/** What most pages are made of, by day or by night; what is late keeps its own colour. */
export function Sample({ scheme }: { scheme: 'light' | 'dark' }) {
  return (
    <div className="colours-sample" data-color-scheme={scheme} data-color="accent">
      <Heading level={3} data-size="2xs">
        {t(`colours.sample.${scheme}`)}
      </Heading>
      <div className="row">
        <Button type="button">{t('colours.sample.send')}</Button>
        <Button type="button" variant="secondary">
          {t('colours.sample.more')}
        </Button>
      </div>
      <p>
        <a className="ds-link" href="#colours-samples">
          {t('colours.sample.link')}
        </a>
      </p>
      <div className="row">
        <Tag data-color="accent">{t('colours.sample.yours')}</Tag>
        <Tag data-color="danger">{t('colours.sample.late')}</Tag>
      </div>
    </div>
  );
}
