import {freshId} from '../api.js';

/**
 * What is in the basket, kept over a reload, and the id of the request it will become: sent again
 * after a lost answer, it is still one request.
 */
export class Basket {
  #name;
  lines = {};
  request = freshId();

  constructor(dwelling) {
    this.#name = `cailanzi-basket-${dwelling}`;
    const kept = sessionStorage.getItem(this.#name);
    if (kept) Object.assign(this, JSON.parse(kept));
  }

  amount(commodity) {
    return this.lines[commodity] ?? 0;
  }

  set(commodity, amount) {
    if (amount > 0) this.lines[commodity] = amount;
    else delete this.lines[commodity];
    this.#keep();
  }

  get size() {
    return Object.keys(this.lines).length;
  }

  /** A refused request is over: what is sent next is another one. */
  renew() {
    this.request = freshId();
    this.#keep();
  }

  empty() {
    this.lines = {};
    this.renew();
  }

  #keep() {
    sessionStorage.setItem(this.#name, JSON.stringify({lines: this.lines, request: this.request}));
  }
}
