import {html} from 'lit';
import {Part} from '../parts/part.js';
import {Acts} from '../parts/acts.js';
import {api, freshId} from '../api.js';
import {two} from '../words.js';
import {context} from '../context.js';
import '../parts/sure-button.js';

/** Begins a recall of a lot: all of it in the region is blocked at once, and what comes in later too. */
class RecallForm extends Part {
  static properties = {region: {}, commodity: {}, lot: {}};
  acts = new Acts(this);
  // One id for one recall, however often it has to be sent.
  #id = `R-${freshId().slice(0, 12)}`;

  async #begin() {
    const form = this.querySelector('form');
    if (!form.reportValidity()) return;
    const {reason, supplier} = Object.fromEntries(new FormData(form));
    const {region, commodity, lot} = this;
    const done = await this.acts.do('recall', () => api.put(`/api/inventory/recalls/${this.#id}`,
      {region, commodity, lot, reason, supplier: supplier || undefined}), () => this.#begin());
    if (done) location.hash = `#/recalled?id=${this.#id}`;
  }

  render() {
    const {zh, en} = context.place(this.region);
    const goods = context.commodity(this.commodity);
    return html`<form class="act-form" @submit=${event => event.preventDefault()}>
      <label>${two('为什么召回', 'why')}<input name="reason" required maxlength="200" data-test="recall-reason"></label>
      <label>${two('只限这家供应商的（可不填）', 'only of this supplier')}<input name="supplier" maxlength="100"></label>
      <sure-button hook="recall" .disabled=${this.acts.busy} .label=${two('封存并召回', 'Block and recall')}
        .question=${two(`封存${zh}所有${goods.zh}批次 ${this.lot}？封存后不能再发放。`, `Block all of this lot in ${en}? It is given out no more.`)}
        .yes=${two('封存', 'Block')} @sure=${this.#begin}></sure-button>
      ${this.acts.render()}</form>`;
  }
}
customElements.define('recall-form', RecallForm);
