import { useEffect, useRef, type ComponentRef } from 'react';
import { ErrorSummary } from '@digdir/designsystemet-react';
import type { FieldError } from '@vertskap/contract';
import { t } from '../../../i18n/index.js';

/** Where on the page an error belongs, and what to say of it. */
export type Said = { id: string; where: string; message: string };
type Props = { errors: FieldError[]; say: (error: FieldError) => Said };

/** Above the button, in the words of the fields; takes the focus when the server found something wrong. */
export function Mistakes({ errors, say }: Props) {
  const summary = useRef<ComponentRef<typeof ErrorSummary>>(null);
  const found = new Map(errors.map(say).map((said) => [`${said.id} ${said.message}`, said]));
  const count = found.size;
  const was = useRef(0);
  useEffect(() => {
    if (count > was.current) summary.current?.focus();
    was.current = count;
  }, [count]);
  if (count === 0) return null;
  return (
    <ErrorSummary ref={summary} tabIndex={-1}>
      <ErrorSummary.Heading>{t('promises.change.errors')}</ErrorSummary.Heading>
      <ErrorSummary.List>
        {[...found].map(([key, { id, where, message }]) => (
          <ErrorSummary.Item key={key}>
            <ErrorSummary.Link href={`#${id}`}>{t('promises.change.error-at', { where, message })}</ErrorSummary.Link>
          </ErrorSummary.Item>
        ))}
      </ErrorSummary.List>
    </ErrorSummary>
  );
}
