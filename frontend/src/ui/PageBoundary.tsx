import { Component, type ReactNode } from 'react';
import { BrokenPage } from './BrokenPage';

interface PageBoundaryProps {
  /** With another place, it is tried again: usually the address. */
  place: string;
  children: ReactNode;
}

interface PageBoundaryState {
  broken: boolean;
  place: string;
}

/** Keeps a page that can't be shown from taking everything around it along: without a connection, one that was not loaded yet. */
export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = { broken: false, place: this.props.place };

  static getDerivedStateFromError(): Partial<PageBoundaryState> {
    return { broken: true };
  }

  static getDerivedStateFromProps({ place }: PageBoundaryProps, before: PageBoundaryState): Partial<PageBoundaryState> | null {
    return place === before.place ? null : { broken: false, place };
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}
