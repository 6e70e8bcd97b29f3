import { useState } from 'react';
import { Button } from '@digdir/designsystemet-react';
import { LinkIcon } from '@navikt/aksel-icons';
import './copy-button.css';

type Props = {
  text: string;
  label: string;
  /** What is said beside it once it was copied. */
  done: string;
};

/** Copies a text, and says so beside itself. */
export function CopyButton({ text, label, done }: Props) {
  const [copied, setCopied] = useState('');
  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  }
  return (
    <>
      <Button
        variant="tertiary"
        data-size="sm"
        aria-label={label}
        onClick={() => void copy().catch(() => setCopied(''))}
      >
        <LinkIcon aria-hidden />
        <span className="button-words">{label}</span>
      </Button>
      <span role="status" className="copied">
        {copied !== '' && copied === text && done}
      </span>
    </>
  );
}
