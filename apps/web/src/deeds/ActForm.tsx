import { Alert } from '@digdir/designsystemet-react';
import { ProblemError } from '../api/call.js';
import { DialogForm, Failure, type DialogFormProps } from '../ui/index.js';
import { ActProblem } from './ActProblem.js';
import { useOpening } from './when-pressed.js';

/** A deed that needs a few words, in the dialog that its button opens. It stays open until the server has said yes. */
export function ActForm({ waits = true, ...form }: Omit<DialogFormProps, 'opened' | 'close' | 'tell'>) {
  return <DialogForm {...useOpening()} {...form} waits={waits} tell={tell} />;
}

const tell = (problem: unknown) =>
  problem instanceof ProblemError ? (
    <Alert data-color="danger" role="alert">
      <ActProblem problem={problem} />
    </Alert>
  ) : (
    <Failure error={problem} />
  );
