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

  /**
   * @param options path: where to listen, or nothing; event: its name; hear: what to do with its data; missed: what to
   * do where changes may have gone by unheard
   */
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

  #listen(anew = false) {
    this.#stop();
    if (!this.#path) return;
    this.#source = new EventSource(this.#path);
    this.#source.onopen = () => {
      this.#show(true);
      // A stream begun anew does not say what it was silent about.
      if (anew) this.#options.missed();
      anew = false;
    };
    this.#source.onerror = () => {
      this.#show(false);
      if (this.#source.readyState === EventSource.CLOSED) this.#timer = setTimeout(() => this.#listen(true), PATIENCE);
    };
    this.#source.addEventListener(this.#options.event, event => this.#options.hear(JSON.parse(event.data)));
    // Away for longer than the service keeps changes.
    this.#source.addEventListener('fresh-list', () => this.#options.missed());
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
