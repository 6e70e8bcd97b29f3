import { Component, type ReactNode } from 'react';
import { Failure } from './Failure.js';

type Props = { children: ReactNode; instead?: (error: unknown, retry: () => void) => ReactNode };
type State = { error: unknown };

/** Where the code of a screen, or of a part of it, could not be had, or it broke: what to do, or what `instead` says, and no empty window. */
export class Unfetched extends Component<Props, State> {
  override state: State = { error: null };
  static getDerivedStateFromError = (error: unknown): State => ({ error });
  retry = (): void => (navigator.onLine ? location.reload() : this.setState({ error: null }));

  override render(): ReactNode {
    const { children, instead } = this.props;
    const { error } = this.state;
    if (error === null) return children;
    return instead ? instead(error, this.retry) : <Failure error={error} onRetry={this.retry} />;
  }
}
