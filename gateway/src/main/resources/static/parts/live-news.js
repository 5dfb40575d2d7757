const PATIENCE = 10_000;

/**
 * Hears what a service tells as it happens. A stream that ends (with the token, or a restart) is taken up again by
 * the browser where it broke off; after a refusal it is tried anew. Whether it is heard or not, a page works.
 */
export class LiveNews {
  #host;
  #options;
  #source;
  #timer;
  #path;
  live = false;

  /** @param options path: where to listen, or nothing; event: its name; hear: what to do with its data */
  constructor(host, options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated() {
    const path = this.#options.path();
    if (path === this.#path) return;
    this.#path = path;
    this.#listen();
  }

  hostDisconnected() {
    this.#stop();
    this.#path = undefined;
  }

  #listen() {
    this.#stop();
    if (!this.#path) return;
    this.#source = new EventSource(this.#path);
    this.#source.onopen = () => this.#show(true);
    this.#source.onerror = () => {
      this.#show(false);
      if (this.#source.readyState === EventSource.CLOSED) this.#timer = setTimeout(() => this.#listen(), PATIENCE);
    };
    this.#source.addEventListener(this.#options.event, event => this.#options.hear(JSON.parse(event.data)));
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
    this.live = false;
  }

  #show(live) {
    if (this.live === live) return;
    this.live = live;
    this.#host.requestUpdate();
  }
}
