import { createContext, useContext, useState, type ComponentType } from 'react';
import { Button } from '@digdir/designsystemet-react';
import { NetworkError } from '../api/call.js';
import { Failure } from '../ui/index.js';

export type Pressed = {
  label: string;
  variant?: 'secondary' | 'tertiary' | undefined;
  /** In a row of a list. */
  small?: boolean | undefined;
  /** Describes the button to whoever hears it, where the same words stand on several. */
  name?: string | undefined;
};
type Opening = { opened: boolean; close: () => void };

const Opened = createContext<Opening>({ opened: false, close: () => undefined });

/** For the form in a dialog: whether it is open now, and how to close it. */
export const useOpening = (): Opening => useContext(Opened);

/** A button, and the form it opens. The form's code is fetched when somebody reaches for the button: most are not opened at a visit. */
export function whenPressed<P extends object>(
  load: () => Promise<ComponentType<P>>,
  button: (props: P) => Pressed,
): ComponentType<P> {
  return function WhenPressed(props: P) {
    const [Form, setForm] = useState<ComponentType<P>>();
    const [state, setState] = useState<'closed' | 'opened' | 'failed'>('closed');

    function open(): void {
      setState('opened');
      if (Form) return;
      void load().then(
        (form) => setForm(() => form),
        () => setState('failed'),
      );
    }
    return (
      <>
        <OpenButton
          {...button(props)}
          loading={state === 'opened' && !Form}
          onReach={() => void load().catch(() => undefined)}
          onClick={open}
        />
        {state === 'failed' && <Failure part error={new NetworkError(undefined)} onRetry={open} />}
        {Form && (
          <Opened value={{ opened: state === 'opened', close: () => setState('closed') }}>
            <Form {...props} />
          </Opened>
        )}
      </>
    );
  };
}

type OpenButtonProps = Pressed & { loading?: boolean; onReach?: () => void; onClick: () => void };

const OpenButton = ({ label, variant = 'secondary', small, name, loading, onReach, onClick }: OpenButtonProps) => (
  <Button
    type="button"
    variant={variant}
    {...(small && { 'data-size': 'sm' })}
    aria-haspopup="dialog"
    aria-label={name}
    loading={loading}
    onPointerEnter={onReach}
    onClick={onClick}
  >
    {label}
  </Button>
);
