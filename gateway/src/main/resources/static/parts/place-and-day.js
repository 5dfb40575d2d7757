import {html, nothing} from 'lit';
import {Part} from './part.js';
import {say, plain} from '../words.js';
import {context, keep, parameter} from '../context.js';

/** Which region and, where the screen has days, which day it is about; both are kept in the address. */
class PlaceAndDay extends Part {
  static properties = {session: {attribute: false}, dayless: {type: Boolean}, region: {}, day: {}};

  connectedCallback() {
    super.connectedCallback();
    const {regions} = this.session;
    const last = regions.some(own => context.chosen?.startsWith(own)) ? context.chosen : undefined;
    this.region = parameter('region') ?? last ?? regions[0];
    this.day = parameter('day') ?? context.city.day;
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new CustomEvent('chosen', {detail: {region: this.region, day: this.day}}));
  }

  #chosen(name, value) {
    if (!value) return;
    this[name] = value;
    if (name === 'region') context.chosen = value;
    keep({[name]: value});
    this.#tell();
  }

  render() {
    return html`
      <form class="pickers" @submit=${event => event.preventDefault()}>
        <label>${say('region')}
          <select data-test="region" @change=${event => this.#chosen('region', event.target.value)}>
            ${this.#options()}
          </select></label>
        ${this.dayless ? nothing : html`<label>${say('day')}
          <input type="date" data-test="day" .value=${this.day}
            @change=${event => this.#chosen('day', event.target.value)}></label>`}
        <button type="button" class="quiet" data-test="refresh" title=${plain('refresh')}
          @click=${this.#tell}>${say('refresh')}</button>
      </form>`;
  }

  #options() {
    const regions = context.regions(this.session.regions);
    const listed = regions.some(it => it.code === this.region);
    return html`
      ${listed ? nothing : html`<option value=${this.region} selected>${context.place(this.region).zh}</option>`}
      ${regions.toSorted((a, b) => a.code < b.code ? -1 : 1).map(it => html`
        <option value=${it.code} ?selected=${it.code === this.region}>
          ${it.code.length > 6 ? '　' : ''}${it.zh} ${it.en}</option>`)}`;
  }
}
customElements.define('place-and-day', PlaceAndDay);
