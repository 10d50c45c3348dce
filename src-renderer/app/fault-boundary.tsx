import { Component, type ReactNode } from 'react';

type FaultBoundaryProps = {
  readonly children: ReactNode;
  /** Keeps the fault where the support finds it, and gives a short reference for the telephone. */
  readonly report: (fault: unknown) => string;
  readonly fallback: (reference: string, retry: () => void) => ReactNode;
  /** Another value (another screen) forgets the fault. */
  readonly place: string;
};

type State = { readonly reference: string | undefined; readonly place: string };

/** Catches what a screen throws, which is a bug, and shows its reference in place of the screen. */
export class FaultBoundary extends Component<FaultBoundaryProps, State> {
  override state: State = { reference: undefined, place: this.props.place };

  static getDerivedStateFromProps({ place }: FaultBoundaryProps, state: State): Partial<State> | null {
    return place === state.place ? null : { reference: undefined, place };
  }

  static getDerivedStateFromError(): Partial<State> {
    return { reference: '' };
  }

  override componentDidCatch(fault: unknown): void {
    this.setState({ reference: this.props.report(fault) });
  }

  override render(): ReactNode {
    const { reference } = this.state;
    if (reference === undefined) return this.props.children;
    return this.props.fallback(reference, () => this.setState({ reference: undefined }));
  }
}
