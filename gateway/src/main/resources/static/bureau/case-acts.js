import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Acts} from '../parts/acts.js';
import {api} from '../api.js';
import {two} from '../words.js';
import {context} from '../context.js';
import {moment} from '../parts/moment.js';
import {casePath} from './case-address.js';
import '../parts/proof-field.js';

const GROUNDS = [
  ['margin-not-widened', ['成本单据表明差价未扩大', 'cost documents show that the margin did not widen']],
  ['wrong-quote', ['采价有误', 'the quote was wrong']], ['other', ['其他', 'another reason']]];

/** Every act: its name, what it needs, and what it means. */
const ACTS = {
  notify: {name: ['提醒告诫', 'Notify'], needs: ['number'], hint: ['告诫书送达后填编号；当事人随后可以申辩', 'once the notice is served; the point may then explain itself']},
  explain: {name: ['记录申辩', 'Record the explanation'], needs: ['text', 'evidence'], hint: ['当事人的陈述与材料', 'what the point says and shows']},
  'take-up': {name: ['立案', 'Take up'], needs: ['text'], hint: ['首次超限价以告诫处理；立案后才能认定与处罚', 'a first breach ends with its notice; taken up, it can go on']},
  verify: {name: ['核实成立', 'Find true'], needs: ['text', 'proof'], hint: ['须附证据', 'rests on proof']},
  reject: {name: ['认定不成立', 'Find otherwise'], needs: ['ground', 'text', 'proof'], hint: ['须附证据', 'rests on proof']},
  rectify: {name: ['已整改', 'Put right'], needs: ['text', 'proof'], hint: ['写明措施，附证据', 'what was done, with proof']},
  penalise: {name: ['处罚', 'Penalise'], needs: ['decision', 'legalBasis', 'yuan'], hint: ['处罚决定书编号、依据与罚没金额', 'decision, legal basis, and amount']},
  close: {name: ['结案', 'Close'], needs: ['text'], hint: ['须已连续若干天判定合规；不足时会说明还差几天', 'after enough days judged clean; it says when there are too few']},
};

/** What the trade allows next; the service decides, this only keeps what is out of place out of sight. */
function next({state, takenUp}) {
  switch (state) {
    case 'open': return takenUp ? ['notify'] : ['notify', 'take-up'];
    case 'notified': return takenUp ? ['explain', 'verify', 'reject'] : ['explain', 'reject', 'take-up', 'close'];
    case 'explained': return takenUp ? ['verify', 'reject'] : ['reject', 'take-up', 'close'];
    case 'verified': return ['rectify', 'penalise'];
    case 'closed': return [];
    default: return ['close'];
  }
}

/** What may be done in a case as it stands, each with the form it takes. */
class CaseActs extends Part {
  static properties = {file: {attribute: false}, session: {attribute: false}, act: {state: true}, proofs: {state: true}, done: {state: true}};
  acts = new Acts(this);

  willUpdate(changed) {
    if (changed.has('file') && changed.get('file')?.state !== this.file.state) this.act = undefined;
  }

  #choose(act) {
    this.act = this.act === act ? undefined : act;
    this.proofs = [];
    this.done = undefined;
    this.acts.forget();
  }

  async #send(event) {
    event?.preventDefault();
    const {act} = this;
    const body = {...Object.fromEntries(new FormData(this.querySelector('form'))), evidence: this.proofs};
    const done = await this.acts.do(`${act} ${JSON.stringify(body)}`, key => api.post(`${casePath(this.file)}/${act}`, body, key), () => this.#send());
    if (!done) return;
    this.act = undefined;
    this.done = ACTS[act].name;
    this.dispatchEvent(new CustomEvent('changed'));
  }

  render() {
    const authority = ['bureau', 'admin'].some(it => this.session.roles.includes(it));
    const allowed = next(this.file).filter(it => authority || it === 'explain');
    return html`<section data-test="acts"><h2>${two('可办事项', 'What may be done')}</h2>
      ${this.done ? html`<p class="verdict good" role="status" data-test="act-done">${two(`已办：${this.done[0]}`, `Done: ${this.done[1]}`)}</p>` : nothing}
      ${allowed.length === 0 ? html`<p class="empty">${this.file.state === 'closed' ? two('已结案；再次超限价会自动重开。', 'Closed; a new breach opens it again.')
        : two('目前没有您可办的事项。', 'Nothing for you to do now.')}</p>` : nothing}
      <div class="act-list">${allowed.map(it => html`
        <button type="button" class=${it === this.act ? '' : 'quiet'} aria-expanded=${it === this.act} data-test="act-${it}"
          @click=${() => this.#choose(it)}>${two(...ACTS[it].name)}</button>${it === this.act ? this.#form(it) : nothing}`)}</div>
    </section>`;
  }

  #form(act) {
    const {needs, hint, name} = ACTS[act];
    const heard = act === 'verify' && this.file.state === 'notified' && Date.parse(this.file.due) > context.now();
    return html`<form class="act-form" @submit=${this.#send}>
      <p class="small">${two(...hint)}</p>
      ${heard ? html`<p class="why">${two(`当事人可申辩至 ${moment(this.file.due)[0]}，期满前不能认定`, `the point is heard until ${moment(this.file.due)[1]}`)}</p>` : nothing}
      ${needs.map(it => this.#field(it))}
      ${this.acts.render()}
      <p><button class="primary" data-test="act-send" ?disabled=${this.acts.busy || heard || (needs.includes('proof') && !this.proofs.length)}>${two(...name)}</button></p></form>`;
  }

  #field(name) {
    switch (name) {
      case 'number': return text('number', ['告诫书编号', 'number of the notice'], 40);
      case 'text': return html`<label>${two('说明', 'in words')}<textarea name="text" required maxlength="1000" rows="3" data-test="act-text"></textarea></label>`;
      case 'ground': return html`<label>${two('理由', 'ground')}<select name="ground" required data-test="act-ground">
        ${GROUNDS.map(([code, words]) => html`<option value=${code}>${words[0]} ${words[1]}</option>`)}</select></label>`;
      case 'decision': return text('decision', ['处罚决定书编号', 'number of the decision'], 60);
      case 'legalBasis': return text('legalBasis', ['法律依据', 'legal basis'], 200);
      case 'yuan': return html`<label>${two('罚没金额（元）', 'fine and confiscation, yuan')}
        <input name="yuan" required inputmode="decimal" pattern="\\d{1,9}(\\.\\d{1,2})?" data-test="act-yuan"></label>`;
      default: return html`<proof-field .path=${casePath(this.file)} .proofs=${this.proofs} .needed=${name === 'proof'}
        @proofs=${event => { this.proofs = event.detail; }}></proof-field>`;
    }
  }
}
customElements.define('case-acts', CaseActs);

const text = (name, label, most) => html`<label>${two(...label)}<input name=${name} required maxlength=${most} data-test="act-${name}"></label>`;
