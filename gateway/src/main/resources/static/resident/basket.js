import {freshId} from '../api.js';

/**
 * What is in the basket, kept over a reload and a new door card, and the id of the request it will become. What is sent
 * is written down first: until it is known what became of it, that very request is asked after, and nothing else is sent.
 */
export class Basket {
  #name;
  #store;
  lines = {};
  request = freshId();
  /** The body that was sent under `request` and has no answer yet. */
  sent = undefined;

  /** A home's own is kept on its phone; what is entered for others only while the page is open. */
  constructor(dwelling, own) {
    this.#name = `cailanzi-basket-${dwelling}`;
    this.#store = own ? localStorage : sessionStorage;
    const kept = this.#store.getItem(this.#name);
    if (kept) Object.assign(this, JSON.parse(kept));
  }

  amount(commodity) {
    return this.lines[commodity] ?? 0;
  }

  set(commodity, amount) {
    if (this.sent) return;
    if (amount > 0) this.lines[commodity] = amount;
    else delete this.lines[commodity];
    this.#keep();
  }

  get size() {
    return Object.keys(this.lines).length;
  }

  send(body) {
    this.sent ??= body;
    this.#keep();
  }

  /** It was refused for good: what is sent next is another request. */
  refused() {
    this.sent = undefined;
    this.request = freshId();
    this.#keep();
  }

  /** It is there. */
  empty() {
    this.lines = {};
    this.refused();
  }

  #keep() {
    const {lines, request, sent} = this;
    this.#store.setItem(this.#name, JSON.stringify({lines, request, sent}));
  }
}
