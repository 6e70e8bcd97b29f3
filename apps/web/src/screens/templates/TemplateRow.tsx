import { useQueryClient } from '@tanstack/react-query';
import type { TemplatesView, TemplateView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { languages } from './template.rules.js';
import { TemplateDialog } from './TemplateDialog.js';

/** One text in each of its languages, and what can be done with it by whoever keeps it. */
export function TemplateRow({ template, view }: { template: TemplateView; view: TemplatesView }) {
  const client = useQueryClient();
  const { id, name, texts, mayChange } = template;
  async function remove(): Promise<boolean> {
    await call(api.removeTemplate, { params: { id } });
    await client.invalidateQueries({ queryKey: ['templates'] });
    return true;
  }
  return (
    <li className="template">
      <p className="template-name">{name}</p>
      {languages.map((language) => {
        const text = texts[language];
        return (
          text !== null && (
            <p key={language} className="template-text">
              <span className="template-language">{t(`templates.${language}`)}</span>{' '}
              <span lang={language}>{text}</span>
            </p>
          )
        );
      })}
      {mayChange && (
        <div className="row">
          <TemplateDialog view={view} template={template} />
          <FormDialog
            open={t('templates.remove')}
            label={t('templates.remove.of', { name })}
            title={t('templates.remove.of', { name })}
            submit={t('templates.remove')}
            variant="tertiary"
            danger
            onSubmit={remove}
          >
            <p>{t('templates.remove.text')}</p>
          </FormDialog>
        </div>
      )}
    </li>
  );
}
