import {api} from '../api.js';

const PAUSE = 5_000;

/**
 * Makes a basket a request, once. After silence the request may be there or not: it is asked after until there is an
 * answer, and only if it is not there, the same body is sent again under the same id.
 */
export class Placing {
  #host;
  #basket;
  #done;
  #timer;
  #gone = false;
  /** `sending`, `asking` (it is not known whether it arrived), or neither. */
  state = undefined;
  problem = undefined;

  constructor(host, basket, done) {
    this.#host = host;
    this.#basket = basket;
    this.#done = done;
    host.addController(this);
  }

  hostConnected() {
    this.#gone = false;
    // Left in the middle, by a reload or another page.
    if (this.#basket().sent && !this.state) this.ask();
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
    this.#gone = true;
    this.state = undefined;
  }

  place(body) {
    this.#basket().send(body);
    return this.#attempt('sending', () => api.put(this.#path(), this.#basket().sent));
  }

  ask() {
    clearTimeout(this.#timer);
    return this.#attempt('asking', async () => {
      try {
        return await api.get(this.#path());
      } catch (problem) {
        if (problem.status !== 404) throw problem;
        return api.put(this.#path(), this.#basket().sent);
      }
    });
  }

  #path() {
    return `/api/delivery/requests/${this.#basket().request}`;
  }

  async #attempt(state, act) {
    this.#turn(state, undefined);
    try {
      const request = await act();
      this.#basket().empty();
      this.#turn(undefined, undefined);
      this.#done(request);
    } catch (problem) {
      if (problem.final) this.#basket().refused();
      this.#turn(problem.final ? undefined : 'asking', problem);
      if (!problem.final && !this.#gone) this.#timer = setTimeout(() => this.ask(), pause(problem));
    }
  }

  #turn(state, problem) {
    this.state = state;
    this.problem = problem;
    this.#host.requestUpdate();
  }
}

const pause = ({retryAfterSeconds}) => Math.max(PAUSE, (retryAfterSeconds ?? 0) * 1000);
