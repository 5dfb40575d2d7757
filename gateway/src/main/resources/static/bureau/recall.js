import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Remote} from '../parts/remote.js';
import {Acts} from '../parts/acts.js';
import {api} from '../api.js';
import {RECALL_STATES, two} from '../words.js';
import {bulk} from '../measures.js';
import {context, parameter} from '../context.js';
import {named, names} from '../names.js';
import {moment} from '../parts/moment.js';
import '../parts/sure-button.js';
import './recall-doors.js';

/** One recall: where its lots lie, which promises count on them, which doors and sites they went to, and its end. */
class BureauRecall extends Part {
  static properties = {session: {attribute: false}};
  #path = `/api/inventory/recalls/${encodeURIComponent(parameter('id') ?? '')}`;
  acts = new Acts(this);
  recall = new Remote(this, async () => {
    const [recall, sites] = await Promise.all([api.get(this.#path), names.sites(context.city.code)]);
    return {recall, sites};
  });

  connectedCallback() {
    super.connectedCallback();
    this.recall.load();
  }

  async #do(name, act, body) {
    const done = await this.acts.do(`${name} ${JSON.stringify(body)}`, key => api.post(`${this.#path}/${act}`, body, key), () => this.#do(name, act, body));
    if (done) this.recall.load();
  }

  #lift() {
    const reason = this.querySelector('[name=lifted]');
    if (reason.reportValidity()) this.#do('lift', 'lift', {reason: reason.value.trim()});
  }

  render() {
    return html`<p class="back"><a href="#/recall">← ${two('全部召回', 'All recalls')}</a></p>
      ${this.recall.render(it => this.#whole(it))}`;
  }

  #whole({recall, sites}) {
    const goods = context.commodity(recall.commodity);
    const piece = context.piece(recall.commodity);
    return html`
      <div class="screen-head case-head"><h1>${two(`召回：${goods.zh} 批次 ${recall.lot}`, `Recall of ${goods.en}`)}</h1>
        <p><span class="state recall-${recall.state}" data-test="recall-state">${two(...RECALL_STATES[recall.state])}</span></p></div>
      <dl class="facts">
        <div><dt>${two('原因', 'why')}</dt><dd>${recall.reason}</dd></div>
        <div><dt>${two('范围', 'where')}</dt><dd>${two(context.place(recall.region).zh, context.place(recall.region).en)}${recall.supplier ? ` · ${recall.supplier}` : ''}${recall.origin ? ` · ${recall.origin}` : ''}</dd></div>
        <div><dt>${two('自', 'since')}</dt><dd>${two(...moment(recall.since))}</dd></div>
        ${recall.lifted ? html`<div><dt>${two('解除原因', 'why it was lifted')}</dt><dd>${recall.lifted}</dd></div>` : nothing}
      </dl>
      <div class="desk"><recall-doors class="panel wide" .recall=${recall} .sites=${sites} .session=${this.session}></recall-doors>
        ${this.#lying(recall, sites, piece)}
        ${recall.state === 'active' && ['bureau', 'admin'].some(it => this.session.roles.includes(it)) ? this.#ends() : nothing}</div>`;
  }

  #lying({stocks}, sites, piece) {
    return html`<section class="panel" data-test="lying"><h2>${two('还在哪里', 'Where it lies')}</h2>
      ${stocks.length === 0 ? html`<p class="empty">${two('各网点都没有了。', 'No site has any of it.')}</p>` : html`<ul class="scroll">${stocks.map(it => html`
        <li class="gap"><p><b>${two(named(sites, it.site).zh, named(sites, it.site).en)}</b></p>
          ${it.lots.map(lot => html`<p>${bulk(lot.quantity, piece)} ${lot.blocked ? html`<span class="tag good">${two('已封存', 'blocked')}</span>`
            : html`<span class="tag">${two('未封存', 'free')}</span>`} <span class="small">${lot.supplier ?? ''} ${lot.origin ?? ''}</span></p>`)}
          ${it.uncovered.amount ? html`<p class="over">${two(`已承诺但好货不够：${bulk(it.uncovered, piece)}`, 'promised beyond the good lots')}</p>` : nothing}</li>`)}</ul>`}
    </section>`;
  }

  #ends() {
    return html`<section class="panel"><h2>${two('处置', 'What to do with it')}</h2>
      <div class="act-form">
        <sure-button hook="dispose" .disabled=${this.acts.busy} .label=${two('销毁封存的货', 'Destroy what is blocked')}
          .question=${two('把封存且未承诺的货出库销毁？不能撤回。', 'Book out all that is blocked and not promised? This cannot be undone.')}
          .yes=${two('销毁', 'Destroy')} @sure=${() => this.#do('dispose', 'dispose', {})}></sure-button>
        <label>${two('解除的理由', 'why it is lifted')}<input name="lifted" required maxlength="200" data-test="lift-reason"></label>
        <sure-button hook="lift" .disabled=${this.acts.busy} .label=${two('解除召回', 'Lift the recall')}
          .question=${two('解除后这些货可以再发放。', 'Its goods may be given out again.')} .yes=${two('解除', 'Lift')} @sure=${this.#lift}></sure-button>
        ${this.acts.render()}</div></section>`;
  }
}
customElements.define('bureau-recall', BureauRecall);
