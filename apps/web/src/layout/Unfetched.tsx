import { Component, type ReactNode } from 'react';
import { Failure } from '../ui/index.js';

type State = { error: unknown };

/** Where the code of a screen could not be had, or a screen broke: what to do, instead of an empty window. */
export class Unfetched extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };
  static getDerivedStateFromError = (error: unknown): State => ({ error });
  retry = (): void => (navigator.onLine ? location.reload() : this.setState({ error: null }));

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <Failure error={error} onRetry={this.retry} />;
  }
}
