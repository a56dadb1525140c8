import type { Route } from './routes.ts';

type Listener = (route: Route) => void;

/** Pages that are asked for from outside the pane, as by a button of the ribbon. */
export class PageRequests {
  private listener: Listener | null = null;
  /** Asked for while no page was there to listen. */
  private pending: Route | null = null;

  ask(route: Route): void {
    if (this.listener) this.listener(route);
    else this.pending = route;
  }

  /** @returns stops listening */
  listen(listener: Listener): () => void {
    this.listener = listener;
    if (this.pending) listener(this.pending);
    this.pending = null;
    return () => {
      this.listener = null;
    };
  }
}
