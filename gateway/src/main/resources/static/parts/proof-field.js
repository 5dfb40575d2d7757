import {html, nothing} from 'lit';
import {Part} from './part.js';
import {api} from '../api.js';
import {two} from '../words.js';
import './problem-note.js';

const LARGEST = 1_000_000;

/** Proofs for a case: each file is sent as soon as it is chosen, is kept by what is in it, and can be named. */
class ProofField extends Part {
  static properties = {
    path: {}, proofs: {attribute: false}, needed: {type: Boolean}, busy: {state: true}, problem: {state: true}, large: {state: true},
  };

  async #chosen(event) {
    const files = [...event.target.files];
    event.target.value = '';
    this.large = files.find(it => it.size > LARGEST)?.name;
    this.problem = undefined;
    if (this.large) return;
    this.busy = true;
    try {
      for (const file of files) {
        const {sha256} = await api.send(`${this.path}/proofs`, file);
        this.#tell([...this.proofs.filter(it => it.sha256 !== sha256), {title: file.name, sha256}]);
        await this.updateComplete;
      }
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #tell(proofs) {
    this.proofs = proofs;
    this.dispatchEvent(new CustomEvent('proofs', {detail: proofs}));
  }

  render() {
    return html`
      <ul class="proofs">${this.proofs.map(it => html`<li>
        <input aria-label="证据名称 what it is" .value=${it.title} maxlength="100"
          @change=${event => this.#tell(this.proofs.map(p => (p === it ? {...it, title: event.target.value || it.title} : p)))}>
        <button type="button" class="quiet" @click=${() => this.#tell(this.proofs.filter(p => p !== it))}>${two('去掉', 'remove')}</button></li>`)}</ul>
      <label class="button take">${this.busy ? two('正在上传…', 'sending…') : two(this.needed && !this.proofs.length ? '选择证据文件（必填）' : '添加证据文件', 'add a proof: photo or PDF')}
        <input class="hidden" type="file" multiple accept="image/jpeg,image/png,application/pdf" data-test="proof" ?disabled=${this.busy} @change=${this.#chosen}></label>
      ${this.large ? html`<p class="why">${two(`${this.large} 超过 1 MB，请压缩或分页`, 'larger than 1 MB: make it smaller')}</p>` : nothing}
      <problem-note .problem=${this.problem}></problem-note>`;
  }
}
customElements.define('proof-field', ProofField);
