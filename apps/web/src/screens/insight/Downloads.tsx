import { Button } from '@digdir/designsystemet-react';
import type { Figure, FigurePage } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import type { Format } from '../../figures/files.js';

const formats = ['csv', 'xlsx', 'json'] as const satisfies Format[];
const names: Record<Format, string> = { csv: 'CSV', xlsx: 'XLSX', json: 'JSON-stat' };

/** The numbers as files, made from what is shown: they are the same. */
export function Downloads({ figure, page, title }: { figure: Figure; page: FigurePage; title: string }) {
  const download = async (format: Format): Promise<void> => {
    const { save } = await import('../../figures/files.js');
    await save(format, figure, page, title);
  };
  return (
    <>
      {formats.map((format) => (
        <Button
          key={format}
          variant="tertiary"
          data-size="sm"
          aria-label={t('insight.download-as', { format: names[format] })}
          onClick={() => void download(format)}
        >
          {names[format]}
        </Button>
      ))}
    </>
  );
}
